#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "prove/act.h"
#include "prove/states.h"
#include "prove/steps.h"

namespace waymark::prove {

/// A step between two states. Which of them it names, its user says.
struct Edge {
  State state = kNoState;
  Act act;
};

/// The states that runs of a lesson come to, and the steps forward between them.
struct Space {
  explicit Space(std::size_t words) : states(words) {}

  States states;
  std::vector<Edge> edges;                  ///< By where they lead. Those from one state stand together,
  std::vector<std::size_t> first_edge;      ///< from here,
  std::vector<std::uint32_t> edge_count;    ///< and are as many; of each state.
  std::vector<std::uint32_t> pages_turned;  ///< On a shortest run to each state; kNever where none is known.
  std::vector<bool> followed;               ///< All steps from it were found.
  bool whole = true;                        ///< Every state was followed; if not, the limit was met.

  static constexpr std::uint32_t kNever = ~std::uint32_t{0};

  const Edge* begin(State state) const { return edges.data() + first_edge[state]; }
  const Edge* end(State state) const { return begin(state) + edge_count[state]; }
  /// The number of that state, with room for what is found of it.
  State take(const Word* state);
  /// Finds the steps from a state, once.
  void follow(State state, Steps& steps);
};

}  // namespace waymark::prove
