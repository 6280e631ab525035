// A PIN on a shared device, through the application's screens alone.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <string>

#include "player/desktop/keypad.h"
#include "player/fakes.h"
#include "player/pin.h"
#include "screen/html.h"
#include "screen/plain_text.h"

namespace waymark {
namespace {

using Catch::Matchers::ContainsSubstring;
using test::World;

/// A lesson is under way, and the device is guarded.
void guard(World& world, const std::string& pin = "2468") {
  world.begin();
  world.play({test::sample_steps().front()});
  world.use("settings");
  world.use("set-pin");
  world.type("pin", pin);
  world.use("keep");
}

void try_pin(World& world, const std::string& pin) {
  world.type("pin", pin);
  world.use("open");
}

TEST_CASE("a PIN is asked for when the player opens, and leads to where one was") {
  World world;
  guard(world);
  CHECK(world.app->screen().id == "settings");
  world.use("close");
  const std::string page = world.app->screen().id;
  for (const auto& [key, value] : world.storage.kept) CHECK_THAT(value, !ContainsSubstring("\"2468\""));
  world.start();
  CHECK(world.app->screen().id == "locked");
  CHECK_THAT(world.text(), !ContainsSubstring("sample"));
  try_pin(world, "1357");
  CHECK(world.app->screen().id == "locked");
  CHECK_THAT(world.text(), ContainsSubstring("That is not the PIN."));
  CHECK(world.node("pin")->value.empty());
  try_pin(world, "2468");
  CHECK(world.app->screen().id == page);
}

TEST_CASE("a PIN is shown and said nowhere while it is typed") {
  World world;
  world.speaks = true;
  guard(world);
  world.start();
  world.type("pin", "2468");
  world.use("read-aloud");
  const auto hides = [](const std::string& words) { CHECK_THAT(words, !ContainsSubstring("2468")); };
  for (bool more = true; more;) {
    hides(world.speaker.said.back().text);
    more = world.speaker.speaking();
    if (more) world.speaker.end();
  }
  CHECK_THAT(world.text(), ContainsSubstring("Text box: PIN. 4 to 12 numbers. Hidden characters: 4"));
  hides(world.text());
  const std::string html = to_html(world.app->screen(), [](auto) { return ""; }).str();
  CHECK_THAT(html, ContainsSubstring("type=\"password\" inputmode=\"numeric\""));
  CHECK_THAT(html, ContainsSubstring("autocomplete=\"off\""));
  desktop::Keypad keypad;
  keypad.open("pin");
  const Screen& over = keypad.over(world.app->screen(), world.app->words());
  CHECK(find(over, "keypad.value")->words.plain() == "••••");
  hides(to_plain_text(over, world.app->words()));
}

TEST_CASE("while it is locked nothing leads past it") {
  World world;
  guard(world);
  world.start();
  for (const char* what : {"home", "begin", "continue", "again", "forget", "end-pin", "choose", "finish"}) {
    CAPTURE(what);
    world.app->handle({Verb::kDo, what, {}});
    CHECK(world.app->screen().id == "locked");
  }
  for (const Verb verb : {Verb::kBack, Verb::kNext, Verb::kClose, Verb::kBegin}) {
    world.app->handle({verb, {}, {}});
    CHECK(world.app->screen().id == "locked");
  }
  world.use("settings");
  CHECK(world.node("clear") == nullptr);
  CHECK(world.node("end-pin") == nullptr);
  world.use("close");
  world.use("other-code");
  CHECK(world.app->screen().id == "first");
  world.app->handle({Verb::kBack, {}, {}});
  CHECK(world.app->screen().id == "locked");
  world.use("other-code");
  world.use("look-around");
  world.app->handle({Verb::kDo, "home", {}});
  CHECK(world.app->screen().id == "locked");
}

TEST_CASE("the code opens what a forgotten PIN guards, and takes the PIN away") {
  World world;
  guard(world);
  const std::string code = world.code;
  world.start();
  world.use("other-code");
  world.type("code", code);
  world.use("start");
  world.network.deliver();
  CHECK_THAT(world.app->screen().id, ContainsSubstring("page."));
  CHECK_FALSE(world.storage.kept.contains("pin"));
}

TEST_CASE("somebody else's code opens nothing of what a PIN guards") {
  World world;
  guard(world);
  const std::string other = world.server.give_code("enrolment-2", "ABCDEFGH235");
  world.start();
  world.use("other-code");
  world.type("code", other);
  world.use("start");
  world.network.deliver();
  CHECK(world.app->screen().id == "home");
  CHECK_THAT(world.text(), ContainsSubstring("Not started yet"));
}

TEST_CASE("after five wrong tries one waits, longer each time, whatever the clock does") {
  World world;
  guard(world);
  world.start();
  for (int i = 0; i < 5; ++i) try_pin(world, "1111");
  try_pin(world, "2468");
  CHECK_THAT(world.text(), ContainsSubstring("Too many tries. Wait 30 seconds, or type your code instead."));
  world.start();  // Opening it again helps nobody.
  world.host.time += 29;
  try_pin(world, "2468");
  CHECK(world.app->screen().id == "locked");
  world.host.time -= 1'000'000;
  try_pin(world, "2468");
  CHECK_THAT(world.text(), ContainsSubstring("Wait 30 seconds"));
  world.host.time += 1'000'000 + 1;
  try_pin(world, "1111");
  CHECK_THAT(world.text(), ContainsSubstring("That is not the PIN."));
  try_pin(world, "2468");
  CHECK_THAT(world.text(), ContainsSubstring("Wait 60 seconds"));
  world.host.time += 60;
  try_pin(world, "2468");
  CHECK_THAT(world.app->screen().id, ContainsSubstring("page."));
  CHECK(seconds_to_wait({{}, {}, 40, 1000}, 1000) == 900);
}

TEST_CASE("a PIN is four to twelve digits, and can be taken away") {
  World world;
  guard(world, "246");
  CHECK(world.app->screen().id == "pin");
  CHECK_THAT(world.text(), ContainsSubstring("A PIN is 4 to 12 numbers."));
  CHECK_FALSE(world.storage.kept.contains("pin"));
  for (const char* no : {"", "12a4", "1234567890123", "１２３４"}) CHECK_FALSE(can_be_pin(no));
  world.type("pin", "123456789012");
  world.use("keep");
  CHECK(world.storage.kept.contains("pin"));
  world.use("end-pin");
  CHECK_FALSE(world.storage.kept.contains("pin"));
  CHECK(world.node("set-pin") != nullptr);
}

TEST_CASE("where a PIN cannot be kept safely it is not kept, and that is said") {
  World world;
  world.host.can_stretch = false;
  guard(world);
  CHECK_THAT(world.text(), ContainsSubstring("This browser cannot keep a PIN at this address."));
  CHECK_FALSE(world.storage.kept.contains("pin"));
}

}  // namespace
}  // namespace waymark
