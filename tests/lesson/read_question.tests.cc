#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"
#include "lesson/picture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

const Question& question_in(const Lesson& lesson, const char* id) {
  const Question* question = lesson.question(id);
  REQUIRE(question != nullptr);
  return *question;
}

/// The codes told of a question of that kind with those further fields.
std::string told_of(const std::string& kind, const std::string& fields) {
  return codes(lesson_of_question(R"({ "kind": ")" + kind + R"(", "id": "it", "prompt": "What?", )" + fields + " }"));
}

const std::string kTwo = R"("options": [ { "id": "a", "text": "A", "correct": true }, { "id": "b", "text": "B" } ])";

std::string estimate(const std::string& numbers) {
  return told_of("estimate",
                 numbers + R"(, "unit": "in 100", "feedback": { "close": "C", "below": "B", "above": "A" })");
}

std::string items(int count) {
  std::string list;
  for (int i = 0; i < count; ++i) {
    const std::string name = "item-" + std::to_string(i);
    list += (i > 0 ? ", " : "") + (R"({ "id": ")" + name + R"(", "text": ")" + name + "\" }");
  }
  return R"("items": [ )" + list + " ]";
}

}  // namespace

TEST_CASE("A single-choice question is read") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const Question& question = question_in(lesson, "first-step");
  CHECK(question.prompt == Text::of("What do you do first?"));
  CHECK(question.required);
  CHECK(question.attempts == 3);
  CHECK(question.shuffle);
  CHECK(question.explain == std::vector<Text>{Text{{{"Help comes ", false}, {"first", false, {}, {}, true}, {".", false}}, {}}});
  const auto& options = std::get<SingleChoice>(question.kind).options;
  REQUIRE(options.size() == 2);
  CHECK(options[0] == Option{"call", Text::of("Call 999"), true, Text::of("Yes.")});
  CHECK_FALSE(options[1].correct);
}

TEST_CASE("A multiple-choice question is read, with defaults") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const Question& question = question_in(lesson, "signs");
  CHECK_FALSE(question.required);
  CHECK(question.attempts == 2);
  CHECK_FALSE(question.shuffle);
  CHECK(question.explain.empty());
  const auto& options = std::get<MultipleChoice>(question.kind).options;
  REQUIRE(options.size() == 3);
  CHECK((options[0].correct && options[1].correct && !options[2].correct));
  CHECK(options[0].feedback.empty());
}

TEST_CASE("A true-or-false question has two options and one attempt") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const Question& question = question_in(lesson, "coffee");
  CHECK(question.attempts == 1);
  CHECK(question.explain.size() == 2);
  const auto& options = std::get<TrueOrFalse>(question.kind).options;
  REQUIRE(options.size() == 2);
  CHECK(options[0] == Option{"true", {}, false, Text::of("Only time does.")});
  CHECK(options[1] == Option{"false", {}, true, Text::of("Right: only time does.")});
}

TEST_CASE("An estimate is read") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const Question& question = question_in(lesson, "how-many");
  CHECK(question.attempts == 1);
  CHECK(std::get<Estimate>(question.kind) ==
        Estimate{0, 100, 5, 42, 3, "in 100", Text::of("Close."), Text::of("More than that."), Text::of("Fewer.")});
}

TEST_CASE("A put-in-order question is read in the right order") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const auto& kind = std::get<PutInOrder>(question_in(lesson, "recovery").kind);
  REQUIRE(kind.items.size() == 3);
  CHECK(kind.items[0] == OrderItem{"check", Text::of("Check breathing")});
  CHECK(kind.items[1] == OrderItem{"roll", Text::of("Roll them on their side"), "side.svg", "Somebody on their side."});
  CHECK(kind.items[2].id == "stay");
  CHECK(kind.right == Text::of("That is it."));
  CHECK(kind.wrong == Text::of("Look again."));
}

TEST_CASE("A number is read") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  CHECK(std::get<Number>(question_in(lesson, "units").kind) ==
        Number{0, 40, 14, 1, "units", Text::of("That is it."), Text::of("More."), Text::of("Fewer.")});
}

