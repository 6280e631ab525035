#include "play/answer.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_lesson.h"

using namespace waymark;
using Ids = std::vector<std::string>;

namespace {

const Question& asked(const char* id) {
  static const auto kLesson = test::sample_lesson();
  return *kLesson->question(id);
}

}  // namespace

TEST_CASE("a mark is what the formula of its kind gives") {
  struct Row {
    const char* question;
    Answer answer;
    int mark;
  };
  const std::vector<Row> rows{
      {"single", Ids{"hidden"}, 1000},
      {"single", Ids{"sober"}, 0},
      {"several", Ids{"fit", "chest"}, 1000},
      {"several", Ids{"fit"}, 500},
      {"several", Ids{"fit", "yawn"}, 0},
      {"several", Ids{"fit", "yawn", "chest"}, 500},
      {"several", Ids{"yawn"}, 0},
      {"truth", Ids{"false"}, 1000},
      {"truth", Ids{"true"}, 0},
      {"guess", 88, 1000},
      {"guess", 78, 1000},
      {"guess", 98, 1000},
      {"guess", 77, 500},
      {"guess", 68, 500},
      {"guess", 67, 0},
      {"order", Ids{"call", "roll", "stay"}, 1000},
      {"order", Ids{"stay", "call", "roll"}, 500},
      {"order", Ids{"stay", "roll", "call"}, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.question, row.mark);
    REQUIRE(fits(asked(row.question), row.answer));
    CHECK(mark(asked(row.question), row.answer) == row.mark);
  }
}

TEST_CASE("an answer that the question cannot be given does not fit") {
  CHECK_FALSE(fits(asked("single"), Ids{}));
  CHECK_FALSE(fits(asked("single"), Ids{"sober", "hidden"}));
  CHECK_FALSE(fits(asked("single"), Ids{"unheard-of"}));
  CHECK_FALSE(fits(asked("single"), 3));
  CHECK_FALSE(fits(asked("several"), Ids{}));
  CHECK_FALSE(fits(asked("several"), Ids{"fit", "fit"}));
  CHECK_FALSE(fits(asked("truth"), Ids{"maybe"}));
  CHECK_FALSE(fits(asked("guess"), Ids{"88"}));
  CHECK_FALSE(fits(asked("guess"), 101));
  CHECK_FALSE(fits(asked("guess"), -1));
  CHECK_FALSE(fits(asked("order"), Ids{"call", "roll"}));
  CHECK_FALSE(fits(asked("order"), Ids{"call", "roll", "roll"}));
  CHECK_FALSE(fits(asked("order"), Ids{"call", "roll", "unheard-of"}));
}
