#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"
#include "lesson/package.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

LessonFiles saying(const std::string& text) {
  return lesson_of_block(R"({ "kind": "paragraph", "text": ")" + text + R"(" })");
}

}  // namespace

TEST_CASE("A lesson holds the hard words that it marks, and what their meaning cites") {
  const Lesson lesson = sound(saying("It has a [half-life](word:half-life)."));
  REQUIRE(lesson.glossary.size() == 1);
  CHECK(lesson.glossary.at("half-life").term == "half-life");
  CHECK(lesson.glossary.at("half-life").text.plain() == "How long it takes until half of it is gone.");
  CHECK(lesson.sources.contains("smith-2002"));
  CHECK(sound(saying("Nothing.")).glossary.empty());
}

TEST_CASE("A word has a meaning of closed shape, and an id of its own") {
  LessonFiles files = saying("Nothing.");
  files.facts.reset();  // One of them marks a word.
  const auto codes_with = [&](const std::string& term) {
    files.glossary->text = "[ " + term + " ]";
    return codes(files);
  };
  CHECK(codes_with(R"({ "id": "one", "term": "one", "text": "1" })").empty());
  CHECK(codes_with(R"({ "id": "one", "term": "one", "text": "1", "also": "uno" })") == "W101");
  CHECK(codes_with(R"({ "id": "one", "term": "one" })") == "W102");
  CHECK(codes_with(R"({ "id": "one", "term": "one", "text": "1" }, { "id": "one", "term": "two", "text": "2" })") ==
        "W202");
}

TEST_CASE("A word of the glossary says how it is said, whether the lesson marks it or not") {
  LessonFiles files = saying("Nothing.");
  files.facts.reset();  // One of them marks a word.
  files.glossary->text = R"([ { "id": "nhs", "term": "NHS", "text": "Doctors.", "say": "N H S" } ])";
  const Lesson lesson = sound(files);
  CHECK(lesson.glossary.empty());
  CHECK(lesson.said_as == std::map<std::string, std::string>{{"NHS", "N H S"}});
  const Result<Lesson> packed = open_package(make_package(files).json);
  REQUIRE(packed);
  CHECK(packed->said_as == lesson.said_as);
}
