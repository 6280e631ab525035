#include "prove/there_and_back.h"

#include <algorithm>

namespace waymark::prove {

ThereAndBack::ThereAndBack(const Model& model, Steps& steps, std::size_t limit) : model_(model), space_(model.words) {
  root_ = space_.take(steps.first().data());
  add({.entry = root_, .now = root_});
  while (!queue_.empty()) {
    if (visits_.size() > limit) {
      space_.whole = false;
      break;
    }
    const Index visit = queue_.front();
    queue_.pop_front();
    visits_[visit].waits = false;
    follow(visit, steps);
  }
  measure();
}

/// Takes a visit, if it is new or shorter than the one that was known.
void ThereAndBack::add(const Visit& visit) {
  const std::uint64_t key = std::uint64_t{visit.entry} << 32U | visit.now;
  const auto [found, is_new] = known_.try_emplace(key, static_cast<Index>(visits_.size()));
  const Index index = found->second;
  if (is_new) {
    visits_.push_back(visit);
    if (visits_of_.size() <= visit.entry) visits_of_.resize(std::size_t{visit.entry} + 1);
    visits_of_[visit.entry].push_back(index);
  } else if (visit.pages_turned < visits_[index].pages_turned) {
    const bool followed = visits_[index].followed, waits = visits_[index].waits;
    visits_[index] = visit;
    visits_[index].followed = followed;
    visits_[index].waits = waits;
  } else {
    return;
  }
  if (!visits_[index].waits) queue_.push_back(index);
  visits_[index].waits = true;
}

void ThereAndBack::follow(Index index, Steps& steps) {
  const Visit visit = visits_[index];
  space_.follow(visit.now, steps);
  const std::vector<Edge> edges(space_.begin(visit.now), space_.end(visit.now));
  for (const Edge& edge : edges) {
    if (turns_page(edge.act)) {
      turn(index, edge);
    } else {
      add({visit.entry, edge.state, visit.pages_turned, index, edge.act});
    }
  }
  visits_[index].followed = true;
  if (calls_of_.size() <= visit.entry) return;
  const std::vector<Call> calls = calls_of_[visit.entry];
  for (const Call& call : calls) come_back(call, index);
}

void ThereAndBack::turn(Index index, const Edge& edge) {
  const Call call = {index, edge.act};
  if (calls_of_.size() <= edge.state) calls_of_.resize(std::size_t{edge.state} + 1);
  if (!visits_[index].followed) calls_of_[edge.state].push_back(call);
  add({.entry = edge.state, .now = edge.state});
  const std::vector<Index> beyond = visits_of_[edge.state];
  for (const Index each : beyond) come_back(call, each);
}

/// From that visit back to where the call was made, which it finds as it was, but for what going back leaves.
void ThereAndBack::come_back(Call call, Index beyond) {
  const Visit& before = visits_[call.visit];
  const Word* there = space_.states[visits_[beyond].now];
  std::vector<Word> state(there, there + model_.words);
  std::copy_n(space_.states[before.now], model_.place_words, state.begin());
  const std::uint32_t pages_turned = before.pages_turned + visits_[beyond].pages_turned + 2;
  add({before.entry, space_.take(state.data()), pages_turned, call.visit, call.act, beyond});
}

/// How many pages the shortest runs turn, once all visits are known.
void ThereAndBack::measure() {
  const std::size_t states = space_.states.size();
  visits_of_.resize(states);
  calls_of_.resize(states);
  entered_by_.resize(states);
  entered_after_.assign(states, Space::kNever);
  reached_in_.assign(states, kNone);
  entered_after_[root_] = 0;
  std::deque<State> entries = {root_};
  for (; !entries.empty(); entries.pop_front()) {
    for (const Index index : visits_of_[entries.front()]) {
      const Visit& visit = visits_[index];
      const std::uint32_t pages_turned = entered_after_[visit.entry] + visit.pages_turned;
      if (pages_turned < space_.pages_turned[visit.now]) {
        space_.pages_turned[visit.now] = pages_turned;
        reached_in_[visit.now] = index;
      }
      if (!space_.followed[visit.now]) continue;
      for (const Edge* edge = space_.begin(visit.now); edge != space_.end(visit.now); ++edge) {
        if (!turns_page(edge->act) || entered_after_[edge->state] <= pages_turned + 1) continue;
        entered_after_[edge->state] = pages_turned + 1;
        entered_by_[edge->state] = {index, edge->act};
        entries.push_back(edge->state);
      }
    }
  }
}

Acts ThereAndBack::run_to(State state) const {
  Acts acts;
  append_entry(visits_[reached_in_[state]].entry, acts);
  append_visit(reached_in_[state], acts);
  return acts;
}

void ThereAndBack::append_entry(State entry, Acts& acts) const {
  if (entry == root_) return;
  const Call& call = entered_by_[entry];
  append_entry(visits_[call.visit].entry, acts);
  append_visit(call.visit, acts);
  acts.push_back(call.act);
}

void ThereAndBack::append_visit(Index index, Acts& acts) const {
  const Visit& visit = visits_[index];
  if (visit.from == kNone) return;
  append_visit(visit.from, acts);
  acts.push_back(visit.act);
  if (visit.beyond == kNone) return;
  append_visit(visit.beyond, acts);
  acts.push_back({Act::Kind::kBack, 0});
}

}  // namespace waymark::prove
