#include "player/desktop/speech_dispatcher.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <optional>

#include "player/own_speech.h"
#include "player/reading_aloud.h"
#include "screen/parts.h"

using namespace waymark;
using desktop::MainQueue;
using desktop::SpeechDispatcher;
using test::OwnSpeech;

namespace {

constexpr const char* kSentence = "Call 999 & say: “Wasser läuft <ab>.”";

/// A main thread that sleeps until there is something to do.
class Loop {
 public:
  MainQueue queue{[this] {
    const std::lock_guard lock(mutex_);
    woken_ = true;
    changed_.notify_one();
  }};

  template <typename Done>
  bool run_until(const Done& done) {
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!done()) {
      std::unique_lock lock(mutex_);
      if (!changed_.wait_until(lock, patience, [this] { return woken_; })) return false;
      woken_ = false;
      lock.unlock();
      queue.run();
    }
    return true;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
};

/// What was heard of one utterance.
struct Ear {
  Heard heard() {
    return {[this](std::size_t begin, std::size_t end) { words.emplace_back(begin, end); },
            [this](bool said) { ended = said; }};
  }
  std::vector<std::pair<std::size_t, std::size_t>> words;
  std::optional<bool> ended;
};

double loudest(const std::vector<std::int16_t>& samples) {
  int most = 0;
  for (const std::int16_t sample : samples) most = std::max(most, std::abs(int{sample}));
  return most / 32768.0;
}

std::vector<std::int16_t> spoken_at(int speed) {
  OwnSpeech own;
  Loop loop;
  {
    SpeechDispatcher speaker(loop.queue, [] {}, own.socket());
    Ear ear;
    speaker.speak({kSentence, "en-GB", speed, {}}, ear.heard());
    REQUIRE(loop.run_until([&] { return ear.ended.has_value(); }));
    CHECK(*ear.ended);
  }
  return own.end();
}

}  // namespace

TEST_CASE("Each word is marked with its bytes, and nothing of the text is markup") {
  CHECK(SpeechDispatcher::marked("Ice & <b>") ==
        "<speak> <mark name=\"0:3\"/>Ice <mark name=\"4:5\"/>&#38; <mark name=\"6:9\"/>&#60;b&#62;</speak>");
  CHECK(SpeechDispatcher::marked(" ") == "<speak></speak>");
  CHECK(SpeechDispatcher::marked("a\x01 \nb") == "<speak> <mark name=\"0:2\"/>a <mark name=\"4:5\"/>b</speak>");
}

TEST_CASE("A speed in percent is one on the daemon's scale") {
  CHECK(SpeechDispatcher::rate(100) == 0);
  CHECK(SpeechDispatcher::rate(60) == -75);
  CHECK(SpeechDispatcher::rate(200) == 60);
  CHECK(SpeechDispatcher::rate(1) == -100);
  CHECK(SpeechDispatcher::rate(900) == 100);
}

TEST_CASE("Without a daemon nothing is spoken, and that is said") {
  const test::Folder folder;
  Loop loop;
  SpeechDispatcher speaker(loop.queue, [] {}, folder.path() + "/none");
  CHECK_FALSE(speaker.speaks("en-GB"));
  CHECK(speaker.voices("en-GB").empty());
  Ear ear;
  speaker.speak({"Ice", "en-GB", 100, {}}, ear.heard());
  REQUIRE(loop.run_until([&] { return ear.ended.has_value(); }));
  CHECK_FALSE(*ear.ended);
}

TEST_CASE("Speech Dispatcher says a text, and tells of each word when it does") {
  if (!OwnSpeech::possible()) SKIP("speech-dispatcher and its module for espeak-ng are not installed");
  OwnSpeech own;
  Loop loop;
  {
    SpeechDispatcher speaker(loop.queue, [] {}, own.socket());
    CHECK(speaker.speaks("en-GB"));
    Ear ear;
    speaker.speak({kSentence, "en-GB", 100, {}}, ear.heard());
    REQUIRE(loop.run_until([&] { return ear.ended.has_value(); }));
    CHECK(*ear.ended);
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (std::size_t at = 0, end = 0; at < std::string_view(kSentence).size(); at = end + 1) {
      end = std::min(std::string_view(kSentence).find(' ', at), std::string_view(kSentence).size());
      words.emplace_back(at, end);
    }
    CHECK(ear.words == words);
  }
  const std::vector<std::int16_t> samples = own.end();
  CHECK(loudest(samples) > 0.05);
  const double seconds = static_cast<double>(samples.size()) / OwnSpeech::kRate;
  CHECK(seconds > 1.5);  // Eight words or so, at 170 a minute.
  CHECK(seconds < 8);
}

