#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "play/intent.h"
#include "player/ports.h"
#include "screen/lit.h"
#include "screen/plain_text.h"
#include "screen/say_as.h"

namespace waymark {

/// A screen read aloud, line after line as spoken_lines() has them, without the bar. While it is on, another screen is
/// read from its beginning, and what is news on this one (feedback, messages) from where it stands. It is asked for by
/// {do "read-aloud" "on"} or "off", {do "read-pause" "on"} or "off"; and while it reads, {do "read-from" <node id>},
/// which is what a press on words means that can do nothing else.
class ReadingAloud {
 public:
  /// How it is to sound.
  struct Manner {
    int speed = 100;    ///< Percent.
    std::string voice;  ///< A name, or empty.

    bool operator==(const Manner&) const = default;
  };

  /// `speaker`: null where nothing can be read aloud. `changed`: the screen has other buttons now. `moved`: other words
  /// are lit.
  ReadingAloud(Speaker* speaker, std::function<void()> changed, std::function<void()> moved)
      : speaker_(speaker), changed_(std::move(changed)), moved_(std::move(moved)) {}
  ~ReadingAloud() { stop(); }
  ReadingAloud(const ReadingAloud&) = delete;
  ReadingAloud& operator=(const ReadingAloud&) = delete;

  /// What of a screen is said: what stands in the bar on each is not.
  static std::vector<SpokenLine> lines_of(const Screen& screen, const Strings& say);
  /// The voices to choose from, as far as they are known yet; nothing where none is to be had.
  std::optional<std::vector<std::string>> voices(const std::string& language) const;
  bool can_read(const std::string& language) const { return speaker_ != nullptr && speaker_->speaks(language); }
  /// Whether the Intent was meant for it; what comes of it, comes with see().
  bool take(const Intent& intent);
  /// What there is to perceive now, after every change of it, and how it is said: as the lesson has it, or null.
  void see(const Screen& screen, const Lesson* lesson, const Manner& manner, const Strings& say);
  /// Gives the screen's bar the buttons, where it can be read at all, and says so where nothing could be read.
  void show(Screen& screen, const Strings& say) const;
  void stop();
  /// Holds on, where something else is to be heard.
  void pause();

  /// The words that are said now.
  const Lit& lit() const { return lit_; }

 private:
  using Told = std::map<std::string, std::string>;  ///< What each kStatus says, by its id.

  void begin_at(std::size_t line);
  void speak(std::size_t from);
  void go_on();
  void follow(std::vector<SpokenLine> lines, const Told& told);
  void word(std::size_t begin, std::size_t end);
  void ended(bool said);
  bool reads() const { return at_ < lines_.size(); }

  Speaker* speaker_;
  std::function<void()> changed_, moved_;
  SayAs say_as_;
  Manner manner_;
  bool on_ = false, paused_ = false, begins_ = false;
  bool unheard_ = false;  ///< It could not be said.
  std::string from_;      ///< The node to begin at, or empty for the beginning.
  std::string screen_;
  std::vector<SpokenLine> lines_;
  Told told_;
  std::size_t at_ = 0;      ///< The line that is said; behind the last: none is.
  SpokenLine line_;         ///< That line as it was when it was begun,
  SaidText said_;           ///< how it is said,
  std::size_t offset_ = 0;  ///< where in that the utterance begins,
  std::size_t heard_ = 0;   ///< and the word that is heard.
  Lit lit_;
};

}  // namespace waymark
