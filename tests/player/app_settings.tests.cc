// Settings, the course, and going on in another language, through the application's screens alone.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "player/fakes.h"
#include "screen/plain_text.h"

namespace waymark {
namespace {

using Catch::Matchers::ContainsSubstring;
using test::World;

std::shared_ptr<const Lesson> another(const World& world, const std::string& id, const std::string& title) {
  Lesson lesson = *world.lesson;
  lesson.id = id;
  lesson.title = title;
  lesson.version = std::string(64, 'e');
  return std::make_shared<const Lesson>(std::move(lesson));
}

TEST_CASE("settings hold before the first lesson, and after a restart") {
  World world;
  world.start();
  REQUIRE(world.app->screen().id == "first");
  world.use("settings");
  REQUIRE(world.app->screen().id == "settings");
  CHECK(world.node("settings") == nullptr);
  CHECK(world.node("settings.text-size.100")->selected);
  world.use("settings.text-size.200");
  world.use("settings.colours.contrast");
  world.use("settings.still");
  CHECK(world.app->settings().text_size == 200);
  CHECK(world.node("settings.text-size.200")->selected);
  CHECK(world.node("settings.still")->selected);
  world.use("close");
  CHECK(world.app->screen().id == "first");
  world.start();
  CHECK(world.app->settings().text_size == 200);
  CHECK(world.app->settings().colours == Settings::Colours::kContrast);
  CHECK(world.app->settings().still);
  world.use("settings");
  world.use("settings.still");
  CHECK_FALSE(world.app->settings().still);
}

TEST_CASE("settings lie over a lesson, and change nothing of it") {
  World world;
  world.begin();
  const std::string page = world.text();
  world.use("settings");
  const Kept before = world.storage.kept;
  world.app->handle({Verb::kNext, {}, {}});  // Meant for nothing that is shown.
  world.app->handle({Verb::kSet, "settings.colours", "pink"});
  world.app->handle({Verb::kSet, "code", "x"});
  CHECK(world.storage.kept == before);
  world.use("help");
  CHECK(world.app->screen().id == "help");
  world.use("close");
  CHECK(world.text() == page);
}

TEST_CASE("what is kept can be cleared from the settings") {
  World world;
  world.begin();
  world.use("settings");
  world.use("clear");
  CHECK(world.app->screen().id == "forget");
}

TEST_CASE("a language can be chosen in the middle of a lesson, which goes on where it was") {
  auto lesson = std::make_shared<Lesson>(*World().lesson);
  lesson->languages = {"en-GB", "cy"};
  World world(lesson);
  world.begin();
  world.play({test::sample_steps().front()});
  const std::string page = world.app->screen().id;
  world.use("settings");
  world.use("language.cy");
  world.settle();
  CHECK(world.app->screen().id == "settings");
  CHECK(world.app->screen().language == "cy");
  world.use("close");
  CHECK(world.app->screen().id == page);
  CHECK(world.app->screen().language == "cy");
  CHECK(world.node("help")->words.plain() == "Cael help");
}

TEST_CASE("home shows the course: what is done, what is open, what is next") {
  World world;
  world.shelf.others = {another(world, "second", "The second"), another(world, "third", "The third")};
  world.begin();
  world.play(test::sample_steps());
  world.settle();
  world.app->handle({Verb::kDo, "home", {}});
  CHECK(world.node("course.sample.here") != nullptr);
  CHECK(world.node("course.sample.state")->words.plain() == "Done. It's recorded.");
  CHECK(world.node("course.second.state")->words.plain() == "About 0 minutes");
  world.use("course.third.choose");
  CHECK(world.node("title")->words.plain() == "The third");
  world.use("begin");
  CHECK(world.app->screen().id == "page.hello");
  world.app->handle({Verb::kDo, "home", {}});
  CHECK(world.node("course.third.state")->words.plain() == "Started");
  world.app->handle({Verb::kDo, "choose", "no such lesson"});
  CHECK(world.node("title")->words.plain() == "The third");
  world.start();
  CHECK(world.node("title")->words.plain() == "The second");
  world.start({}, {}, "third");
  CHECK(world.node("title")->words.plain() == "The third");
}

TEST_CASE("somebody who comes back is told so, and home says at what page they stopped") {
  World world;
  world.begin();
  const std::string title = world.node("title")->words.plain();
  world.start();
  world.settle();
  CHECK(world.node("note")->words.plain() == "Welcome back. This is where you stopped.");
  world.app->handle({Verb::kDo, "home", {}});
  world.settle();
  REQUIRE(world.app->screen().id == "home");
  CHECK_THAT(world.text(), ContainsSubstring("You stopped at: " + title));
}

TEST_CASE("what was recorded from another device is known at home") {
  World world;
  world.begin();
  world.play(test::sample_steps());
  world.settle();
  REQUIRE(world.server.completions() == 1);
  World other(world.lesson);
  other.server = world.server;
  other.start();
  other.type("code", world.code);
  other.use("start");
  other.settle();
  REQUIRE(other.app->screen().id == "home");
  CHECK_THAT(other.text(), ContainsSubstring("Done. It's recorded."));
  other.start();
  CHECK_THAT(other.text(), ContainsSubstring("Done. It's recorded."));
}

}  // namespace
}  // namespace waymark
