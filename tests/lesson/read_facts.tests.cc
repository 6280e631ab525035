#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

LessonFiles saying(const std::string& text) {
  return lesson_of_block(R"({ "kind": "paragraph", "text": ")" + text + R"(" })");
}

Text text_in(const Lesson& lesson) {
  return std::get<Paragraph>(lesson.pages[0].blocks[0].kind).text;
}

LessonFiles with_fact(const std::string& fields) {
  LessonFiles files = saying("About {fact:one}.");
  files.facts->text = R"([ { "id": "one", "text": "one", "sources": [ "smith-2002" ], "reviewed": "2026-11-22",
                             "expires": "2027-11-22" )" +
                      fields + " } ]";
  return files;
}

}  // namespace

TEST_CASE("A fact puts its text in, in the style of its place, and cites its sources in order") {
  const Text plain = text_in(sound(saying("It clears {fact:unit-an-hour} [@smith-2002].")));
  CHECK(plain.spans == std::vector<Span>{{"It clears about ", false}, {"one unit", true}, {" an hour.", false}});
  CHECK(plain.cites == std::vector<std::string>{"jones-2010", "smith-2002"});
  const Text strong = text_in(sound(saying("[@smith-2002] **{fact:unit-an-hour}**")));
  CHECK(strong.spans == std::vector<Span>{{"about one unit an hour", true}});
  CHECK(strong.cites == std::vector<std::string>{"smith-2002", "jones-2010"});
}

TEST_CASE("A lesson holds the facts that it uses, with what they rest on, and no others") {
  const Lesson lesson = sound(saying("That is {fact:together}, {fact:together}."));
  REQUIRE(lesson.facts.size() == 1);
  CHECK(lesson.facts.at("together").reviewed == "2026-11-22");
  CHECK(lesson.facts.at("together").expires == "2027-05-22");
  CHECK(lesson.sources.size() == 2);
  CHECK(sound(saying("Nothing.")).facts.empty());
}

TEST_CASE("A fact brings its hard words along") {
  const Lesson lesson = sound(saying("That is {fact:together}."));
  REQUIRE(lesson.glossary.size() == 1);
  CHECK(text_in(lesson).spans[1] == Span{"either drug", false, "half-life"});
}

TEST_CASE("Facts have closed shape, an id each, and sources that exist") {
  CHECK(codes(with_fact("")).empty());
  CHECK(codes(with_fact(R"(, "note": "x")")) == "W101");
  CHECK(codes(with_fact(R"(}, { "id": "one", "text": "two", "sources": [ "smith-2002" ], "reviewed": "2026-11-22",
                              "expires": "2027-11-22")")) == "W202");
  LessonFiles files = saying("About {fact:one}.");
  files.facts->text = R"([ { "id": "one", "text": "one", "sources": [], "reviewed": "2026-11-22",
                             "expires": "2027-11-22" } ])";
  CHECK(codes(files) == "W109");
}

TEST_CASE("Nothing is called unknown while facts cannot be read; without the file there are none") {
  LessonFiles files = saying("About {fact:one}.");
  files.facts->text = "not JSON";
  CHECK(codes(files) == "W001");
  files.facts->text = R"([ { "id": 1 } ])";
  CHECK(codes(files).find("W412") == std::string::npos);
  files.facts.reset();
  files.glossary.reset();
  CHECK(codes(files) == "W412");
  files = saying("Nothing.");
  files.facts.reset();
  files.glossary.reset();
  CHECK(codes(files).empty());
}