TEST_CASE("A number's numbers fit together") {
  const auto number = [](const std::string& fields) { return told_of("number", fields + R"(, "unit": "units")"); };
  CHECK(number(R"("minimum": 0, "maximum": 40, "actual": 0)").empty());
  CHECK(number(R"("minimum": -5, "maximum": 40, "actual": 40, "tolerance": 3)").empty());
  CHECK(number(R"("minimum": 0, "maximum": 40, "actual": 41)") == "W304");
  CHECK(number(R"("minimum": 1, "maximum": 40, "actual": 0)") == "W304");
  CHECK(number(R"("minimum": 4, "maximum": 4, "actual": 4)") == "W603");
  CHECK(number(R"("minimum": 0, "maximum": 40, "actual": 1.5)") == "W104");
  CHECK(number(R"("minimum": 0, "maximum": 40, "actual": 4, "tolerance": -1)") == "W108");
  CHECK(number(R"("minimum": 0, "maximum": 40, "actual": 4, "step": 2)") == "W101");
}

TEST_CASE("A sort-into-groups question is read") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const Question& question = question_in(lesson, "effects");
  CHECK(question.shuffle);
  CHECK_FALSE(question.whole);
  const auto& kind = std::get<SortIntoGroups>(question.kind);
  CHECK(kind.groups == std::vector<Group>{{"slows", "Slows you down"}, {"speeds", "Speeds you up"}});
  REQUIRE(kind.items.size() == 3);
  CHECK(kind.items[0] == SortItem{"alcohol", Text::of("Alcohol"), "slows", {}});
  CHECK(kind.items[1].feedback.plain() == "It is a stimulant.");
}

TEST_CASE("Each item has a group, and each group an item") {
  const auto sorted = [](const std::string& groups, const std::string& items) {
    return told_of("sort-into-groups", R"("groups": [ )" + groups + R"( ], "items": [ )" + items + " ]");
  };
  const std::string two = R"({ "id": "x", "name": "X" }, { "id": "y", "name": "Y" })";
  const auto item = [](const std::string& id, const std::string& group) {
    return R"({ "id": ")" + id + R"(", "text": ")" + id + R"(", "group": ")" + group + "\" }";
  };
  CHECK(sorted(two, item("a", "x") + "," + item("b", "y") + "," + item("c", "x")).empty());
  CHECK(sorted(two, item("a", "x") + "," + item("b", "x") + "," + item("c", "x")) == "W313");
  CHECK(sorted(two, item("a", "x") + "," + item("b", "z") + "," + item("c", "x")) == "W312");
  CHECK(sorted(two, item("a", "x") + "," + item("a", "y") + "," + item("c", "x")) == "W307 W202");
  CHECK(sorted(two, item("a", "x") + "," + item("b", "y")) == "W109");
  CHECK(sorted(R"({ "id": "x", "name": "X" })", item("a", "x") + "," + item("b", "x") + "," + item("c", "x")) ==
        "W109");
  CHECK(sorted(R"({ "id": "x", "name": "X" }, { "id": "y", "name": "X" })",
               item("a", "x") + "," + item("b", "y") + "," + item("c", "x")) == "W307");
}

TEST_CASE("A match-pairs question is read; its right sides are shuffled") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const Question& question = question_in(lesson, "what-helps");
  CHECK(question.shuffle);
  CHECK(question.whole);
  const auto& kind = std::get<MatchPairs>(question.kind);
  REQUIRE(kind.pairs.size() == 3);
  CHECK(kind.pairs[0] == Pair{"fit", Text::of("A fit"), Text::of("Keep things away from them")});
  CHECK(kind.right == Text::of("All of them."));
  CHECK(kind.wrong == Text::of("Look again."));
}

TEST_CASE("No two left sides and no two right sides say the same") {
  const auto pairs = [](const std::string& third) {
    return told_of("match-pairs", R"("pairs": [ { "id": "a", "left": "A", "right": "1" }, )"
                                  R"({ "id": "b", "left": "B", "right": "2" }, )" +
                                      third + " ]");
  };
  CHECK(pairs(R"({ "id": "c", "left": "C", "right": "3" })").empty());
  CHECK(pairs(R"({ "id": "c", "left": "A", "right": "3" })") == "W307");
  CHECK(pairs(R"({ "id": "c", "left": "C", "right": "**1**" })") == "W307");
  CHECK(pairs(R"({ "id": "b", "left": "C", "right": "3" })") == "W202");
  CHECK(pairs(R"({ "id": "c", "left": "2", "right": "A" })").empty());
  CHECK(pairs(R"({ "id": "c", "left": "C", "right": "3" }, "shuffle")") == "W104");
}

