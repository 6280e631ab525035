#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lesson/reader.h"
#include "play/session.h"
#include "preview/replay.h"
#include "prove/prove.h"
#include "screen/node.h"
#include "screen/strings.h"

namespace waymark::preview {

/// Opened and closed, the author's panel is an overlay like any other: {open "author"} and {close "author"}.
inline constexpr const char* kPanel = "author";

/// A lesson as its author sees it while writing. It plays the newest version that holds no error, at the page where the
/// author was: by replay() of what they did. What is wrong with a newer one stands over it. Nothing of it is recorded.
///
/// Beyond a lesson's own Intents it takes {open "author"}, {close "author"}, {do "go-to" <page>}, {do "language"
/// <tag>}, {do "text-size" <percent>} and {do "again"}. Words of its own are for authors, and English alone: they are
/// not part of what `waymark i18n` takes.
class Preview {
 public:
  /// `interface` gives what the interface says in a language; nothing where nobody has said it.
  explicit Preview(std::function<Translations(const std::string& language)> interface);

  /// The lesson's files as they are now, or why they cannot be read. `today`: ISO date.
  void update(const Result<LessonFiles>& files, std::string_view today);

  void handle(const Intent& intent);

  /// The page, or the panel. Valid until the next call to anything here.
  const Screen& screen() const { return screen_; }
  /// What the interface says, in the language that is spoken.
  const Strings& interface() const { return say_; }
  /// The lesson that is played, or null while none can be.
  const Lesson* lesson() const { return good_ ? good_->lesson.get() : nullptr; }
  /// The bytes of a picture or a sound that the screen names, or empty. A name never stands for other bytes than
  /// before.
  std::string_view media(std::string_view name) const;
  /// Percent, chosen in the panel.
  int text_size() const { return text_size_; }

 private:
  /// The newest version that holds no error.
  struct Good {
    std::string package;                           ///< In all its languages.
    std::shared_ptr<const Lesson> lesson;          ///< In the one that is spoken.
    std::optional<prove::Findings> findings = {};  ///< Once they were asked for.
  };

  void take(const LessonFiles& files, std::string_view today);
  /// Opens the package in the language that is spoken, and goes to where the author was.
  void open(std::string package);
  void restart();
  bool play(const Intent& intent);
  void act(const Intent& intent);
  void go_to(const std::string& page);
  const prove::Findings& findings();
  void build();
  Screen page_screen() const;

  std::function<Translations(const std::string&)> interface_;
  Strings say_;
  std::optional<Good> good_;
  std::optional<Session> session_;  ///< There when good_ is.
  std::vector<Step> done_;          ///< In the session.
  Trail trail_;  ///< To be followed by the next version: what was done, or more while it fits no longer.
  std::vector<std::vector<std::string>> errors_;  ///< Of the newest version, in lines.
  std::vector<std::string> warnings_;
  std::string language_;
  std::string note_;
  std::string graph_;
  int text_size_ = 100;
  int version_ = 0;
  bool panel_ = false;
  Screen screen_;
};

}  // namespace waymark::preview
