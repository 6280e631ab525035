#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.h"
#include "play/draft.h"
#include "play/intent.h"
#include "play/marks.h"
#include "play/simulate.h"

namespace waymark {

/// What lies over the page.
enum class Overlay { kNone, kHelp, kSources, kWords };

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

  /// Whether it holds here and now.
  bool holds(const Condition& condition) const;
  /// The value of each of the lesson's variables, as in Variable.
  const std::vector<int>& values() const { return place_.values; }
  /// Whether some of the page's services help in one area alone, so that there is one to choose.
  bool asks_area() const;
  /// The area chosen on this page, of kAreas, or nothing.
  std::string_view area() const;
  /// Those of the page's services that help there, and those that help everywhere.
  std::vector<const Service*> services() const;
  /// Whether the choice can be made now: its condition holds, and it was not the one time that it could be.
  bool offers(const Choice& choice) const;

  /// What stands on the screen of a question and was not given yet.
  Draft draft(const Question& question) const;
  /// What was picked or written in anything else that has an id. Of a private kind, private.
  const Draft& draft(const std::string& id) const;
  /// The simulation's curves with its switches as they stand. Solved when they are first asked for.
  const std::vector<Curve>& curves(const Simulation& model) const;
  /// Whether the last answer given is still what is shown: feedback stands, nothing was changed since.
  bool showing_feedback(const Question& question) const;
  /// The ids in the order in which this run shows them: shuffled by its seed, if the question wants that.
  std::vector<std::string> shown_order(const Question& question, std::vector<std::string> ids) const;

  std::int64_t started() const { return started_; }  ///< The first Intent's time.
  std::int64_t last_seen() const { return last_seen_; }
  /// Seconds of playing: the time between one act and the next, of which a pause of more than five minutes counts five.
  std::int64_t active_seconds() const { return active_seconds_; }

  bool operator==(const Session& other) const;

 private:
  /// Where somebody is in the story: what going back brings back. What was answered or written stays.
  struct Place {
    std::size_t page = 0;
    std::vector<int> values;           ///< Of the variables.
    std::set<std::string> chosen;      ///< "<page>.<choice>" of all that can be chosen once and were.
    std::vector<std::size_t> detours;  ///< The pages to return to, the innermost last.

    bool operator==(const Place&) const = default;
  };

  bool begin(const Intent& intent);
  bool next();
  bool back();
  bool choose(const Intent& intent);
  bool take(const Intent& intent);
  bool take(const Question& question, const Gesture& gesture);
  bool take(const Private& asked, const Gesture& gesture);
  /// Lets a block that can be used, which is one that has an id, take what is meant for it; nothing when it is not.
  template <typename Kind>
  std::optional<bool> take_if_meant(const Kind& block, const Intent& intent);
  bool take_area(const Gesture& gesture);
  bool check(const Intent& intent);
  bool open(const Intent& intent);
  /// Goes to the page, or past it and those after it that do not want to be seen now.
  void enter(std::size_t page_index);
  /// Where "next" leads from that page as things stand; takes a page to return to, if it returns.
  std::size_t after(const Page& page);
  void set(const std::vector<Setting>& settings);
  void pass_time(std::int64_t now);

  std::shared_ptr<const Lesson> lesson_;
  Marks marks_;
  std::uint64_t seed_ = 0;
  Place place_;
  std::size_t furthest_ = 0;
  std::vector<Place> history_;
  Overlay overlay_ = Overlay::kNone;
  std::map<std::string, Draft> drafts_;
  struct Solved {
    std::vector<std::string> switches_on;
    std::vector<Curve> curves;
  };
  mutable std::map<std::string, Solved> solved_;  ///< By simulation: follows from the drafts, and so no state.
  std::set<std::string> feedback_;                ///< The questions whose feedback stands.
  std::int64_t started_ = 0;
  std::int64_t last_seen_ = 0;
  std::int64_t active_seconds_ = 0;
};

}  // namespace waymark
