#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lesson/lesson.h"
#include "screen/strings.h"

namespace waymark {

/// One key's new value, or its end.
struct Change {
  std::string key;
  std::optional<std::string> value;
};

/// What this device keeps: keys and values. Desktop: a journal file; browser: IndexedDB.
class Storage {
 public:
  virtual ~Storage() = default;
  /// Writes all changes or none. `done(true)` is called when they will survive a power cut, `done(false)` when they
  /// could not be written; in the order of the calls, at once or later on the same thread. What was written over or
  /// ended is soon gone from the device as well: it may have been private.
  virtual void write(std::vector<Change> changes, std::function<void(bool)> done) = 0;
};

struct HttpRequest {
  std::string method = "GET";
  std::string path;   ///< "/api/enter"; the port knows the server.
  std::string body;   ///< JSON, or empty.
  std::string token;  ///< Sent as `Authorization: Bearer`, or empty.
};

struct HttpAnswer {
  int status = 0;  ///< 0: there was no answer.
  std::string body;
};

class Network {
 public:
  virtual ~Network() = default;
  /// Sends once; `done` is called once, later, on the same thread, and within about a minute: with status 0 when no
  /// answer came by then.
  virtual void send(HttpRequest request, std::function<void(HttpAnswer)> done) = 0;
};

/// A lesson as the shelf lists it, without opening it.
struct Listed {
  std::string id, title;
  int minutes = 0;
};

/// Where lessons come from. Desktop: a folder; browser: packages beside the page.
class Shelf {
 public:
  virtual ~Shelf() = default;
  /// All that there are, in the order of the course, their titles in the language that is spoken. Empty when the list
  /// cannot be had.
  virtual void list(std::function<void(std::vector<Listed>)> done) = 0;
  /// That version of the lesson of that id; an empty version means the newest, an empty id the first.
  virtual void open(const std::string& id, const std::string& version,
                    std::function<void(Result<std::shared_ptr<const Lesson>>)> done) = 0;
  /// From now on lessons are opened in that language as far as they are translated; empty: in their own. `done` gets
  /// what the interface says in it, or the source's words where nobody has said them.
  virtual void speak(const std::string& language, std::function<void(Strings)> done) = 0;
};

/// Everything else that the application asks of the machine it runs on.
class Host {
 public:
  virtual ~Host() = default;
  virtual std::int64_t now() = 0;  ///< Seconds since 1970.
  virtual std::string random_hex(int bytes) = 0;
  /// A hash of a short secret, made slow on purpose, in hexadecimal; `salt` likewise. `done` is called once, at once or
  /// later on the same thread, with nothing where the machine cannot do it.
  virtual void stretch(const std::string& secret, const std::string& salt, std::function<void(std::string)> done) = 0;
  /// Blank at once, then a neutral page (browser) or the end of the program (desktop).
  virtual void leave() = 0;
  /// Calls App::wake() once, after that many seconds; a later call replaces an earlier one.
  virtual void wake_after(int seconds) = 0;
  /// The screen may have changed: draw it.
  virtual void changed() = 0;
  /// True where nothing but pixels is shown, so that no screen reader can read it and the application says so.
  virtual bool canvas_only() const { return false; }
  /// True where a screen can also be shown as a page of HTML.
  virtual bool has_plain_page() const { return false; }
};

/// Plays one sound at a time.
class SoundPlayer {
 public:
  virtual ~SoundPlayer() = default;
  /// Plays the bytes of an .mp3 or .ogg file, and no longer what was played before. `ended` is called once, later, on
  /// the same thread: with true when it was heard to its end, with false when it cannot be played; and not at all when
  /// it was stopped.
  virtual void play(std::string_view bytes, std::function<void(bool)> ended) = 0;
  virtual void stop() = 0;
};

/// Something to be said.
struct Utterance {
  std::string text;
  std::string language;  ///< BCP 47
  int speed = 100;       ///< Percent of the voice's own.
  std::string voice;     ///< One of Speaker::voices(), or empty for whichever fits the language best.
};

/// What comes back of an utterance, later, on the same thread.
struct Heard {
  /// The bytes from `begin` to `end` of its text are said now. Not every engine tells, nor always of whole characters.
  std::function<void(std::size_t begin, std::size_t end)> word;
  /// Called once: with true when all of it was said, with false when it cannot be said here.
  std::function<void(bool)> ended;
};

/// A voice of this device: what it is given to say goes nowhere else. Says one utterance at a time.
class Speaker {
 public:
  virtual ~Speaker() = default;
  /// Whether it may have a voice for the language. A browser knows only when it is asked to speak.
  virtual bool speaks(const std::string& language) = 0;
  /// Names of the voices for the language, the best first; empty also where they are not known yet.
  virtual std::vector<std::string> voices(const std::string& language) = 0;
  /// Says it, and no longer what was said before: of that nothing comes back any more.
  virtual void speak(const Utterance& utterance, Heard heard) = 0;
  virtual void stop() = 0;
};

struct Ports {
  Storage& storage;
  Network& network;
  Shelf& shelf;
  Host& host;
  SoundPlayer* sounds = nullptr;  ///< Null where the page has players of its own.
  Speaker* speaker = nullptr;     ///< Null where nothing can be read aloud.
};

}  // namespace waymark
