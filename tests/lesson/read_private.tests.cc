#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

const Private& private_in(const Lesson& lesson, const char* page) {
  const auto* asked = std::get_if<Private>(&lesson.page(page)->ask);
  REQUIRE(asked != nullptr);
  return *asked;
}

/// The codes told of a private kind with those further fields.
std::string told_of(const std::string& kind, const std::string& fields) {
  return codes(lesson_of_question(R"({ "kind": ")" + kind + R"(", "id": "it", "prompt": "What?", )" + fields + " }"));
}

std::string check_with(const std::string& items, const std::string& bands) {
  return told_of("self-check", R"("items": [ )" + items + R"( ], "bands": [ )" + bands + " ]");
}

const std::string kBands =
    R"({ "id": "low", "from": 0, "title": "Low", "text": "L." }, { "id": "high", "from": 2, "title": "High", "text": "H." })";

std::string item(const std::string& points) {
  return R"({ "id": "a", "text": "A?", "options": [ { "id": "no", "text": "No", "points": 0 }, )"
         R"({ "id": "yes", "text": "Yes", "points": )" +
         points + " } ] }";
}

}  // namespace

TEST_CASE("A readiness ruler is read, with the variable that takes the place") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const Private& asked = private_in(lesson, "ready-page");
  CHECK(asked.id == "my-ruler");
  REQUIRE(asked.into.has_value());
  CHECK(lesson.variables[*asked.into].id == "ready");
  CHECK(std::get<ReadinessRuler>(asked.kind) ==
        ReadinessRuler{
            "Not at all", "Completely", {Text::of("Why there, and not lower?"), Text::of("Every place is fine.")}});
  CHECK(lesson.page("ready-page")->room == Room::kHide);
}

TEST_CASE("Pros and cons and a plan are read") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  CHECK(std::get<ProsAndCons>(private_in(lesson, "both-sides").kind) ==
        ProsAndCons{"Good things", "Not so good things"});
  CHECK(std::get<IfThenPlan>(private_in(lesson, "plan-page").kind) ==
        IfThenPlan{"If …",
                   "then I will …",
                   {{"we go out", "sort the way home first"}, {"somebody hands me a drink", "say: I'm good, thanks"}}});
  CHECK_FALSE(private_in(lesson, "plan-page").into.has_value());
}

TEST_CASE("A self-check is read, and each band knows its value of the variable") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const Private& asked = private_in(lesson, "check-page");
  const auto& check = std::get<SelfCheck>(asked.kind);
  REQUIRE(check.items.size() == 2);
  CHECK(check.items[0].id == "how-often");
  CHECK(check.items[0].options[2] == SelfCheck::Option{"weekly", Text::of("Weekly"), 2});
  REQUIRE(check.bands.size() == 2);
  CHECK(check.bands[1].from == 2);
  CHECK(check.bands[1].text.size() == 2);
  REQUIRE(asked.into.has_value());
  const Variable& variable = lesson.variables[*asked.into];
  for (const SelfCheck::Band& band : check.bands) {
    CHECK(variable.values.at(static_cast<std::size_t>(band.value)).id == band.id);
  }
  CHECK(lesson.sources.contains("jones-2010"));  // Cited by a band alone.
}

TEST_CASE("A private kind has no marks, and holds only what it may") {
  CHECK(told_of("readiness-ruler", R"("low": "L", "high": "H", "required": true)") == "W101");
  CHECK(told_of("pros-and-cons", R"("pros": "P")") == "W102");
  CHECK(told_of("if-then-plan", R"("if": "If", "then": "then", "ideas": [ "One" ])") == "W104");
  CHECK(told_of("if-then-plan", R"("if": "If", "then": "then", "ideas": [ { "if": "One" } ])") == "W102");
  CHECK(told_of("if-then-plan", R"("if": "If", "then": "then", "ideas": [])") == "W109");
  CHECK(told_of("pros-and-cons", R"("pros": "P", "cons": "C", "into": "it")") == "W101");
}

TEST_CASE("A self-check's mistakes are told once") {
  CHECK(check_with(item("2"), kBands).empty());
  CHECK(check_with(item("-1"), kBands) == "W108");
  CHECK(check_with(item("\"2\""), kBands) == "W104");
  CHECK(check_with("", kBands) == "W109");
  CHECK(check_with(item("2") + ", " + item("2"), kBands) == "W202");
  CHECK(check_with(item("1"), kBands) == "W311");
  CHECK(check_with(item("2"), R"({ "id": "low", "from": 0, "title": "Low", "text": "L." })") == "W109");
  CHECK(check_with(item("2"), R"({ "id": "low", "from": 1, "title": "Low", "text": "L." },
                                 { "id": "high", "from": "2", "title": "High", "text": "H." })") == "W104");
}

TEST_CASE("Nothing is said of \"into\" while the variables could not be read") {
  LessonFiles files = fixture_files(fixtures() / "broken/W624-into-public");
  const std::string from = R"("kind": "whole")";
  files.lesson.text.replace(files.lesson.text.find(from), from.size(), R"("kind": "hole")");
  CHECK(codes(files) == "W105");
}