TEST_CASE("A fill-the-gap question is read") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const auto& kind = std::get<FillTheGap>(question_in(lesson, "roll-over").kind);
  CHECK(kind.text == Text{{{"Roll them onto their "},
                           {"", false, "", "side"},
                           {" and tilt their head "},
                           {"", false, "", "tilt"},
                           {"."}},
                          {"smith-2002"}});
  REQUIRE(kind.gaps.size() == 2);
  CHECK(kind.gaps[0].id == "side");
  CHECK(kind.gaps[0].name == "Which way they lie");
  REQUIRE(kind.gaps[0].options.size() == 2);
  CHECK(kind.gaps[0].options[0] == Option{"side", Text::of("side"), true, {}});
  CHECK(kind.gaps[0].options[1].feedback == Text::of("They could choke there."));
}

TEST_CASE("Each gap stands in the text once") {
  const std::string options =
      R"(, "name": "N", "options": [ { "id": "a", "text": "A", "correct": true }, { "id": "b", "text": "B" } ] })";
  const auto text = [&](const std::string& words) {
    return told_of("fill-the-gap", R"("gaps": [ { "id": "one")" + options + R"(, { "id": "two")" + options +
                                       R"( ], "text": ")" + words + "\"");
  };
  CHECK(text("{gap:one} and {gap:two}").empty());
  CHECK(text("**{gap:two}**{gap:one}").empty());
  CHECK(text("{gap:one} alone") == "W314");
  CHECK(text("none") == "W314 W314");
  CHECK(text("{gap:one} {gap:two} {gap:one}") == "W316");
  CHECK(text("{gap:one} {gap:two} {gap:three}") == "W315");
  CHECK(text("{gap:one} and {gap:two") == "W411");
  CHECK(text("{gap:one} and \\\\{gap:two}") == "W314");
}

TEST_CASE("A place on a picture is read") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const auto& kind = std::get<PointAtPicture>(question_in(lesson, "breathing").kind);
  CHECK(kind.media == "body.svg");
  CHECK(kind.alt == "Somebody lies on their back.");
  REQUIRE(kind.options.size() == 3);
  CHECK(kind.options[1] == Option{"chest", Text::of("The chest"), true, Text::of("Watch it rise and fall.")});
  CHECK(kind.circles[1] == Circle{400, 320, 100});
  CHECK(kind.circles.size() == 3);
}

TEST_CASE("Places lie on their picture, apart from each other") {
  const auto places = [](const std::string& second) {
    LessonFiles files = lesson_of_question(
        R"({ "kind": "point-at-picture", "id": "it", "prompt": "Where?", "src": "a.svg", "alt": "A.", "places": [)"
        R"({ "id": "a", "name": "A", "x": 300, "y": 300, "r": 100, "correct": true }, )" +
        second + " ] }");
    files.media["a.svg"] = R"(<svg viewBox="0 0 200 300"/>)";
    return codes(files);
  };
  CHECK(places(R"({ "id": "b", "name": "B", "x": 900, "y": 1400, "r": 100 })").empty());
  CHECK(places(R"({ "id": "b", "name": "B", "x": 901, "y": 1400, "r": 100 })") == "W308");
  CHECK(places(R"({ "id": "b", "name": "B", "x": 900, "y": 1401, "r": 100 })") == "W308");
  CHECK(places(R"({ "id": "b", "name": "B", "x": 99, "y": 600, "r": 100 })") == "W308");
  CHECK(places(R"({ "id": "b", "name": "B", "x": 600, "y": 99, "r": 100 })") == "W308");
  CHECK(places(R"({ "id": "b", "name": "B", "x": 500, "y": 300, "r": 100 })").empty());
  CHECK(places(R"({ "id": "b", "name": "B", "x": 499, "y": 300, "r": 100 })") == "W309");
  CHECK(places(R"({ "id": "b", "name": "A", "x": 500, "y": 300, "r": 100 })") == "W307");
  CHECK(places(R"({ "id": "a", "name": "B", "x": 500, "y": 300, "r": 100 })") == "W202");
  CHECK(places(R"({ "id": "b", "name": "B", "x": 500, "y": 300, "r": 59 })") == "W108");
  CHECK(places(R"({ "id": "b", "name": "B", "x": 500, "y": 300, "r": 60, "correct": true })") == "W301");
}

