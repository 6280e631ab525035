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
