#include "player/desktop/preview_player.h"

#include <catch2/catch_test_macros.hpp>
#include <condition_variable>
#include <cstdlib>

#include "screen/node.h"
#include "support/golden.h"

using namespace waymark;
using namespace waymark::desktop;

namespace {

/// Says when a loop would come round.
class Bell {
 public:
  void ring() {
    const std::lock_guard lock(mutex_);
    rung_ = true;
    heard_.notify_one();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    heard_.wait(lock, [this] { return rung_; });
    rung_ = false;
  }

 private:
  std::mutex mutex_;
  std::condition_variable heard_;
  bool rung_ = false;
};

const Node* find_sound(const Node& node, std::string_view ending) {
  if (node.role == Role::kSound && node.media.ends_with(ending)) return &node;
  for (const Node& child : node.children) {
    if (const Node* found = find_sound(child, ending)) return found;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a lesson that is being written is heard as well as seen") {
  setenv("SDL_AUDIODRIVER", "disk", 1);
  setenv("SDL_DISKAUDIOFILE", "/dev/null", 1);
  setenv("SDL_DISKAUDIODELAY", "0", 1);
  Bell bell;
  PreviewPlayer player(
      test::source_folder() + "/tests/fixtures/content/modules/every-kind", "", [&] { bell.ring(); }, [] {});
  player.handle({Verb::kDo, "go-to", "aside"});
  const auto sound = [&]() -> const Node& {
    const Node* const node = find_sound(player.screen().main, "tone.ogg");
    REQUIRE(node != nullptr);
    return *node;
  };
  const Intent play = sound().intent.value();
  CHECK(play.target == "play-sound");

  player.handle(play);
  CHECK(sound().selected);
  CHECK(sound().detail == "Stop");
  bell.wait();
  player.run_tasks();
  CHECK_FALSE(sound().selected);
  CHECK(sound().intent == play);

  player.handle(play);
  player.handle(sound().intent.value());
  CHECK_FALSE(sound().selected);
  unsetenv("SDL_AUDIODRIVER");
}
