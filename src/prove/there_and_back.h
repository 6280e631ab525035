#pragma once

#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

#include "prove/space.h"

namespace waymark::prove {

/// Every run, those that go back among them. Going back brings back the place where somebody was in the story but keeps
/// what they answered: a stack of places beside marks that only grow. Such a system has no end of runs, yet what can be
/// reached is found in finite time by summing up visits (T. Reps, S. Horwitz, M. Sagiv, "Precise interprocedural
/// dataflow analysis via graph reachability", 1995): in which states somebody who comes to a place can later stand
/// there, with everything that lies below on the stack untouched.
class ThereAndBack {
 public:
  /// REQUIRES: the model tells attempts apart. Sums up about `limit` visits.
  ThereAndBack(const Model& model, Steps& steps, std::size_t limit);

  const Space& space() const { return space_; }
  Space& space() { return space_; }
  std::size_t visits() const { return visits_.size(); }
  /// A shortest run to the state.
  Acts run_to(State state) const;

 private:
  using Index = std::uint32_t;
  static constexpr Index kNone = ~Index{0};

  /// Somebody who came to a place in the state `entry` stands there in the state `now`.
  struct Visit {
    State entry = kNoState;
    State now = kNoState;
    std::uint32_t pages_turned = 0;  ///< Between the two.
    Index from = kNone;              ///< The visit before the last act,
    Act act = {};                    ///< and that act.
    Index beyond = kNone;            ///< If it led away: the visit there from which it came back.
    bool followed = false;
    bool waits = false;  ///< Stands in the queue.
  };
  /// A step to a place, from that visit.
  struct Call {
    Index visit = kNone;
    Act act;
  };

  State root_ = kNoState;

  void add(const Visit& visit);
  void follow(Index visit, Steps& steps);
  void turn(Index visit, const Edge& edge);
  void come_back(Call call, Index beyond);
  void measure();
  void append_visit(Index visit, Acts& acts) const;
  void append_entry(State entry, Acts& acts) const;

  const Model& model_;
  Space space_;
  std::vector<Visit> visits_;
  std::unordered_map<std::uint64_t, Index> known_;  ///< By entry and state.
  std::deque<Index> queue_;
  std::vector<std::vector<Index>> visits_of_;  ///< Of each entry.
  std::vector<std::vector<Call>> calls_of_;    ///< The steps that lead to each entry.
  std::vector<Call> entered_by_;               ///< The last step of a shortest run to each entry.
  std::vector<std::uint32_t> entered_after_;   ///< The pages turned on it.
  std::vector<Index> reached_in_;              ///< Of each state, the visit in which a shortest run reaches it.
};

}  // namespace waymark::prove
