#include "play/answer.h"

#include <catch2/catch_test_macros.hpp>

#include "play/kinds.h"
#include "play/parts.h"
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
      {"units", 14, 1000},
      {"units", 13, 0},
      {"units", 0, 0},
      {"units", 40, 0},
      {"order", Ids{"call", "roll", "stay"}, 1000},
      {"order", Ids{"stay", "call", "roll"}, 500},
      {"order", Ids{"stay", "roll", "call"}, 0},
      {"sort", Ids{"alcohol.slows", "cocaine.speeds", "coffee.speeds"}, 1000},
      {"sort", Ids{"alcohol.slows", "cocaine.slows", "coffee.speeds"}, 666},
      {"sort", Ids{"alcohol.slows", "cocaine.slows", "coffee.slows"}, 333},
      {"sort", Ids{"alcohol.speeds", "cocaine.slows", "coffee.slows"}, 0},
      {"match", Ids{"fit.fit", "asleep.asleep", "scared.scared"}, 1000},
      {"match", Ids{"fit.asleep", "asleep.fit", "scared.scared"}, 333},
      {"match", Ids{"fit.asleep", "asleep.scared", "scared.fit"}, 0},
      {"gap", Ids{"side.side", "tilt.back"}, 1000},
      {"gap", Ids{"side.back", "tilt.back"}, 500},
      {"gap", Ids{"side.back", "tilt.forward"}, 0},
      {"point", Ids{"chest"}, 1000},
      {"point", Ids{"hand"}, 0},
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
  CHECK_FALSE(fits(asked("units"), Ids{}));
  CHECK_FALSE(fits(asked("units"), Ids{"14"}));
  CHECK_FALSE(fits(asked("units"), -1));
  CHECK_FALSE(fits(asked("units"), 41));
  CHECK_FALSE(fits(asked("order"), Ids{"call", "roll"}));
  CHECK_FALSE(fits(asked("order"), Ids{"call", "roll", "roll"}));
  CHECK_FALSE(fits(asked("order"), Ids{"call", "roll", "unheard-of"}));
  CHECK_FALSE(fits(asked("order"), 3));
  CHECK_FALSE(fits(asked("sort"), Ids{}));
  CHECK_FALSE(fits(asked("sort"), 3));
  CHECK_FALSE(fits(asked("sort"), Ids{"alcohol.slows", "cocaine.speeds"}));
  CHECK_FALSE(fits(asked("sort"), Ids{"cocaine.speeds", "alcohol.slows", "coffee.speeds"}));
  CHECK_FALSE(fits(asked("sort"), Ids{"alcohol.slows", "cocaine.speeds", "cocaine.speeds"}));
  CHECK_FALSE(fits(asked("sort"), Ids{"alcohol.slows", "cocaine.speeds", "coffee.stops"}));
  CHECK_FALSE(fits(asked("sort"), Ids{"alcohol.slows", "cocaine.speeds", "tea.speeds"}));
  CHECK_FALSE(fits(asked("sort"), Ids{"alcohol.slows", "cocaine.speeds", "coffee"}));
  CHECK_FALSE(fits(asked("sort"), Ids{"alcohol.slows", "cocaine.speeds", "coffee.speeds.speeds"}));
  CHECK_FALSE(fits(asked("sort"), Ids{"alcohol.slows", "cocaine.speeds", "coffee.speeds", "coffee.slows"}));
  CHECK_FALSE(fits(asked("match"), Ids{"fit.fit", "asleep.fit", "scared.scared"}));
  CHECK_FALSE(fits(asked("match"), Ids{"fit.fit", "asleep.asleep"}));
  CHECK_FALSE(fits(asked("match"), Ids{"fit.", "asleep.asleep", "scared.scared"}));
  CHECK_FALSE(fits(asked("gap"), Ids{"side.forward", "tilt.back"}));  // An option of another gap.
  CHECK_FALSE(fits(asked("gap"), Ids{"tilt.back", "side.side"}));
  CHECK_FALSE(fits(asked("gap"), Ids{"side.side"}));
  CHECK_FALSE(fits(asked("gap"), 1));
  CHECK_FALSE(fits(asked("point"), Ids{}));
  CHECK_FALSE(fits(asked("point"), Ids{"chest", "hand"}));
  CHECK_FALSE(fits(asked("point"), Ids{"heart"}));
  CHECK_FALSE(fits(asked("point"), 2));
}

