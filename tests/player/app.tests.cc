#include "player/app.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "player/fakes.h"

using namespace waymark;
using Catch::Matchers::ContainsSubstring;
using test::World;

TEST_CASE("a code leads to the lesson and the lesson to one record") {
  World world;
  world.begin();
  CHECK(world.app->screen().id == "page.hello");
  world.play(test::sample_steps());
  CHECK(world.app->screen().id == "page.end");
  CHECK(world.server.completions_written() == 1);
  CHECK_THAT(world.text(), ContainsSubstring("It's recorded") && ContainsSubstring("Receipt R1"));
  world.use("home");
  CHECK_THAT(world.text(), ContainsSubstring("A sample") && ContainsSubstring("Receipt R1"));
}

TEST_CASE("a code that cannot be one is never sent") {
  World world;
  world.start();
  world.use("start");
  CHECK_THAT(world.text(), ContainsSubstring("Type the code first"));
  world.type("code", "ABCD-EFGH-2345");
  world.use("start");
  CHECK_THAT(world.text(), ContainsSubstring("not quite a code"));
  CHECK(world.network.sent.empty());
}

TEST_CASE("what the service says to a code is shown in its words") {
  World world;
  world.start();
  std::string eleven = "ZZZZZZZZZZZ";
  world.type("code", eleven + check_character(eleven));
  world.use("start");
  CHECK(world.node("start")->disabled);
  CHECK_THAT(world.text(), ContainsSubstring("Checking your code"));
  world.network.deliver();
  CHECK_THAT(world.text(), ContainsSubstring("This code is not known. Ask your worker."));
  CHECK(world.app->screen().id == "first");
}

TEST_CASE("without a connection a code waits and looking around works") {
  World world;
  world.network.down = true;
  world.start();
  world.type("code", world.code);
  world.use("start");
  world.network.deliver();
  CHECK_THAT(world.text(), ContainsSubstring("There is no connection"));
  world.use("look-around");
  CHECK_THAT(world.text(), ContainsSubstring("Nothing is recorded"));
}

TEST_CASE("looking around keeps nothing and sends nothing") {
  World world;
  world.start();
  world.use("look-around");
  world.play(test::sample_steps());
  CHECK_THAT(world.text(), ContainsSubstring("You looked round without a code"));
  CHECK(world.storage.kept.empty());
  CHECK(world.network.sent.empty());
  world.use("home");
  CHECK(world.app->screen().id == "first");
}

TEST_CASE("a code that came with the address is entered by itself") {
  World world;
  world.start(world.code);
  world.network.deliver();
  CHECK(world.app->screen().id == "home");
}

TEST_CASE("without a connection the record waits on this device and says so") {
  World world;
  world.begin();
  world.network.down = true;
  world.play(test::sample_steps());
  CHECK_THAT(world.text(), ContainsSubstring("Saved on this device, not sent yet"));
  world.use("home");
  CHECK_THAT(world.text(), ContainsSubstring("not sent yet"));
  world.network.down = false;
  world.settle();
  CHECK_THAT(world.text(), ContainsSubstring("Receipt R1"));
  CHECK(world.server.completions_written() == 1);
}

TEST_CASE("an ended token keeps the record until the new code comes") {
  World world;
  world.begin();
  world.server.end_tokens();
  world.play(test::sample_steps());
  CHECK_THAT(world.text(), ContainsSubstring("Your code was replaced"));
  world.use("other-code");
  world.type("code", world.server.give_code("enrolment-1", "HHHHJJJJKKK"));
  world.use("start");
  world.settle();
  CHECK_THAT(world.text(), ContainsSubstring("Receipt R1"));
}

TEST_CASE("a call is asked for without a connection, arrives later, and ends when somebody called") {
  World world;
  world.start(world.code);
  world.network.deliver();
  world.network.down = true;
  world.use("ask-for-call");
  world.network.deliver();
  CHECK_THAT(world.text(), ContainsSubstring("You asked for a call. It is sent as soon as there is a connection."));
  CHECK(world.node("ask-for-call") == nullptr);
  CHECK(world.server.calls.empty());
  world.start();  // another evening
  world.network.down = false;
  world.app->wake();
  world.network.deliver();
  CHECK(world.server.calls.size() == 1);
  CHECK_THAT(world.text(),
             ContainsSubstring("You asked for a call on 22 November 2026. Your worker can see that."));
  world.server.calls.clear();
  world.start();
  world.network.deliver();
  CHECK(world.node("ask-for-call") != nullptr);
}

TEST_CASE("another code does not take away what the first one has not sent") {
  World world;
  world.begin();
  world.network.down = true;
  world.play(test::sample_steps());
  world.use("home");
  world.network.down = false;
  world.use("other-code");
  world.type("code", world.server.give_code("enrolment-2", "HHHHJJJJKKK"));
  world.use("start");
  world.settle();
  CHECK_THAT(world.text(), ContainsSubstring("Not started yet"));
  CHECK(world.server.has("enrolment-1"));
  CHECK_FALSE(world.server.has("enrolment-2"));
}

