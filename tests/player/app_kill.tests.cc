// What a kill at any moment, a full disk and a bad line do to a whole evening.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <random>

#include "player/fakes.h"
#include "screen/json.h"

using namespace waymark;
using Catch::Matchers::ContainsSubstring;
using test::World;

namespace {

constexpr const char* kSecret = "my brother";

/// Nothing private, in no request and in no key but the journal's.
void check_private(const World& world) {
  for (const HttpRequest& request : world.network.sent) {
    CHECK((request.method + request.path + request.body + request.token).find(kSecret) == std::string::npos);
  }
  for (const auto& [key, value] : world.storage.kept) {
    if (key.rfind("journal/", 0) != 0) CHECK((key + value).find(kSecret) == std::string::npos);
  }
}

/// What was written, and what was picked, for oneself.
bool holds_secret(const World& world) {
  for (const auto& [key, value] : world.storage.kept) {
    for (const char* secret : {kSecret, "weekly", "\"ruler\"", "wales"}) {
      if (value.find(secret) != std::string::npos) return true;
    }
  }
  return false;
}

/// What stands there, but for the line that says that one came back.
std::string place(const World& world) {
  Screen screen = world.app->screen();
  std::erase_if(screen.main.children, [](const Node& node) { return node.id == "note" && node.tone == Tone::kTip; });
  return to_json(screen);
}

}  // namespace

TEST_CASE("killed after any step, one stands where one stood") {
  World world;
  const bool offline = GENERATE(false, true);
  world.begin();
  world.network.down = offline;
  int step = 0;
  for (const Intent& intent : test::sample_steps()) {
    world.play({intent});
    const std::string before = place(world);
    check_private(world);
    world.kill();
    world.start();
    ++step;
    // A recorded run is wiped at its ending, so what stands there afterwards is the start with the receipt.
    if (!offline && step == static_cast<int>(test::sample_steps().size())) {
      CHECK(world.app->screen().id == "home");
      CHECK_THAT(world.text(), ContainsSubstring("Receipt R1"));
      CHECK_FALSE(holds_secret(world));
    } else {
      INFO("after step " << step);
      CHECK(place(world) == before);
    }
  }
  CHECK_FALSE(holds_secret(world));
  world.network.down = false;
  world.settle();
  CHECK(world.server.completions_written() == 1);
  if (world.app->screen().id != "home") world.use("home");
  CHECK_THAT(world.text(), ContainsSubstring("Receipt R1"));
  check_private(world);
}

TEST_CASE("whatever is lost on the way, the evening ends in one record") {
  const unsigned seed = GENERATE(range(0U, 150U));
  std::mt19937 random(seed);
  INFO("seed " << seed);
  World world;
  world.begin();
  world.storage.hold = true;
  const auto chance = [&](unsigned one_in) { return random() % one_in == 0; };
  std::string ending;
  for (int turn = 0; turn < 3000 && ending != "home"; ++turn) {
    world.network.down = chance(3);
    world.network.answers_lost = chance(4);
    if (chance(3)) world.storage.deliver(random() % 3);
    if (chance(2)) world.network.deliver();
    if (chance(25)) world.storage.fail_at.insert(world.storage.writes + 1);
    if (chance(40)) {
      world.server.end_tokens();
    }
    if (chance(12)) {
      world.kill();
      world.start();
    }
    world.host.time += 7;
    if (chance(5)) world.app->wake();
    const Screen& screen = world.app->screen();
    ending = screen.id;
    if (screen.id == "home") break;
    if (screen.id == "first") {
      world.type("code", world.code);
      world.use("start");
      world.network.down = world.network.answers_lost = false;
      world.network.deliver();
      world.storage.deliver();
      if (world.app->screen().id == "home") world.use(world.node("begin") != nullptr ? "begin" : "continue");
      ending = world.app->screen().id;
      continue;
    }
    if (screen.id == "page.end") {
      world.use("home");
      continue;
    }
    // The next step of the way: the first that the lesson takes here.
    const std::string before = to_json(screen);
    for (const Intent& intent : test::sample_steps()) {
      world.app->handle(intent);
      if (to_json(world.app->screen()) != before) break;
    }
  }
  world.network.down = world.network.answers_lost = false;
  world.settle();
  if (world.node("other-code") != nullptr && world.node("code-ended") != nullptr) {
    world.use("other-code");
    world.type("code", world.code);
    world.use("start");
    world.settle();
  }
  INFO(world.text());
  CHECK(world.server.completions_written() == 1);
  world.settle();
  for (const auto& [key, value] : world.storage.kept) {
    INFO(key << " = " << value);
    CHECK((key.rfind("outbox/", 0) != 0 || value.find("\"acknowledged\"") != std::string::npos));
  }
  check_private(world);
}