TEST_CASE("a question that is marked as a whole is worth nothing until all of it is right") {
  struct Row {
    const char* question;
    Ids right, some;
    int partial;
  };
  const std::vector<Row> rows{
      {"several", {"fit", "chest"}, {"fit"}, 500},
      {"order", {"call", "roll", "stay"}, {"stay", "call", "roll"}, 500},
      {"sort",
       {"alcohol.slows", "cocaine.speeds", "coffee.speeds"},
       {"alcohol.slows", "cocaine.speeds", "coffee.slows"},
       666},
      {"match", {"fit.fit", "asleep.asleep", "scared.scared"}, {"fit.fit", "asleep.scared", "scared.asleep"}, 333},
      {"gap", {"side.side", "tilt.back"}, {"side.side", "tilt.forward"}, 500},
  };
  for (const Row& row : rows) {
    Question question = asked(row.question);
    CAPTURE(row.question);
    CHECK(mark(question, row.some) == row.partial);
    question.whole = true;
    CHECK(mark(question, row.some) == 0);
    CHECK(mark(question, row.right) == 1000);
  }
}

TEST_CASE("a part is put into a place, and stays there until it is put into another") {
  const auto& kind = std::get<SortIntoGroups>(asked("sort").kind);
  Draft draft;
  const auto select = [&](const char* part, const char* place) {
    return take(kind, {Verb::kSelect, part, place}, draft);
  };
  CHECK(select("coffee", "slows"));
  CHECK_FALSE(select("coffee", "slows"));
  CHECK(select("alcohol", "slows"));  // Two in one group.
  CHECK(answer_of(kind, draft) == Answer(Ids{"alcohol.slows", "coffee.slows"}));
  CHECK(select("coffee", "speeds"));
  CHECK(answer_of(kind, draft) == Answer(Ids{"alcohol.slows", "coffee.speeds"}));
  const Draft before = draft;
  CHECK_FALSE(select("tea", "speeds"));
  CHECK_FALSE(select("coffee", "stops"));
  CHECK_FALSE(select("coffee", ""));
  CHECK_FALSE(select("", "speeds"));
  CHECK_FALSE(select("coffee.speeds", "speeds"));
  CHECK_FALSE(take(kind, {Verb::kDeselect, "coffee", "speeds"}, draft));
  CHECK_FALSE(take(kind, {Verb::kSet, "coffee", "slows"}, draft));
  CHECK(draft == before);
}

TEST_CASE("a right side that is picked twice is taken from nobody, and is no answer yet") {
  const auto& kind = std::get<MatchPairs>(asked("match").kind);
  Draft draft;
  const auto select = [&](const char* part, const char* place) {
    return take(kind, {Verb::kSelect, part, place}, draft);
  };
  CHECK(select("fit", "scared"));
  CHECK(select("asleep", "fit"));
  CHECK(select("scared", "scared"));
  CHECK(answer_of(kind, draft) == Answer(Ids{"fit.scared", "asleep.fit", "scared.scared"}));
  CHECK(doubled_parts(draft.picked) == 1);
  CHECK_FALSE(fits(kind, answer_of(kind, draft)));
  CHECK(select("fit", "asleep"));
  CHECK(doubled_parts(draft.picked) == 0);
  CHECK(fits(kind, answer_of(kind, draft)));
}

TEST_CASE("a number is within the tolerance or it is wrong") {
  Question question = asked("units");
  std::get<Number>(question.kind).tolerance = 2;
  CHECK(mark(question, 12) == 1000);
  CHECK(mark(question, 16) == 1000);
  CHECK(mark(question, 11) == 0);
  CHECK(mark(question, 17) == 0);
}

TEST_CASE("what somebody typed is a number only if there is no doubt which") {
  const auto& kind = std::get<Number>(asked("units").kind);
  const auto typed = [&](const char* text) {
    Draft draft;
    take(kind, {Verb::kSet, "", text}, draft);
    const Answer answer = answer_of(kind, draft);
    const int* number = std::get_if<int>(&answer);
    return number == nullptr ? "none" : std::to_string(*number);
  };
  CHECK(typed("14") == "14");
  CHECK(typed(" 14  ") == "14");
  CHECK(typed("-3") == "-3");
  CHECK(typed("1,000") == "1000");
  CHECK(typed("1 000 000") == "1000000");
  CHECK(typed("007") == "7");
  for (const char* text : {"", " ", "fourteen", "14 units", "1.5", "1,5", "1,00", "1,0000", ",100", "1,,000", "--1",
                           "99999999999", "1-", "1,000,"}) {
    CAPTURE(text);
    CHECK(typed(text) == "none");
  }
}
