#include "prove/quickest.h"

#include <algorithm>

namespace waymark::prove {

std::optional<std::int64_t> quickest(const Space& space, const Steps& steps, const std::vector<int>& seconds) {
  constexpr std::int64_t kNever = -1;
  // No step leads further than the longest page, so that the buckets behind it come round again.
  std::vector<std::vector<State>> buckets(static_cast<std::size_t>(*std::max_element(seconds.begin(), seconds.end())) +
                                          1);
  std::vector<std::int64_t> after(space.states.size(), kNever);
  std::size_t waiting = 0;
  const auto reach = [&](State state, std::int64_t when) {
    if (after[state] != kNever && after[state] <= when) return;
    after[state] = when;
    buckets[static_cast<std::size_t>(when) % buckets.size()].push_back(state);
    ++waiting;
  };
  const auto page_seconds = [&](State state) { return seconds[steps.page_of(space.states[state])]; };
  reach(0, page_seconds(0));
  for (std::int64_t now = page_seconds(0); waiting > 0; ++now) {
    std::vector<State>& bucket = buckets[static_cast<std::size_t>(now) % buckets.size()];
    for (std::size_t i = 0; i < bucket.size(); ++i) {  // Grows by what takes no time.
      const State state = bucket[i];
      --waiting;
      if (after[state] != now) continue;  // It was reached sooner.
      if (steps.is_ending(space.states[state])) return now;
      for (const Edge* edge = space.begin(state); edge != space.end(state); ++edge) {
        reach(edge->state, now + (turns_page(edge->act) ? page_seconds(edge->state) : 0));
      }
    }
    bucket.clear();
  }
  return std::nullopt;
}

}  // namespace waymark::prove
