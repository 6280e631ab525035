#include "player/desktop/sdl_sounds.h"

#include <catch2/catch_test_macros.hpp>
#include <condition_variable>
#include <cstdlib>
#include <optional>

#include "player/desktop/sound_file.h"
#include "support/golden.h"

using namespace waymark;
using namespace waymark::desktop;

namespace {

std::string tone(const std::string& type) {
  return test::read_file(test::source_folder() + "/tests/fixtures/content/modules/every-kind/media/tone." + type);
}

/// A loop that waits for what is posted.
class Loop : public MainThread {
 public:
  void post(std::function<void()> task) override {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
    posted_.notify_one();
  }
  void run_one() {
    std::unique_lock lock(mutex_);
    posted_.wait(lock, [this] { return !tasks_.empty(); });
    const auto task = std::move(tasks_.front());
    tasks_.erase(tasks_.begin());
    lock.unlock();
    task();
  }

 private:
  std::mutex mutex_;
  std::condition_variable posted_;
  std::vector<std::function<void()>> tasks_;
};

/// SDL plays into a file that keeps nothing, as fast as it can.
struct Silent {
  explicit Silent(const char* driver) {
    setenv("SDL_AUDIODRIVER", driver, 1);
    setenv("SDL_DISKAUDIOFILE", "/dev/null", 1);
    setenv("SDL_DISKAUDIODELAY", "0", 1);
  }
  ~Silent() { unsetenv("SDL_AUDIODRIVER"); }
};

}  // namespace

TEST_CASE("MP3 and Ogg files are read as they sound") {
  for (const char* type : {"ogg", "mp3"}) {
    INFO(type);
    const auto samples = read_sound(tone(type));
    REQUIRE(samples.has_value());
    CHECK(samples->rate == 16000);
    CHECK(samples->channels == 1);
    CHECK(samples->values.size() >= 8000);
    CHECK(samples->values.size() < 11000);
    int loudest = 0;
    for (const std::int16_t value : samples->values) loudest = std::max(loudest, std::abs(static_cast<int>(value)));
    CHECK(loudest > 5000);
    CHECK(loudest < 8000);
  }
}

TEST_CASE("What is no sound is nothing, wherever it is cut") {
  CHECK_FALSE(read_sound("").has_value());
  CHECK_FALSE(read_sound("RIFF").has_value());
  CHECK_FALSE(read_sound("<svg/>").has_value());
  for (const char* type : {"ogg", "mp3"}) {
    const std::string whole = tone(type);
    for (std::size_t length = 0; length < whole.size(); length += 31) {
      const auto samples = read_sound(whole.substr(0, length));
      CHECK((!samples || !samples->values.empty()));
    }
  }
}

TEST_CASE("A sound ends when it was heard; one that was stopped is not spoken of again") {
  const Silent silent("disk");
  Loop loop;
  SdlSounds sounds(loop);
  std::optional<bool> first, second;
  sounds.play(tone("ogg"), [&](bool heard) { first = heard; });
  sounds.play(tone("mp3"), [&](bool heard) { second = heard; });
  while (!second) loop.run_one();
  CHECK(second == true);
  CHECK_FALSE(first.has_value());
}

TEST_CASE("What cannot be played is said, and not at once") {
  Loop loop;
  SdlSounds sounds(loop);
  std::optional<bool> ended;
  SECTION("no sound") {
    const Silent silent("disk");
    sounds.play("no sound", [&](bool heard) { ended = heard; });
    CHECK_FALSE(ended.has_value());
    loop.run_one();
  }
  SECTION("no loudspeaker") {
    const Silent silent("none that there is");
    sounds.play(tone("ogg"), [&](bool heard) { ended = heard; });
    CHECK_FALSE(ended.has_value());
    loop.run_one();
  }
  CHECK(ended == false);
}
