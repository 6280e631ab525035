#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("Pages play in the order in which they stand, unless one names another") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  CHECK(lesson.page("start")->next == std::vector<Way>{{{}, "friday"}});
  CHECK(lesson.page("friday")->next.empty());
  CHECK(lesson.page("aside")->next == std::vector<Way>{{{}, "first"}});
  CHECK(lesson.page("end")->next.empty());
}

TEST_CASE("A chat has messages and choices") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
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
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  CHECK(std::get<Private>(lesson.page("for-you")->ask) ==
        Private{"my-reasons", Text::of("What matters to you?"), Reflection{Text::of("One word is enough.")}});
  CHECK(lesson.page("for-you")->room == Room::kHide);
  CHECK(lesson.page("help")->services == std::vector<std::string>{"emergency"});
}

TEST_CASE("A scene has a picture and lines, the narrator's among them") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const Page& scene = *lesson.page("kitchen");
  CHECK(scene.kind == PageKind::kScene);
  CHECK(scene.picture == Figure{"heart.svg", "A kitchen.", ""});
  REQUIRE(scene.messages.size() == 4);
  CHECK(scene.messages[0] == Message{"narrator", Text::of("It is loud.")});
  CHECK_FALSE(scene.messages[2].when.empty());
  CHECK(lesson.media.contains("heart.svg"));
}

TEST_CASE("A summary recalls variables and private kinds, and is kept from a room when one of them is private") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  const Page& summary = *lesson.page("back");
  CHECK(summary.kind == PageKind::kSummary);
  REQUIRE(summary.recalls.done.size() == 3);
  CHECK(lesson.variables[summary.recalls.done[0]].id == "told_maz");
  CHECK(summary.recalls.written.size() == 5);
  CHECK(summary.room == Room::kHide);
  CHECK(is_private(summary, lesson.variables));
  const std::string variables =
      R"("variables": [ { "kind": "yes-no", "id": "told", "label": "You told a friend" } ], )";
  LessonFiles files = lesson_of_pages(
      R"({ "kind": "summary", "id": "back", "title": "Back", "recalls": { "done": [ "told" ] }, "room": "discuss" })");
  files.lesson.text.insert(files.lesson.text.find("\"pages\""), variables);
  const Lesson open = sound(files);
  CHECK(open.page("back")->room == Room::kDiscuss);
  CHECK_FALSE(is_private(*open.page("back"), open.variables));
}

TEST_CASE("A summary may recall what is asked further on, and nothing that is no private kind") {
  const std::string summary =
      R"({ "kind": "summary", "id": "back", "title": "Back", "recalls": { "written": [ "it" ] } }, )"
      R"({ "kind": "plain", "id": "start", "title": "Start", "ask": )";
  CHECK(codes(lesson_of_pages(summary + R"({ "kind": "reflection", "id": "it", "prompt": "What?" } })")).empty());
  CHECK(codes(lesson_of_pages(
            summary + R"({ "kind": "true-or-false", "id": "it", "prompt": "Is it?", "answer": true } })")) == "W210");
  CHECK(codes(lesson_of_pages(summary + R"({ "kind": "reflektion", "id": "it", "prompt": "What?" } })")) == "W105");
}

TEST_CASE("A summary recalls something") {
  const auto told_of = [](const std::string& recalls) {
    return codes(lesson_of_pages(R"({ "kind": "summary", "id": "back", "title": "Back")" + recalls + " }"));
  };
  CHECK(told_of("") == "W102");
  CHECK(told_of(R"(, "recalls": {})") == "W102");
  CHECK(told_of(R"(, "recalls": [])") == "W104");
  CHECK(told_of(R"(, "recalls": { "doen": [ "told" ] })") == "W101");
  CHECK(told_of(R"(, "recalls": { "written": [] })") == "W109");
}

TEST_CASE("A signpost by need names all services that have one of the needs, in their file's order") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  CHECK(lesson.page("help-near")->services == std::vector<std::string>{"emergency", "dan", "line"});
  CHECK(sound(lesson_of_pages(R"({ "kind": "signpost", "id": "help", "title": "Help", "needs": [ "drugs" ] })"))
            .page("help")
            ->services == std::vector<std::string>{"dan"});
}

TEST_CASE("A signpost's mistakes are told once") {
  const auto told_of = [](const std::string& fields) {
    return codes(lesson_of_pages(R"({ "kind": "signpost", "id": "help", "title": "Help")" + fields + " }"));
  };
  CHECK(told_of("") == "W102");
  CHECK(told_of(R"(, "servises": [ "emergency" ])") == "W101");
  CHECK(told_of(R"(, "needs": [])") == "W109");
  CHECK(told_of(R"(, "needs": [ "crisis", "crisis" ])") == "W208");
  LessonFiles files = lesson_of_pages(R"({ "kind": "signpost", "id": "help", "title": "Help", "needs": [ "law" ] })");
  files.services.text.replace(files.services.text.find("\"crisis\""), 8, "7");
  CHECK(codes(files) == "W104");  // The need may be the one that could not be read.
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
  CHECK(codes(lesson_of_pages(R"({ "kind": "summary)" + head + R"("recalls": { "done": [ "told" ] }, )" + question +
                              " }")) == "W616 W101");
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
