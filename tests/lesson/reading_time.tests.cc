#include "lesson/reading_time.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace waymark;
using Catch::Approx;

TEST_CASE("Reading, thinking, choosing and writing take their time") {
  CHECK(seconds_for({}) == 0);
  CHECK(seconds_for({.words = 180}) == Approx(60));
  CHECK(seconds_for({.words = 90, .questions = 2, .choices = 1, .notes = 1, .pictures = 2}) ==
        Approx(30 + 40 + 8 + 60 + 16));
}

TEST_CASE("What several pages take is added up") {
  Effort sum = {.words = 10, .questions = 1};
  sum += {.words = 5, .choices = 2, .notes = 1, .pictures = 1};
  CHECK(sum == Effort{.words = 15, .questions = 1, .choices = 2, .notes = 1, .pictures = 1});
}
