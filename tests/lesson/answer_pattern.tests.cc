#include "lesson/answer_pattern.h"

#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

constexpr bool kShuffled = true;

RightAnswer standing(std::size_t place, bool shuffled = false) {
  return {.place = place, .options = 4, .shuffled = shuffled, .much_longest = false};
}

RightAnswer long_one(bool longest, std::size_t options = 4) {
  return {.place = 0, .options = options, .shuffled = true, .much_longest = longest};
}

}  // namespace

TEST_CASE("An answer is the longest when it shows") {
  CHECK(right_answer(std::vector<std::size_t>{20, 22, 20}, 1, false).much_longest);
  CHECK_FALSE(right_answer(std::vector<std::size_t>{20, 21, 20}, 1, false).much_longest);
  CHECK_FALSE(right_answer(std::vector<std::size_t>{20, 10, 20}, 1, false).much_longest);
  CHECK(right_answer(std::vector<std::size_t>{20, 10, 20}, 1, true).shuffled);
}

TEST_CASE("Right answers that all stand in one place are noticed") {
  const auto pattern = same_place(std::vector{standing(1), standing(1), standing(1), standing(1)});
  REQUIRE(pattern);
  CHECK(pattern->place == 1);
  CHECK(pattern->alike == 4);
  CHECK(pattern->questions == 4);
}

TEST_CASE("One in six may stand elsewhere, and no more") {
  CHECK(same_place(std::vector{standing(0), standing(0), standing(0), standing(0), standing(0), standing(2)}));
  CHECK_FALSE(same_place(std::vector{standing(0), standing(0), standing(0), standing(0), standing(2)}));
}

TEST_CASE("Too few questions are no habit, and shuffled ones have none") {
  CHECK_FALSE(same_place({}));
  CHECK_FALSE(same_place(std::vector{standing(0), standing(0), standing(0)}));
  CHECK_FALSE(same_place(std::vector{standing(0), standing(0), standing(0), standing(0, kShuffled)}));
}

TEST_CASE("Right answers that are always the longest are noticed, shuffled or not") {
  CHECK(always_longest(std::vector{long_one(true), long_one(true), long_one(true), long_one(true)}));
  CHECK_FALSE(always_longest(std::vector{long_one(true), long_one(true), long_one(true), long_one(false)}));
}

TEST_CASE("Of two options one is always the longer, which tells nothing") {
  CHECK_FALSE(always_longest(std::vector{long_one(true), long_one(true), long_one(true), long_one(true, 2)}));
}
