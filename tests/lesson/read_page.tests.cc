#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("Pages play in the order in which they stand, unless one names another") {
  const Lesson lesson = sound(fixture_files(fixtures() / "every-kind"));
  CHECK(lesson.page("start")->next == std::vector<Way>{{{}, "friday"}});
  CHECK(lesson.page("friday")->next.empty());
  CHECK(lesson.page("aside")->next == std::vector<Way>{{{}, "first"}});
  CHECK(lesson.page("end")->next.empty());
}

TEST_CASE("A chat has messages and choices") {
  const Lesson lesson = sound(fixture_files(fixtures() / "every-kind"));
  const Page& chat = *lesson.page("friday");
  CHECK(chat.kind == PageKind::kChat);
  REQUIRE(chat.messages.size() == 2);
  CHECK(chat.messages[0] == Message{"maz", Text::of("You coming?")});
  CHECK(chat.messages[1].from == "me");
  const auto& choices = std::get<Choices>(chat.ask);
  CHECK(choices.prompt == Text::of("What do you say?"));
  REQUIRE(choices.options.size() == 2);
  CHECK(choices.options[1] == Choice{"no", Text::of("No"), "aside"});
}

TEST_CASE("A reflection and a signpost are read") {
  const Lesson lesson = sound(fixture_files(fixtures() / "every-kind"));
  CHECK(std::get<Private>(lesson.page("for-you")->ask) ==
        Private{"my-reasons", Text::of("What matters to you?"), Reflection{Text::of("One word is enough.")}});
  CHECK(lesson.page("for-you")->room == Room::kHide);
  CHECK(lesson.page("help")->services == std::vector<std::string>{"emergency"});
}

TEST_CASE("Each kind of page holds only what it may") {
  const std::string question = R"("ask": { "kind": "true-or-false", "id": "q", "prompt": "Is it?", "answer": true })";
  const std::string head = R"(", "id": "start", "title": "Start", )";
  CHECK(codes(lesson_of_pages(R"({ "kind": "plain)" + head + question + " }")).empty());
  CHECK(codes(lesson_of_pages(R"({ "kind": "plain)" + head + R"("messages": [] })")) == "W101");
  CHECK(codes(lesson_of_pages(R"({ "kind": "chat)" + head + R"("messages": [ { "from": "me", "text": "Hi." } ], )" +
                              question + " }")) == "W101");
  CHECK(codes(lesson_of_pages(R"({ "kind": "signpost)" + head + R"("services": [ "emergency" ], )" + question +
                              " }")) == "W101");
  CHECK(codes(lesson_of_pages(R"({ "kind": "ending)" + head + question + " }")) == "W101");
}

TEST_CASE("A page that failed to read is still known by its id") {
  CHECK(codes(lesson_of_pages(
            R"({ "kind": "plain", "id": "start", "title": "Start", "next": "second" },
                                 { "kind": "quiz", "id": "second", "title": "Second" })")) == "W105");
  CHECK(codes(lesson_of_pages(
            R"({ "kind": "plain", "id": "start", "title": "Start", "next": "Second" },
                                 { "kind": "plain", "id": "Second", "title": "Second" })")) == "W201");
  CHECK(codes(lesson_of_pages(R"({ "kind": "plain", "id": "start", "title": "Start", "next": "second" }, 7)")) ==
        "W104");
}
