#include "lesson/meeting.h"

#include <random>

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

TEST_CASE("Arms meet where all of them come through") {
  CHECK(meetings({{1, 2}, {3}, {3}, {}}, 3) == std::vector<std::size_t>{3, 3, 3, kNoPage});
  CHECK(meetings({{1, 2}, {2}, {1, 3}, {}}, 3) == std::vector<std::size_t>{2, 2, 3, kNoPage});
  CHECK(meetings({{1, 2}, {1}, {}}, 2) == std::vector<std::size_t>{2, kNoPage, kNoPage});
}

TEST_CASE("Of random ways, the meeting is the first node without which the end is not reached") {
  std::mt19937_64 random(7);
  for (int round = 0; round < 300; ++round) {
    Ways ways(3 + random() % 6);
    for (auto& from : ways) {
      for (std::size_t i = random() % 3; i > 0; --i) from.push_back(random() % ways.size());
    }
    const std::size_t end = ways.size() - 1;
    ways[end].clear();
    const std::vector<std::size_t> found = meetings(ways, end);
    for (std::size_t node = 0; node < end; ++node) {
      const Walk walk(ways, node);
      if (!walk.reaches(end)) {
        CHECK(found[node] == kNoPage);
        continue;
      }
      const auto comes_through = [&](std::size_t from, std::size_t by) { return !Walk(ways, from, by).reaches(end); };
      REQUIRE(found[node] != kNoPage);
      CHECK(comes_through(node, found[node]));
      // Every other one that all ways come through comes later: from the meeting on, all ways still come through it.
      for (std::size_t by = 0; by < ways.size(); ++by) {
        if (by != node && comes_through(node, by)) CHECK(comes_through(found[node], by));
      }
    }
  }
}
