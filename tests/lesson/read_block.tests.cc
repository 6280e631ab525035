#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("A page's blocks are read in order") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
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

TEST_CASE("Tables, definitions, quotes and sounds are read") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const std::vector<Block>& blocks = lesson.page("aside")->blocks;
  REQUIRE(blocks.size() == 6);
  const auto& table = std::get<Table>(blocks[0].kind);
  CHECK(table.caption == "Until half is gone");
  CHECK(table.columns == std::vector<std::string>{"Drug", "Time", "Feels like"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].name == "Cocaine");
  CHECK(table.rows[0].cells[1].cites == std::vector<std::string>{"smith-2002"});
  CHECK(table.rows[1].cells[0].plain() == "about one unit an hour");
  const auto& definition = std::get<Definition>(blocks[1].kind);
  CHECK(definition.term == "Half-life");
  CHECK(definition.text.size() == 2);
  CHECK(std::get<Quote>(blocks[2].kind).by == "Sam, 19");
  CHECK(std::get<Quote>(blocks[2].kind).text[0].plain() == "I thought I was fine.");
  CHECK(std::get<Sound>(blocks[3].kind) == Sound{"tone.ogg", "A tone", {Text::of("A tone that swells and fades.")}});
  CHECK(lesson.media.at("tone.ogg").starts_with("OggS"));
  CHECK(lesson.media.at("tone.mp3").size() == 1080);
}

TEST_CASE("A body map holds its places and what is told of them") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const auto& map = std::get<BodyMap>(lesson.page("aside")->blocks.back().kind);
  CHECK(map.id == "where");
  CHECK(map.media == "body.svg");
  REQUIRE(map.places.size() == 2);
  CHECK(map.places[0].place == Place{"liver", "Liver", {300, 300, 100}});
  CHECK(map.places[0].text[0].cites == std::vector<std::string>{"jones-2010"});
  CHECK(map.places[1].text.size() == 2);
}

TEST_CASE("A table has two to four columns, and a cell for each but the first") {
  const auto codes_of = [](const std::string& columns, const std::string& cells) {
    return codes(lesson_of_block(R"({ "kind": "table", "caption": "C", "columns": [ )" + columns +
                                 R"( ], "rows": [ { "name": "R", "cells": [ )" + cells + " ] } ] }"));
  };
  CHECK(codes_of(R"("A", "B")", R"("1")").empty());
  CHECK(codes_of(R"("A", "B", "C", "D")", R"("1", "2", "3")").empty());
  CHECK(codes_of(R"("A")", R"("1")") == "W109");
  CHECK(codes_of(R"("A", "B", "C", "D", "E")", R"("1", "2", "3")") == "W109");
  CHECK(codes_of(R"("A", "B")", "") == "W109");
  CHECK(codes_of(R"("A", "B")", R"("1", "2")") == "W416");
  CHECK(codes_of(R"("A", "B")", R"("1", "2", "3", "4")") == "W109");
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
