#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "player/desktop/main_queue.h"
#include "player/desktop/worker.h"
#include "player/ports.h"

namespace waymark::desktop {

/// Speech Dispatcher, the desktop's own: reached when something is first to be said, and started then if it does not
/// run. There is one of these in a program at most, since its library tells all programs' callbacks alike.
class SpeechDispatcher : public Speaker {
 public:
  /// `changed`: voices() has more to say than before. `socket`: the daemon's, or empty for the one of whoever plays.
  SpeechDispatcher(MainThread& main, std::function<void()> changed, std::string socket = {});
  ~SpeechDispatcher() override;

  /// Whether there is a Speech Dispatcher here; which languages it has voices for, it tells only in seconds.
  bool speaks(const std::string& language) override;
  std::vector<std::string> voices(const std::string& language) override;
  void speak(const Utterance& utterance, Heard heard) override;
  void stop() override;

  /// The text as SSML with a mark before each word, named after the word's bytes: <mark name="0:4"/>.
  static std::string marked(const std::string& text);
  /// Percent of the usual speed on Speech Dispatcher's scale from -100 to 100, as its module for eSpeak NG takes it: 80
  /// to 449 words a minute, of which 170 are usual.
  static int rate(int percent);

 private:
  struct Connection;
  struct Voice {
    std::string name, language;
  };
  /// Something that the library told of a message.
  struct Event {
    std::size_t message = 0;
    bool ended = false;
    std::size_t begin = 0, end = 0;
  };

  // The library's thread:
  void tell(Event event);

  // speaking_'s thread:
  bool connect();
  int say(const Utterance& utterance);

  // The main thread:
  void given(int number, int message);
  void happened(const Event& event);
  bool fits(const std::string& voice, const std::string& language) const;

  MainThread& main_;
  std::function<void()> changed_;
  const std::string socket_;
  Heard heard_;
  int number_ = 0;            ///< Of the utterance; nothing is heard of an earlier one.
  std::size_t message_ = 0;   ///< The library's number for it,
  std::size_t newest_ = 0;    ///< and the newest that it gave.
  std::vector<Event> early_;  ///< Told before it was known which message they belong to.
  bool asked_ = false;
  std::vector<Voice> voices_;

  std::unique_ptr<Connection> connection_;  ///< speaking_'s thread alone uses it.
  Worker speaking_, listing_;               ///< A list of voices takes seconds, in which speech can be stopped.
};

}  // namespace waymark::desktop
