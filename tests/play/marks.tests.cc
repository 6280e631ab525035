#include "play/marks.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_lesson.h"

using namespace waymark;
using Ids = std::vector<std::string>;

namespace {

std::string refusal(Marks& marks, const GivenAnswer& given) {
  const Marks before = marks;
  const Status status = marks.give(given);
  REQUIRE_FALSE(status.ok());
  CHECK(marks == before);
  return status.error().code + ": " + status.error().message;
}

void give(Marks& marks, const GivenAnswer& given) {
  REQUIRE(marks.give(given).ok());
}

}  // namespace

TEST_CASE("the best mark of each required question counts, averaged") {
  Marks marks(test::sample_lesson());
  CHECK(marks.score() == 0);
  give(marks, {"several", 1, Ids{"fit"}});
  const int all = marks.required_total();
  CHECK(marks.score() == 500 / all);
  give(marks, {"several", 2, Ids{"yawn"}});
  CHECK(marks.score() == 500 / all);
  give(marks, {"guess", 1, 88});
  CHECK(marks.score() == 1500 / all);
}

TEST_CASE("a question is settled when it is right or its attempts are used up") {
  const auto lesson = test::sample_lesson();
  Marks marks(lesson);
  const Question& single = *lesson->question("single");
  give(marks, {"single", 1, Ids{"sober"}});
  CHECK_FALSE(marks.settled(single));
  give(marks, {"single", 2, Ids{"nobody"}});
  CHECK(marks.settled(single));
  give(marks, {"order", 1, Ids{"call", "roll", "stay"}});
  CHECK(marks.settled(*lesson->question("order")));
}

TEST_CASE("everything wrong still settles everything, but is not complete below the mastery score") {
  Marks marks(test::sample_lesson());
  for (int attempt = 1; attempt <= 2; ++attempt) {
    give(marks, {"single", attempt, Ids{"sober"}});
    give(marks, {"several", attempt, Ids{"yawn"}});
    give(marks, {"units", attempt, 40});
    give(marks, {"order", attempt, Ids{"stay", "roll", "call"}});
    give(marks, {"sort", attempt, Ids{"alcohol.speeds", "cocaine.slows", "coffee.slows"}});
    give(marks, {"match", attempt, Ids{"fit.asleep", "asleep.scared", "scared.fit"}});
    give(marks, {"point", attempt, Ids{"hand"}});
    give(marks, {"gap", attempt, Ids{"side.back", "tilt.forward"}});
  }
  give(marks, {"truth", 1, Ids{"true"}});
  CHECK_FALSE(marks.answered());
  give(marks, {"guess", 1, 0});
  CHECK(marks.answered());
  CHECK(marks.score() == 0);
  CHECK_FALSE(marks.complete());
}

TEST_CASE("an answer that cannot be one is refused with its reason and changes nothing") {
  Marks marks(test::sample_lesson());
  CHECK(refusal(marks, {"unheard-of", 1, Ids{"a"}}) ==
        "unknown-question: There is no question \"unheard-of\" in this version of the lesson.");
  CHECK(refusal(marks, {"single", 1, Ids{"unheard-of"}}) ==
        "unfit-answer: The answer to \"single\" is not one that the question offers.");
  CHECK(refusal(marks, {"single", 2, Ids{"sober"}}) ==
        "wrong-attempt: The answer to \"single\" is numbered as attempt 2, but attempt 1 comes next.");
  give(marks, {"single", 1, Ids{"hidden"}});
  CHECK(refusal(marks, {"single", 2, Ids{"hidden"}}) ==
        "settled: The question \"single\" was settled before this answer.");
}

TEST_CASE("evidence lists required answers in lesson order, whatever order they came in") {
  Marks marks(test::sample_lesson());
  give(marks, {"guess", 1, 50});
  give(marks, {"single", 1, Ids{"sober"}});
  give(marks, {"single", 2, Ids{"hidden"}});
  const std::vector<GivenAnswer> expected{{"single", 1, Ids{"sober"}}, {"single", 2, Ids{"hidden"}}, {"guess", 1, 50}};
  CHECK(marks.evidence() == expected);
}
