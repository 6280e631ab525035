#include "lesson/text.h"

#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

std::string codes_of_text(const std::string& text) {
  return codes(lesson_of_block(R"({ "kind": "paragraph", "text": )" + text + " }"));
}

}  // namespace

TEST_CASE("A text knows its words") {
  CHECK(Text::of("").empty());
  CHECK(Text::of("Call").spans == std::vector<Span>{{"Call", false}});
  CHECK(Text{{{"Call ", false}, {"999", true}}, {}}.plain() == "Call 999");
}

TEST_CASE("A paragraph's texts become a paragraph each") {
  const Lesson lesson = sound(lesson_of_block(R"({ "kind": "paragraph", "text": [ "One.", "**Two**." ] })"));
  REQUIRE(lesson.pages[0].blocks.size() == 2);
  CHECK(std::get<Paragraph>(lesson.pages[0].blocks[1].kind).text.spans ==
        std::vector<Span>{{"Two", true}, {".", false}});
}

TEST_CASE("A text is one line of words") {
  CHECK(codes_of_text(R"("Call 999.")").empty());
  CHECK(codes_of_text(R"("")") == "W107");
  CHECK(codes_of_text(R"("   ")") == "W107");
  CHECK(codes_of_text(R"(" Call")") == "W111");
  CHECK(codes_of_text(R"("Call\n999")") == "W112");
  CHECK(codes_of_text(R"("Call\u0000 999")") == "W112");
  CHECK(codes_of_text(R"("Call\u007f 999")") == "W112");
  CHECK(codes_of_text("12") == "W104");
  CHECK(codes_of_text("null") == "W104");
  CHECK(codes_of_text("[]") == "W109");
  CHECK(codes_of_text(R"([ "One.", 2 ])") == "W104");
}

TEST_CASE("Every unknown source is told of in its place") {
  const LessonFiles files =
      lesson_of_block(R"({ "kind": "paragraph", "text": "\u00e9 [@one] and [@smith-2002] and [@two]." })");
  CHECK(codes(files) == "W403 W403");
  CHECK(files.lesson.text.substr(files.lesson.text.rfind('\n')).find("[@one]") + 0 ==
        read_lesson(files).diagnostics[0].at.column);
}

TEST_CASE("Nothing is called unknown while a source's id cannot be read") {
  LessonFiles files = lesson_of_block(R"({ "kind": "paragraph", "text": "Both [@one] do." })");
  files.sources.text = R"([ { "id": 1, "title": "One" } ])";
  CHECK(codes(files) == "W104");
  files.sources.text = "not JSON";
  CHECK(codes(files) == "W001");
}