TEST_CASE("a lesson that was not passed can be done again, and then counts") {
  World world;
  world.begin();
  std::vector<Intent> wrong = {{Verb::kChoose, "skip", ""}};
  for (int attempt = 0; attempt < 2; ++attempt) {
    wrong.push_back({Verb::kSelect, "single", attempt == 0 ? "sober" : "nobody"});
    wrong.push_back({Verb::kCheck, "single", ""});
  }
  wrong.push_back({Verb::kNext, "", ""});
  wrong.push_back({Verb::kSelect, "several", "yawn"});
  wrong.push_back({Verb::kCheck, "several", ""});
  wrong.push_back({Verb::kSelect, "several", "fit"});
  wrong.push_back({Verb::kCheck, "several", ""});
  wrong.push_back({Verb::kNext, "", ""});
  wrong.push_back({Verb::kSelect, "truth", "true"});
  wrong.push_back({Verb::kCheck, "truth", ""});
  wrong.push_back({Verb::kNext, "", ""});
  wrong.push_back({Verb::kSet, "guess", "0"});
  wrong.push_back({Verb::kCheck, "guess", ""});
  for (int i = 0; i < 2; ++i) wrong.push_back({Verb::kNext, "", ""});  // Past a question for practice.
  wrong.push_back({Verb::kPlace, "order", "roll 0"});
  wrong.push_back({Verb::kPlace, "order", "stay 1"});
  wrong.push_back({Verb::kCheck, "order", ""});
  wrong.push_back({Verb::kPlace, "order", "stay 0"});
  wrong.push_back({Verb::kPlace, "order", "roll 1"});
  wrong.push_back({Verb::kCheck, "order", ""});
  // Past another, and all that is private, to the ending.
  for (int i = 0; i < 14; ++i) wrong.push_back({Verb::kNext, "", ""});
  world.play(wrong);
  CHECK(world.server.completions_written() == 0);
  world.use("again");
  CHECK(world.app->screen().id == "page.hello");
  world.play(test::sample_steps());
  CHECK(world.server.completions_written() == 1);
  CHECK_THAT(world.text(), ContainsSubstring("Receipt R1"));
}

TEST_CASE("leaving blanks the screen at once and for good") {
  World world;
  world.begin();
  world.use("leave");
  CHECK(world.app->screen().id == "left");
  CHECK(world.text().empty());
  CHECK(world.host.left == 1);
  world.app->handle({Verb::kDo, "home", ""});
  CHECK(world.text().empty());
}

TEST_CASE("help lies one press away on every screen of the application") {
  World world;
  world.start();
  for (const char* place : {"first", "home", "forget"}) {
    CHECK(world.app->screen().id == place);
    world.use("help");
    CHECK(world.app->screen().id == "help");
    CHECK_THAT(world.text(), ContainsSubstring("Call 999"));
    world.use("close");
    CHECK(world.app->screen().id == place);
    if (std::string(place) == "first") {
      world.type("code", world.code);
      world.use("start");
      world.network.deliver();
    } else if (std::string(place) == "home") {
      world.use("clear");
    }
  }
}

TEST_CASE("clearing this device loses nothing unsent unless that is asked for") {
  World world;
  world.begin();
  world.network.down = true;
  world.play(test::sample_steps());
  world.use("home");
  world.use("clear");
  CHECK_THAT(world.text(), ContainsSubstring("not sent yet"));
  SECTION("it is spared") {
    world.use("forget");
    CHECK_THAT(world.text(), ContainsSubstring("This device is cleared"));
    CHECK(world.storage.kept.size() == 2);
    world.network.down = false;
    world.settle();
    CHECK(world.server.completions_written() == 1);
  }
  SECTION("it is lost when that is asked for") {
    world.use("forget-all");
    CHECK(world.storage.kept.empty());
  }
  SECTION("nothing happens without an answer") {
    world.use("keep");
    CHECK_THAT(world.text(), ContainsSubstring("not sent yet"));
  }
}

TEST_CASE("a lesson that cannot be opened says why and can be tried again") {
  World world;
  world.shelf.empty = true;
  world.start();
  CHECK_THAT(world.text(), ContainsSubstring("cannot be opened") && ContainsSubstring("Connect to the internet once"));
  world.use("try-again");
  CHECK(world.app->screen().id == "failed");
  world.shelf.empty = false;
  world.use("try-again");
  CHECK(world.app->screen().id == "first");
}

TEST_CASE("a window that no screen reader can read says so") {
  World world;
  world.host.canvas = true;
  world.start();
  CHECK_THAT(world.text(), ContainsSubstring("waymark play --text"));
}

TEST_CASE("pictures come from the lesson that is open") {
  World world;
  world.begin();
  CHECK(world.app->media("liver.svg").substr(0, 4) == "<svg");
  CHECK(world.app->media("other.svg").empty());
}
