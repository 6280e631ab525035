#pragma once

#include <deque>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "player/app.h"
#include "player/keys.h"
#include "records/fake_server.h"

namespace waymark::test {

/// Keeps what is written; can refuse, and can hold writes back so that a kill loses them.
class FakeStorage : public Storage {
 public:
  void write(std::vector<Change> changes, std::function<void(bool)> done) override;
  /// Lets the `count` oldest writes that are held back come through, or all.
  void deliver(std::size_t count = SIZE_MAX);
  /// What was held back is lost, and so is all that comes before revive().
  void kill();
  void revive() { dead_ = false; }

  Kept kept;
  bool hold = false;
  bool refuse = false;
  std::set<int> fail_at;  ///< Numbers of writes, from 1, that fail.
  int writes = 0;

 private:
  struct Held {
    std::vector<Change> changes;
    std::function<void(bool)> done;
  };
  void apply(const std::vector<Change>& changes);
  std::deque<Held> held_;
  bool dead_ = false;
};

/// Hands requests to a FakeServer, or loses them or their answers.
class FakeNetwork : public Network {
 public:
  explicit FakeNetwork(FakeServer& server) : server_(server) {}
  void send(HttpRequest request, std::function<void(HttpAnswer)> done) override;
  /// Lets all that was sent be answered, also what is sent meanwhile.
  void deliver();
  /// Requests under way are lost with the application; `arrive` says whether the server still got them.
  void kill(bool arrive);

  bool down = false;          ///< Nothing arrives.
  bool answers_lost = false;  ///< All arrives, no answer comes back.
  std::vector<HttpRequest> sent;

 private:
  struct Waiting {
    HttpRequest request;
    std::function<void(HttpAnswer)> done;
  };
  HttpAnswer ask(const HttpRequest& request);
  FakeServer& server_;
  std::deque<Waiting> waiting_;
};

class FakeShelf : public Shelf {
 public:
  explicit FakeShelf(std::shared_ptr<const Lesson> lesson) : lesson_(std::move(lesson)) {}
  void list(std::function<void(std::vector<Listed>)> done) override;
  void open(const std::string& id, const std::string& version,
            std::function<void(Result<std::shared_ptr<const Lesson>>)> done) override;
  void speak(const std::string& language, std::function<void(Strings)> done) override;

  bool empty = false;
  std::vector<std::shared_ptr<const Lesson>> others;  ///< That come after it in the course.
  bool slow = false;                                  ///< What the interface says comes with deliver().
  std::string language;                               ///< That lessons are opened in; only Welsh changes words.
  void deliver();

 private:
  std::shared_ptr<const Lesson> find(const std::string& id, const std::string& version) const;

  std::shared_ptr<const Lesson> lesson_;
  std::function<void()> waiting_;
};

class FakeHost : public Host {
 public:
  std::int64_t now() override { return time; }
  std::string random_hex(int bytes) override;
  /// At once; nothing where `can_stretch` is false.
  void stretch(const std::string& secret, const std::string& salt, std::function<void(std::string)> done) override {
    done(can_stretch ? "hash of " + secret + " with " + salt : std::string());
  }
  void leave() override { ++left; }
  void wake_after(int seconds) override { wake_at = time + seconds; }
  void changed() override { ++changes; }
  bool canvas_only() const override { return canvas; }

  std::int64_t time = 1795300000;
  std::int64_t wake_at = 0;
  int left = 0, changes = 0;
  bool canvas = false, can_stretch = true;

 private:
  unsigned counter_ = 0;
};

class FakeSounds : public SoundPlayer {
 public:
  void play(std::string_view bytes, std::function<void(bool)> ended) override {
    played.emplace_back(bytes);
    ended_ = std::move(ended);
  }
  void stop() override { ended_ = {}; }
  bool playing() const { return ended_ != nullptr; }
  /// What plays now is heard to its end, or cannot be played.
  void end(bool heard) { std::exchange(ended_, {})(heard); }

  std::vector<std::string> played;

 private:
  std::function<void(bool)> ended_;
};

/// A voice that says what it is told to say, for as long as a test lets it.
class FakeSpeaker : public Speaker {
 public:
  bool speaks(const std::string&) override { return !mute; }
  std::vector<std::string> voices(const std::string&) override { return {"Ann", "Bob"}; }
  void speak(const Utterance& utterance, Heard heard) override;
  void stop() override { heard_ = {}; }
  bool speaking() const { return heard_.ended != nullptr; }
  /// The word from that byte on is heard, or the last that began before it.
  void word(std::size_t begin);
  /// Every word of what is said is heard, but not yet its end.
  void words();
  /// What is said now comes to its end, or cannot be said.
  void end(bool heard = true) { std::exchange(heard_, {}).ended(heard); }

  std::vector<Utterance> said;
  bool mute = false;

 private:
  Heard heard_;
};

/// One device, its service and whoever uses it.
struct World {
  World();
  explicit World(std::shared_ptr<const Lesson> of);

  /// The application as it starts from what storage holds.
  void start(const std::string& code = {}, const std::string& language = {}, const std::string& lesson_id = {});
  /// The application is gone between two instructions; what storage held back is lost.
  void kill();
  /// Time passes until nothing is left to do by itself.
  void settle();

  void use(const std::string& node_id);
  void type(const std::string& node_id, const std::string& words);
  void play(const std::vector<Intent>& intents);
  /// Enters the code and starts the lesson.
  void begin();
  std::string text() const;
  const Node* node(const std::string& id) const { return find(app->screen(), id); }

  std::shared_ptr<const Lesson> lesson;
  FakeServer server;
  FakeStorage storage;
  FakeNetwork network;
  FakeShelf shelf;
  FakeHost host;
  FakeSounds sounds;
  FakeSpeaker speaker;
  bool speaks = false;  ///< There is the speaker.
  std::unique_ptr<App> app;
  std::string code;
};

/// The Intents that finish the sample lesson, without the one that begins it.
std::vector<Intent> sample_steps();

}  // namespace waymark::test
