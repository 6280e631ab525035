#include "prove/groups.h"

#include <algorithm>

namespace waymark::prove {

namespace {

constexpr std::uint32_t kNoGroup = ~std::uint32_t{0};

}  // namespace

Groups::Groups(const Space& space, const Steps& steps, const std::vector<int>& seconds)
    : space_(space),
      steps_(steps),
      seconds_(seconds),
      group_of_(space.states.size(), kNoGroup),
      order_(space.states.size()),
      low_(space.states.size()),
      seen_in_(seconds.size(), kNoGroup) {
  for (State state = 0; state < space.states.size(); ++state) {
    if (order_[state] == 0) visit(state);
  }
}

void Groups::descend(State state) {
  order_[state] = low_[state] = ++come_upon_;
  open_.push_back(state);
  visits_.push_back({state, 0});
}

/// Looks at one more step from there; false when there is none left.
bool Groups::advance(Visit& visit) {
  const State state = visit.state;
  if (visit.edge == space_.edge_count[state]) return false;
  const State to = space_.begin(state)[visit.edge++].state;
  if (order_[to] == 0) {
    descend(to);
  } else if (group_of_[to] == kNoGroup) {
    low_[state] = std::min(low_[state], order_[to]);
  }
  return true;
}

void Groups::visit(State root) {
  descend(root);
  while (!visits_.empty()) {
    if (advance(visits_.back())) continue;
    const State done = visits_.back().state;
    visits_.pop_back();
    if (!visits_.empty()) {
      State& before = low_[visits_.back().state];
      before = std::min(before, low_[done]);
    }
    if (low_[done] == order_[done]) close(done);
  }
}

/// All that is open from `last` on is one group.
void Groups::close(State last) {
  std::size_t first = open_.size() - 1;
  while (open_[first] != last) --first;
  const std::span<const State> members = std::span(open_).subspan(first);
  for (const State member : members) group_of_[member] = static_cast<std::uint32_t>(groups_.size());
  judge(members);
  open_.resize(first);
}

void Groups::judge(std::span<const State> members) {
  const auto number = static_cast<std::uint32_t>(groups_.size());
  Group group;
  std::int64_t seconds = 0, pages = 0;                  // Of all its pages,
  std::int64_t further_seconds = 0, further_pages = 0;  // and of what may come behind it.
  for (const State state : members) {
    const std::size_t page = steps_.page_of(space_.states[state]);
    if (seen_in_[page] != number) {
      ++pages;
      seconds += seconds_[page];
      seen_in_[page] = number;
    }
    if (group.nearest == kNoState || space_.pages_turned[state] < space_.pages_turned[group.nearest]) {
      group.nearest = state;
    }
    group.ends = group.ends || !space_.followed[state] || steps_.is_ending(space_.states[state]);
    for (const Edge* edge = space_.begin(state); edge != space_.end(state); ++edge) {
      if (group_of_[edge->state] == number) {
        group.loops = true;
        continue;
      }
      group.leads_out = true;
      const Group& next = groups_[group_of_[edge->state]];
      if (!next.ends) continue;
      group.ends = true;
      // Where no page is turned, this one is counted there as well.
      const bool turns = turns_page(edge->act);
      further_pages = std::max(further_pages, next.most_pages - (turns ? 0 : 1));
      further_seconds = std::max(further_seconds, next.most_seconds - (turns ? 0 : seconds_[page]));
    }
  }
  group.most_pages = pages + further_pages;
  group.most_seconds = seconds + further_seconds;
  groups_.push_back(group);
}

}  // namespace waymark::prove