TEST_CASE("A picture's height follows from its viewBox, else from its width and height") {
  CHECK(picture_height(R"(<svg viewBox="0 0 200 300" width="1" height="9"/>)") == 1500);
  CHECK(picture_height(R"(<?xml version="1.0"?><!-- <svg --><svg width="30px" height="10px">)") == 333);
  CHECK(picture_height("<svg/>") == std::nullopt);
  CHECK(picture_height(R"(<svg viewBox="0 0 0 300"/>)") == std::nullopt);
  CHECK(picture_height("") == std::nullopt);
}

TEST_CASE("Mark is partial or whole, where a question is marked in parts") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  CHECK(question_in(lesson, "recovery").whole);
  CHECK_FALSE(question_in(lesson, "signs").whole);
  CHECK(told_of("multiple-choice", kTwo + R"(, "mark": "partial")").empty());
  CHECK(told_of("multiple-choice", kTwo + R"(, "mark": "half")") == "W106");
  CHECK(told_of("single-choice", kTwo + R"(, "mark": "whole")") == "W101");
}

TEST_CASE("Attempts lie from 1 to 5") {
  CHECK(told_of("single-choice", kTwo + R"(, "attempts": 1)").empty());
  CHECK(told_of("single-choice", kTwo + R"(, "attempts": 5)").empty());
  CHECK(told_of("single-choice", kTwo + R"(, "attempts": 0)") == "W108");
  CHECK(told_of("single-choice", kTwo + R"(, "attempts": 6)") == "W108");
  CHECK(told_of("single-choice", kTwo + R"(, "attempts": 1.5)") == "W104");
  CHECK(told_of("single-choice", kTwo + R"(, "attempts": 99999999999999999999)") == "W104");
  CHECK(told_of("true-or-false", R"("answer": true, "attempts": 1)").empty());
}

TEST_CASE("Options have ids and words of their own") {
  CHECK(told_of("single-choice",
                R"("options": [ { "id": "a", "text": "A", "correct": true }, { "id": "a", "text": "B" } ])") == "W202");
  CHECK(told_of("single-choice",
                R"("options": [ { "id": "a", "text": "A", "correct": true }, { "id": "b", "text": "**A**" } ])") ==
        "W307");
  CHECK(told_of("put-in-order", items(3) + R"(, "shuffle": true)") == "W101");
}

TEST_CASE("How many are right is only counted where all could be read") {
  CHECK(told_of("single-choice",
                R"("options": [ { "id": "a", "text": "A", "correct": "yes" }, { "id": "b", "text": "B" } ])") ==
        "W104");
  CHECK(told_of("multiple-choice",
                R"("options": [ { "id": "a", "text": "A", "corect": true }, { "id": "b", "text": "B" } ])") == "W101");
  CHECK(told_of("single-choice", R"("options": [ "a", { "id": "b", "text": "B" } ])") == "W104");
}

TEST_CASE("An order has three to eight items") {
  CHECK(told_of("put-in-order", items(2)) == "W109");
  CHECK(told_of("put-in-order", items(3)).empty());
  CHECK(told_of("put-in-order", items(8)).empty());
  CHECK(told_of("put-in-order", items(9)) == "W109");
}

TEST_CASE("An estimate's numbers fit together") {
  CHECK(estimate(R"("minimum": 0, "maximum": 100, "actual": 1, "tolerance": 0)").empty());
  CHECK(estimate(R"("minimum": -10, "maximum": 10, "step": 4, "actual": -6, "tolerance": 0)").empty());
  CHECK(estimate(R"("minimum": 0, "maximum": 100, "actual": 0, "tolerance": 5)") == "W304");
  CHECK(estimate(R"("minimum": 0, "maximum": 100, "actual": 100, "tolerance": 5)") == "W304");
  CHECK(estimate(R"("minimum": 100, "maximum": 0, "actual": 50, "tolerance": 5)") == "W304");
  CHECK(estimate(R"("minimum": 0, "maximum": 100, "step": 0, "actual": 50, "tolerance": 5)") == "W108");
  CHECK(estimate(R"("minimum": 0, "maximum": 100, "step": 30, "actual": 50, "tolerance": 5)") == "W305");
  CHECK(estimate(R"("minimum": 0, "maximum": 100, "actual": 50, "tolerance": -1)") == "W108");
  CHECK(estimate(R"("minimum": 0, "maximum": 100, "step": 50, "actual": 90, "tolerance": 10)").empty());
  CHECK(estimate(R"("minimum": 0, "maximum": 100, "step": 50, "actual": 90, "tolerance": 9)") == "W306");
  CHECK(estimate(R"("minimum": 0, "maximum": 9000000000, "actual": 90, "tolerance": 9)") == "W108");
}
