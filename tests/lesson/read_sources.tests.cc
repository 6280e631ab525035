#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

LessonFiles citing(const std::string& sources) {
  LessonFiles files = lesson_of_block(R"({ "kind": "paragraph", "text": "Both do [@one]." })");
  files.sources.text = "[ " + sources + " ]";
  files.facts.reset();
  files.glossary.reset();
  return files;
}

Source source(const std::string& fields) {
  return sound(citing(R"({ "id": "one", "title": "One")" + fields + " }")).sources.at("one");
}

}  // namespace

TEST_CASE("A lesson holds the sources that it cites, and no others") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  REQUIRE(lesson.sources.size() == 2);
  CHECK(lesson.sources.at("smith-2002") == Source{"smith-2002", "Alcohol and cocaine together", "Journal of Examples",
                                                  "2002", "https://example.org/smith-2002"});
  CHECK(lesson.sources.at("jones-2010").publisher == "Jones and Daughters");
  CHECK(sound(fixture_files(fixtures() / "content/modules/every-kind")).sources.size() == 2);
  CHECK(sound(lesson_of_block(R"({ "kind": "heading", "text": "Nothing" })")).sources.empty());
}

TEST_CASE("Who published a source is its journal, its publisher or its first author") {
  const std::string author = R"(, "author": [ { "family": "Smith", "given": "Sam" }, { "literal": "Others" } ])";
  CHECK(source("").publisher.empty());
  CHECK(source(author).publisher == "Smith");
  CHECK(source(author + R"(, "publisher": "Press")").publisher == "Press");
  CHECK(source(author + R"(, "publisher": "Press", "container-title": "Journal")").publisher == "Journal");
}

TEST_CASE("A source's year is the first part of its date") {
  CHECK(source(R"(, "issued": { "date-parts": [[2002, 3, 1]] })").year == "2002");
  CHECK(source(R"(, "issued": { "date-parts": [["2002", "3"]] })").year == "2002");
  for (const char* issued : {"{}", R"({ "date-parts": [] })", R"({ "date-parts": [[]] })",
                             R"({ "date-parts": [["May"]] })", R"({ "date-parts": 3 })"}) {
    CHECK(codes(citing(R"({ "id": "one", "title": "One", "issued": )" + std::string(issued) + " }")) == "W410");
  }
}

TEST_CASE("Sources hold whatever else CSL knows, but an id and a title") {
  CHECK(source(R"(, "DOI": "10.1000/1", "custom": { "a": [] })").title == "One");
  CHECK(codes(citing(R"({ "id": "one" })")) == "W102");
  CHECK(codes(citing(R"({ "id": "one", "titel": "One" })")) == "W101");
  CHECK(codes(citing(R"({ "id": "one", "title": "One" }, { "id": "one", "title": "Two" })")) == "W202");
}
