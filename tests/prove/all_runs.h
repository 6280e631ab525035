#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "play/session.h"

namespace waymark::test {

/// Somebody who plays a lesson, and can say where they are in one word. A Session does all that is done; beside it
/// stands what it keeps to itself, worked out a second time.
class Somebody {
 public:
  explicit Somebody(std::shared_ptr<const Lesson> lesson);

  const Session& session() const { return session_; }
  /// Does what the Intent means; false if that is nothing.
  bool apply(const Intent& intent);
  /// Gives the answer, even if the same was given last.
  bool give(const Question& question, const Answer& answer);

  /// Where they are in the story and what was answered and filled in: all that decides what can come, but for going
  /// back.
  std::string state() const;
  /// And all to which they can go back.
  std::string state_with_history() const;
  std::size_t history() const { return history_.size(); }

 private:
  struct Place {
    std::size_t page = 0;
    std::vector<int> values;
    std::set<std::string> chosen;
    std::vector<std::size_t> detours;
  };

  static std::string word_of(const Place& place);
  std::optional<int> found_here() const;
  void compare() const;
  void set(const std::vector<Setting>& settings);
  std::size_t after(std::size_t page);
  void enter(std::size_t page);
  bool holds(const Condition& condition) const;

  std::shared_ptr<const Lesson> lesson_;
  Session session_;
  Place place_;
  std::vector<Place> history_;
};

/// What can be done next, each as a list of Intents that somebody is left with: one for each way on, each answer worth
/// another mark, each thing that can be filled in. `wrong_first`: the first answer to each question is a worst one.
std::vector<Somebody> all_next(const Somebody& somebody, bool back, bool wrong_first);

/// All that somebody can come to.
struct AllRuns {
  struct Step {
    std::size_t to;
    bool turns_page;
  };
  std::vector<Somebody> states;
  std::vector<std::vector<Step>> next;  ///< Of each state, if it was followed.
  bool whole = true;                    ///< None was left out.

  /// Of each state, whether one that `wanted` holds for can be reached from it.
  std::vector<bool> can_reach(const std::vector<bool>& wanted) const;
  /// On a shortest run from the first state to each.
  std::vector<std::size_t> pages_turned() const;
};

/// Everything without going back. Without end where a lesson has none: at most `most` states.
AllRuns all_forward(const std::vector<Somebody>& from, bool wrong_first, std::size_t most);
/// With going back, along runs of at most that many pages on top of each other, at most `most` states.
AllRuns all_with_back(const Somebody& from, std::size_t most_history, std::size_t most);

}  // namespace waymark::test
