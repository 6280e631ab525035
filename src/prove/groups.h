#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "prove/space.h"

namespace waymark::prove {

/// States between which runs go round: each can be reached from each other by steps forward. Most groups hold one
/// alone.
struct Group {
  bool loops = false;        ///< A run can go round in it.
  bool leads_out = false;    ///< A step leads out of it.
  bool ends = false;         ///< From it an ending can be reached, or a state that was not followed.
  State nearest = kNoState;  ///< The one that is reached with the fewest pages turned.
  /// The most pages, and the most seconds, that runs from here to an ending can take; what is gone round in counts
  /// once.
  std::int64_t most_pages = 0, most_seconds = 0;
};

/// The groups of a space (R. Tarjan, "Depth-first search and linear graph algorithms", 1972). Each stands behind those
/// that it leads to, so that what holds of it follows from what is known already.
class Groups {
 public:
  /// `seconds`: what each page takes.
  Groups(const Space& space, const Steps& steps, const std::vector<int>& seconds);

  const std::vector<Group>& all() const { return groups_; }
  const Group& of(State state) const { return groups_[group_of_[state]]; }

 private:
  struct Visit {
    State state;
    std::uint32_t edge;  ///< The next one to be looked at.
  };

  void visit(State root);
  void descend(State state);
  bool advance(Visit& visit);
  void close(State last);
  void judge(std::span<const State> members);

  const Space& space_;
  const Steps& steps_;
  const std::vector<int>& seconds_;
  std::vector<Group> groups_;
  std::vector<std::uint32_t> group_of_;
  std::vector<std::uint32_t> order_;  ///< When each state was come upon, from 1; 0: not yet.
  std::vector<std::uint32_t> low_;    ///< The earliest that a state leads back to, of those without a group.
  std::uint32_t come_upon_ = 0;
  std::vector<Visit> visits_;
  std::vector<State> open_;             ///< Without a group yet.
  std::vector<std::uint32_t> seen_in_;  ///< Of each page, the last group whose pages were counted and that showed it.
};

}  // namespace waymark::prove
