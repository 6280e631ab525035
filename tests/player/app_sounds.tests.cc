#include <catch2/catch_test_macros.hpp>

#include "player/fakes.h"

using namespace waymark;
using waymark::test::World;

namespace {

constexpr const char* kSound = "block.9.sound";
constexpr const char* kStatus = "block.9.status";

}  // namespace

TEST_CASE("A sound plays when its button is pressed, and stops when it is pressed again") {
  World world;
  world.begin();
  CHECK(world.node(kSound)->detail == "Play");
  world.use(kSound);
  CHECK(world.sounds.played == std::vector<std::string>{"ID3"});
  CHECK(world.node(kSound)->selected);
  CHECK(world.node(kSound)->detail == "Stop");
  world.use(kSound);
  CHECK_FALSE(world.sounds.playing());
  CHECK_FALSE(world.node(kSound)->selected);
}

TEST_CASE("A sound that was heard to its end can be played again") {
  World world;
  world.begin();
  world.use(kSound);
  world.sounds.end(true);
  CHECK_FALSE(world.node(kSound)->selected);
  CHECK(world.node(kStatus)->words.empty());
  world.use(kSound);
  CHECK(world.sounds.played.size() == 2);
}

TEST_CASE("A sound that cannot be played is told of, until it can") {
  World world;
  world.begin();
  world.use(kSound);
  world.sounds.end(false);
  CHECK(world.node(kStatus)->words.plain() == "This sound cannot be played here. All that is said in it stands below.");
  world.use(kSound);
  CHECK(world.node(kStatus)->words.empty());
  world.app->handle({Verb::kDo, "sound-failed", "sam.mp3"});  // A browser's own player.
  CHECK_FALSE(world.node(kStatus)->words.empty());
}

TEST_CASE("A sound is heard no longer than it is seen") {
  for (const Intent& away : {Intent{Verb::kChoose, "skip", ""}, Intent{Verb::kOpen, "help", ""},
                             Intent{Verb::kDo, "leave", ""}, Intent{Verb::kDo, "home", ""}}) {
    World world;
    world.begin();
    world.use(kSound);
    REQUIRE(world.sounds.playing());
    world.app->handle(away);
    CHECK_FALSE(world.sounds.playing());
  }
}

TEST_CASE("Only a sound of the lesson is played") {
  World world;
  world.begin();
  world.app->handle({Verb::kDo, "play-sound", "other.mp3"});
  CHECK(world.sounds.played.empty());
}