TEST_CASE("a device that can keep nothing says so and still gets the record through") {
  World world;
  world.begin();
  world.storage.refuse = true;
  auto steps = test::sample_steps();
  world.play({steps.begin(), steps.begin() + 3});
  CHECK_THAT(world.text(), ContainsSubstring("could not be saved on this device"));
  world.play({steps.begin() + 3, steps.end()});
  CHECK(world.server.completions_written() == 1);
  CHECK_THAT(world.text(), ContainsSubstring("It's recorded"));
}

TEST_CASE("what could not be written is written as soon as that works") {
  World world;
  world.begin();
  world.storage.refuse = true;
  auto steps = test::sample_steps();
  world.play({steps.begin(), steps.begin() + 3});
  world.storage.refuse = false;
  world.host.time = world.host.wake_at;
  world.app->wake();
  CHECK_THAT(world.text(), !ContainsSubstring("could not be saved"));
  const std::string before = place(world);
  world.kill();
  world.start();
  CHECK(place(world) == before);
}

TEST_CASE("a journal with a hole leads up to the hole and says so") {
  World world;
  world.begin();
  auto steps = test::sample_steps();
  world.play({steps.begin(), steps.begin() + 7});
  const std::string run = world.storage.kept.at("current");
  world.kill();
  SECTION("an entry is missing") {
    world.storage.kept.erase(journal_key(run, 4));
  }
  SECTION("an entry is garbage") {
    world.storage.kept[journal_key(run, 4)] = "{\"do\":";
  }
  world.start();
  CHECK(world.app->screen().id == "page.single-page");
  CHECK_THAT(world.text(), ContainsSubstring("Part of what was saved"));
  world.play({steps.begin() + 2, steps.end()});
  CHECK(world.app->screen().id == "page.end");
  world.settle();
  CHECK(world.server.completions_written() == 1);
}

TEST_CASE("a version that is not there any more is told with a way on") {
  World world;
  world.begin();
  const std::string run = world.storage.kept.at("current");
  world.kill();
  world.storage.kept[run_key(run)] = write_run({run, "sample", std::string(64, 'b'), "enrolment-1"});
  world.start();
  CHECK_THAT(world.text(), ContainsSubstring("cannot be opened"));
  world.use("home");
  CHECK(world.app->screen().id == "home");
}

TEST_CASE("nonsense in storage and nonsense Intents break nothing") {
  const unsigned seed = GENERATE(range(0U, 60U));
  std::mt19937 random(seed);
  World world;
  world.storage.kept = {{"pass", "["},     {"current", "x"}, {"run/x", "{}"},
                        {"outbox/y", "7"}, {"token/", ""},   {"journal/x/", "\xff"}};
  world.start();
  const std::vector<std::string> words = {"",     "start",      "look-around", "begin",      "continue",   "again",
                                          "home", "other-code", "forget",      "forget-now", "forget-all", "help",
                                          "code", "single",     "order",       "hidden",     world.code};
  for (int i = 0; i < 300; ++i) {
    const auto word = [&] { return words[random() % words.size()]; };
    world.app->handle({static_cast<Verb>(random() % 12), word(), word(), 0});
    if (random() % 4 == 0) world.network.deliver();
    const auto usable = usable_nodes(world.app->screen());
    if (!usable.empty() && random() % 2 == 0) {
      const Node* node = usable[random() % usable.size()];
      if (node->intent && node->intent->target != "leave") {
        Intent intent = *node->intent;
        if (node->role == Role::kTextInput) intent.value = world.code;
        world.app->handle(intent);
      }
    }
    REQUIRE_FALSE(world.app->screen().id.empty());
  }
}

TEST_CASE("nothing is sent before it is safe on this device, but a completion always is") {
  World world;
  world.begin();
  auto steps = test::sample_steps();
  const std::size_t before = world.network.sent.size();
  SECTION("not while it is being written") {
    world.storage.hold = true;
    for (std::size_t i = 0; i < 3; ++i) world.app->handle(steps[i]);  // the first question is settled
    CHECK(world.network.sent.size() == before);
    world.storage.deliver();
    CHECK(world.network.sent.size() == before + 1);
  }
  SECTION("not while it cannot be written") {
    world.storage.refuse = true;
    world.play({steps.begin(), steps.begin() + 3});
    CHECK(world.network.sent.size() == before);
  }
}
