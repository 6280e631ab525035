#include "prove/space.h"

namespace waymark::prove {

State Space::take(const Word* state) {
  const State taken = states.take(state);
  if (taken == pages_turned.size()) {
    first_edge.push_back(0);
    edge_count.push_back(0);
    pages_turned.push_back(kNever);
    followed.push_back(false);
  }
  return taken;
}

void Space::follow(State state, Steps& steps) {
  if (followed[state]) return;
  followed[state] = true;
  steps.look(states[state]);
  first_edge[state] = edges.size();
  edge_count[state] = static_cast<std::uint32_t>(steps.acts().size());
  for (std::size_t i = 0; i < steps.acts().size(); ++i) edges.push_back({take(steps.next(i)), steps.acts()[i]});
}

}  // namespace waymark::prove
