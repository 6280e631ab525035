#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("A page's blocks are read in order") {
  const Lesson lesson = sound(fixture_files(fixtures() / "every-kind"));
  const std::vector<Block>& blocks = lesson.pages[0].blocks;
  REQUIRE(blocks.size() == 8);
  CHECK(std::get<Heading>(blocks[0].kind).text == Text::of("What happens"));
  CHECK(std::get<Paragraph>(blocks[1].kind).text.cites == std::vector<std::string>{"smith-2002"});
  CHECK(std::get<Paragraph>(blocks[2].kind).text.plain() == "It lasts longer than cocaine.");
  CHECK(std::get<Figure>(blocks[3].kind) == Figure{"heart.svg", "A heart.", "A heart that beats fast."});
  CHECK(std::get<Callout>(blocks[4].kind) ==
        Callout{Callout::Tone::kEmergency, "Call 999", {Text::of("Chest pain? Call 999.")}});
  CHECK(std::get<List>(blocks[5].kind) == List{true, {Text::of("One"), Text::of("Two")}});
}

TEST_CASE("What a block need not hold has a default") {
  const Lesson lesson = sound(lesson_of_block(R"({ "kind": "callout", "tone": "tip", "text": [ "One.", "Two." ] },
                                                 { "kind": "list", "items": [ "One." ] })"));
  CHECK(std::get<Callout>(lesson.pages[0].blocks[0].kind) ==
        Callout{Callout::Tone::kTip, "", {Text::of("One."), Text::of("Two.")}});
  CHECK_FALSE(std::get<List>(lesson.pages[0].blocks[1].kind).numbered);
}

TEST_CASE("A block without a kind is told of once, whatever else it holds") {
  CHECK(codes(lesson_of_block(R"({ "text": "Hello.", "colour": "red" })")) == "W102");
  CHECK(codes(lesson_of_block(R"({ "knd": "paragraph", "text": "Hello." })")) == "W101");
  CHECK(codes(lesson_of_block(R"({ "kind": "video", "src": "heart.mp4" })")) == "W105");
  CHECK(codes(lesson_of_block("null")) == "W104");
}

TEST_CASE("A picture is told of once, however often it is shown") {
  LessonFiles files = lesson_of_block(R"({ "kind": "figure", "src": "a.svg", "alt": "A." },
                                         { "kind": "figure", "src": "a.svg", "alt": "Again." })");
  files.media["a.svg"] = "PNG";
  CHECK(codes(files) == "W407");
  files.media["a.svg"] = "<svg>\xFF</svg>";
  CHECK(codes(files) == "W407");
}

TEST_CASE("A picture's name stays within the media folder") {
  LessonFiles files = lesson_of_block(R"({ "kind": "figure", "src": "../media/a.svg", "alt": "A." })");
  files.media["a.svg"] = "<svg/>";
  CHECK(codes(files) == "W406");
}
