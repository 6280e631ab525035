#include "prove/forward.h"

#include <algorithm>

namespace waymark::prove {

Forward::Forward(const Model& model, Steps& steps, std::size_t limit) : space_(model.words) {
  reach(space_.take(steps.first().data()), {}, 0);
  now_.swap(then_);
  while (!now_.empty() && space_.whole) {
    for (std::size_t i = 0; i < now_.size(); ++i) {  // Grows by the acts that turn no page.
      const State state = now_[i];
      if (space_.followed[state]) continue;  // It was reached by a shorter run as well.
      if (space_.states.size() > limit) {
        space_.whole = false;
        break;
      }
      space_.follow(state, steps);
      for (const Edge* edge = space_.begin(state); edge != space_.end(state); ++edge) {
        reach(edge->state, {state, edge->act}, depth_ + (turns_page(edge->act) ? 1 : 0));
      }
    }
    if (space_.whole) ++depth_;
    now_.clear();
    now_.swap(then_);
  }
}

void Forward::reach(State to, Edge from, std::uint32_t pages_turned) {
  if (to >= reached_from_.size()) reached_from_.resize(std::size_t{to} + 1);
  if (space_.pages_turned[to] <= pages_turned) return;
  space_.pages_turned[to] = pages_turned;
  reached_from_[to] = from;
  const bool at_once = from.state != kNoState && !turns_page(from.act);
  (at_once ? now_ : then_).push_back(to);
}

Acts Forward::run_to(State state) const {
  Acts acts;
  for (Edge from = reached_from_[state]; from.state != kNoState; from = reached_from_[from.state])
    acts.push_back(from.act);
  std::reverse(acts.begin(), acts.end());
  return acts;
}

}  // namespace waymark::prove
