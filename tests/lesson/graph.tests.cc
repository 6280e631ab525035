#include "lesson/graph.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

//  0 → 1 → 2 → 4,  0 → 3 → 4,  5 → 5
const Ways kWays = {{1, 3}, {2}, {4}, {4}, {}, {5}};

using Path = std::vector<std::size_t>;

}  // namespace

TEST_CASE("A walk reaches what ways lead to") {
  const Walk walk(kWays, 0);
  CHECK(walk.all_reached() == std::vector<bool>{true, true, true, true, true, false});
  CHECK(Walk(kWays, 4).all_reached() == std::vector<bool>{false, false, false, false, true, false});
}

TEST_CASE("What is reached from each page is what a walk from it reaches") {
  const auto same = [](const Ways& ways) {
    const Reach reach(ways);
    for (std::size_t from = 0; from < ways.size(); ++from) {
      const Walk walk(ways, from);
      for (std::size_t to = 0; to < ways.size(); ++to) {
        INFO(from << " to " << to);
        REQUIRE(reach.leads(from, to) == walk.reaches(to));
      }
    }
  };
  same(kWays);
  same({{1}, {2}, {0, 3}, {4}, {3, 5}, {}, {0}});
  std::uint32_t state = 1;
  const auto below = [&](std::size_t limit) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % limit;
  };
  for (int round = 0; round < 300; ++round) {
    Ways ways(1 + below(80));
    for (std::size_t edges = below(2 * ways.size()); edges > 0; --edges) {
      ways[below(ways.size())].push_back(below(ways.size()));
    }
    same(ways);
  }
  Ways chain(5'000);
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) chain[i] = {i + 1};
  CHECK(Reach(chain).leads(0, chain.size() - 1));
  CHECK_FALSE(Reach(chain).leads(1, 0));
}

TEST_CASE("What leads back to itself is known") {
  const Reach reach({{1}, {2, 0}, {3}, {3}, {}});
  for (const std::size_t page : {0, 1, 3}) CHECK(reach.leads_back(page));
  for (const std::size_t page : {2, 4}) CHECK_FALSE(reach.leads_back(page));
}

TEST_CASE("Ways are turned round") {
  CHECK(turned_round(kWays) == Ways{{}, {0}, {1}, {0}, {2, 3}, {5}});
}

TEST_CASE("A walk takes the shortest path") {
  CHECK(Walk(kWays, 0).path_to(4) == Path{0, 3, 4});
  CHECK(Walk(kWays, 0).path_to(0) == Path{0});
}

TEST_CASE("A walk may go round a page") {
  CHECK(Walk(kWays, 0, 3).path_to(4) == Path{0, 1, 2, 4});
  CHECK_FALSE(Walk(kWays, 0, 3).reaches(3));
  CHECK_FALSE(Walk(kWays, 0, 0).reaches(4));
}

TEST_CASE("A loop is found where there is one") {
  CHECK(loop_through(kWays, 5) == Path{5, 5});
  CHECK(loop_through(kWays, 0).empty());
  CHECK(loop_through({{1}, {2, 0}, {0}}, 0) == Path{0, 1, 0});
  CHECK(loop_through({{1, 3}, {2}, {0}, {0}}, 0) == Path{0, 3, 0});  // The shorter of two.
}
