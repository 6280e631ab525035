#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"
#include "play/intent.h"
#include "play/marks.h"

namespace waymark {

/// What lies over the page.
enum class Overlay { kNone, kHelp, kSources };

/// One run of a lesson: a fold over Intents. The same lesson and the same list always lead to the same state; there is
/// no clock, no randomness and no I/O inside. Saving is writing the list, resuming is applying it again.
class Session {
 public:
  explicit Session(std::shared_ptr<const Lesson> lesson);

  /// Takes one Intent. An Intent that means nothing here changes nothing and returns false.
  bool apply(const Intent& intent);

  const Lesson& lesson() const { return *lesson_; }
  const Page& page() const;
  const Marks& marks() const { return marks_; }
  Overlay overlay() const { return overlay_; }
  bool can_go_back() const { return !history_.empty() || overlay_ != Overlay::kNone; }
  /// Whether "next" leads on: the page has a next one and its required question, if any, is settled.
  bool can_go_next() const;
  /// How far along, 0 to 1000; never goes back.
  int progress() const;

  /// What is picked but not given yet: option ids, items in their order, or empty.
  const std::vector<std::string>& draft(const std::string& question) const;
  /// The number on an estimate's scale as it stands.
  int draft_number(const Question& question) const;
  /// Whether the last answer given is still what is shown: feedback stands, nothing was changed since.
  bool showing_feedback(const Question& question) const;
  /// What was written in a reflection. Private.
  const std::string& written(const std::string& reflection) const;
  /// Option or item ids in the order in which this run shows them (shuffled by its seed).
  std::vector<std::string> shown_order(const Question& question) const;

  std::int64_t started() const { return started_; }  ///< The first Intent's time.
  std::int64_t last_seen() const { return last_seen_; }
  /// Seconds of playing: the time between one act and the next, of which a pause of more than five minutes counts five.
  std::int64_t active_seconds() const { return active_seconds_; }

  bool operator==(const Session& other) const;

 private:
  bool begin(const Intent& intent);
  bool go_to(std::string_view page_id);
  bool go_back();
  bool choose(const Intent& intent);
  bool select(const Intent& intent, bool on);
  bool set(const Intent& intent);
  bool place(const Intent& intent);
  bool check(const Intent& intent);
  bool open(const Intent& intent);
  const Question* asked(const Intent& intent) const;
  void enter(std::size_t page_index);
  void pass_time(std::int64_t now);

  std::shared_ptr<const Lesson> lesson_;
  Marks marks_;
  std::uint64_t seed_ = 0;
  std::size_t page_ = 0;
  std::size_t furthest_ = 0;
  std::vector<std::size_t> history_;
  Overlay overlay_ = Overlay::kNone;
  std::map<std::string, std::vector<std::string>> drafts_;
  std::map<std::string, int> numbers_;
  std::map<std::string, bool> feedback_;
  std::map<std::string, std::string> written_;
  std::int64_t started_ = 0;
  std::int64_t last_seen_ = 0;
  std::int64_t active_seconds_ = 0;
};

}  // namespace waymark