TEST_CASE("Faster speech is shorter") {
  if (!OwnSpeech::possible()) SKIP("speech-dispatcher and its module for espeak-ng are not installed");
  const auto slow = spoken_at(60).size(), fast = spoken_at(200).size();
  CHECK(slow > 2 * fast);
}

TEST_CASE("Of what was stopped nothing more is heard") {
  if (!OwnSpeech::possible()) SKIP("speech-dispatcher and its module for espeak-ng are not installed");
  OwnSpeech own;
  Loop loop;
  SpeechDispatcher speaker(loop.queue, [] {}, own.socket());
  Ear first, second, third;
  speaker.speak({kSentence, "en-GB", 100, {}}, first.heard());
  speaker.speak({kSentence, "en-GB", 100, {}}, second.heard());
  speaker.stop();
  speaker.speak({"Ice", "en-GB", 100, {}}, third.heard());
  REQUIRE(loop.run_until([&] { return third.ended.has_value(); }));
  CHECK(*third.ended);
  CHECK(third.words == std::vector<std::pair<std::size_t, std::size_t>>{{0, 3}});
  CHECK_FALSE(first.ended);
  CHECK(first.words.empty());
  CHECK_FALSE(second.ended);
  CHECK(second.words.empty());
}

TEST_CASE("Voices are those for the language, each once") {
  if (!OwnSpeech::possible()) SKIP("speech-dispatcher and its module for espeak-ng are not installed");
  OwnSpeech own;
  Loop loop;
  int changes = 0;
  SpeechDispatcher speaker(loop.queue, [&] { ++changes; }, own.socket());
  CHECK(speaker.voices("en-GB").empty());  // Not known yet.
  REQUIRE(loop.run_until([&] { return changes > 0; }));
  const std::vector<std::string> voices = speaker.voices("en-GB");
  REQUIRE(voices.size() > 1);
  CHECK(voices.front() == "English (Great Britain)");
  CHECK(std::none_of(voices.begin(), voices.end(),
                     [](const std::string& name) { return name.find('+') != std::string::npos; }));
  const std::vector<std::string> welsh = speaker.voices("cy");
  CHECK(welsh == std::vector<std::string>{"Welsh"});
}

TEST_CASE("A screen is read aloud by Speech Dispatcher, line by line, with its words lit") {
  if (!OwnSpeech::possible()) SKIP("speech-dispatcher and its module for espeak-ng are not installed");
  OwnSpeech own;
  Loop loop;
  SpeechDispatcher speaker(loop.queue, [] {}, own.socket());
  Screen screen;
  screen.id = "page";
  screen.language = "en-GB";
  screen.main.children = {heading("title", "Ice", 1), paragraph("one", "Call 999 now.")};
  std::vector<std::string> lit;
  bool ended = false;
  ReadingAloud* reader = nullptr;
  ReadingAloud reading(
      &speaker, [&] { ended = true; },
      [&] {
        const Node* const node = find(screen, reader->lit().id);
        if (node == nullptr) return;
        const Lit& now = reader->lit();
        lit.push_back(node->words.plain().substr(now.begin, now.end - now.begin));
      });
  reader = &reading;
  reading.take({Verb::kDo, "read-aloud", "on"});
  reading.see(screen, nullptr, {}, {});
  REQUIRE(loop.run_until([&] { return ended; }));
  std::erase(lit, "");
  CHECK(lit == std::vector<std::string>{"Ice", "Call", "999", "999", "999", "now."});
}
