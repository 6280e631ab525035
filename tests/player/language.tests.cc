#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "player/fakes.h"
#include "support/sample_lesson.h"

using namespace waymark;
using Catch::Matchers::ContainsSubstring;
using test::World;

namespace {

std::shared_ptr<const Lesson> in_two_languages() {
  Lesson lesson = *test::sample_lesson();
  lesson.languages = {"en-GB", "cy"};
  return std::make_shared<const Lesson>(std::move(lesson));
}

}  // namespace

TEST_CASE("the application starts in the language that it is asked for") {
  World world(in_two_languages());
  world.start({}, "cy");
  CHECK(world.app->screen().language == "cy");
  CHECK(world.node("help")->words.plain() == "Cael help");
  CHECK(world.node("leave")->words.plain() == "Leave");  // Not translated.
  world.use("look-around");
  CHECK(world.app->screen().language == "cy");
  CHECK(world.app->screen().bar.language.empty());
}

TEST_CASE("where the interface was not translated, its words and their language are the source's") {
  World world(in_two_languages());
  world.start({}, "de");
  CHECK(world.shelf.language == "de");
  CHECK(world.app->screen().language == "en-GB");
  CHECK(world.node("help")->words.plain() == "Get help");
}

TEST_CASE("there is a choice where the lesson has languages, and it is kept") {
  World world(in_two_languages());
  world.begin();
  world.use("leave");
  world.kill();
  world.storage.kept.erase("current");
  world.start();
  CHECK(world.app->screen().id == "home");
  world.use("settings");
  CHECK(world.node("language.en-gb")->selected);
  CHECK(world.node("language.cy")->words.plain() == "Cymraeg");
  CHECK(world.node("language.cy")->language == "cy");
  world.use("language.cy");
  CHECK(world.app->screen().id == "settings");
  CHECK(world.node("language.cy")->selected);
  world.use("close");
  CHECK(world.app->screen().id == "home");
  CHECK(world.node("title")->words.plain() == "Gwers");
  world.kill();
  world.start();
  CHECK(world.app->screen().language == "cy");
  world.use("settings");
  world.use("language.en-gb");
  world.use("close");
  CHECK(world.node("title")->words.plain() == "A sample");
  CHECK(world.app->screen().language == "en-GB");
}

TEST_CASE("the first screen offers the languages too") {
  World world(in_two_languages());
  world.start();
  world.type("code", "ABCD");
  world.use("language.cy");
  CHECK(world.app->screen().id == "first");
  CHECK(world.app->screen().language == "cy");
  CHECK(world.node("code")->value == "ABCD");
}

TEST_CASE("a lesson in one language offers no choice, and no other can be chosen") {
  World world;
  world.start();
  CHECK(world.node("languages") == nullptr);
  world.app->handle({Verb::kDo, "language", "cy"});
  CHECK(world.app->screen().language == "en-GB");
  CHECK_FALSE(world.storage.kept.contains("language"));
}

TEST_CASE("an answer to an older choice of language is not looked at") {
  World world(in_two_languages());
  world.shelf.slow = true;
  world.start({}, "cy");
  CHECK(world.app->screen().id == "opening");
  world.use("leave");
  world.shelf.deliver();
  CHECK(world.app->screen().id == "left");
}

TEST_CASE("clearing the device forgets the language") {
  World world(in_two_languages());
  world.begin();
  world.use("leave");
  world.kill();
  world.storage.kept.erase("current");
  world.start();
  world.use("settings");
  world.use("language.cy");
  CHECK(world.storage.kept.at("language") == "cy");
  world.use("clear");
  world.use("forget");
  CHECK_FALSE(world.storage.kept.contains("language"));
}

TEST_CASE("a window that is a canvas alone offers no language that it cannot set, and says where it is") {
  Lesson lesson = *test::sample_lesson();
  lesson.languages = {"en-GB", "ar"};
  World world(std::make_shared<const Lesson>(std::move(lesson)));
  world.host.canvas = true;
  world.start({}, "ar");
  CHECK(world.app->screen().language == "en-GB");
  CHECK(world.shelf.language.empty());
  CHECK(find(world.app->screen(), "languages") == nullptr);
  CHECK(world.node("languages.elsewhere")->words.plain() == "In the browser this lesson is in more languages.");
}
