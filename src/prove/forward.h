#pragma once

#include "prove/space.h"

namespace waymark::prove {

/// Every run that never goes back, those that turn few pages first.
class Forward {
 public:
  /// Follows runs until about `limit` states are known.
  Forward(const Model& model, Steps& steps, std::size_t limit);

  const Space& space() const { return space_; }
  Space& space() { return space_; }
  /// A shortest run to the state.
  Acts run_to(State state) const;
  /// Every run that turns fewer pages was followed.
  std::uint32_t depth() const { return depth_; }

 private:
  void reach(State to, Edge from, std::uint32_t pages_turned);

  Space space_;
  std::vector<Edge> reached_from_;  ///< By where a shortest run to each state comes from.
  std::vector<State> now_;          ///< What is reached with as many pages turned as are looked at,
  std::vector<State> then_;         ///< and with one more.
  std::uint32_t depth_ = 0;
};

}  // namespace waymark::prove
