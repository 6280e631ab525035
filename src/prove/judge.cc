#include "prove/judge.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "prove/quickest.h"
#include "prove/run.h"

namespace waymark::prove {

namespace {

constexpr std::int64_t kSecondsPerMinute = 60;

int minutes_of(std::int64_t seconds) {
  return static_cast<int>((seconds + kSecondsPerMinute / 2) / kSecondsPerMinute);
}

Finding finding(Claim claim, std::vector<Case> cases, Verdict without_any) {
  Verdict verdict = without_any;
  for (const Case& each : cases) {
    if (each.verdict == Verdict::kBounded && verdict == Verdict::kProved) verdict = Verdict::kBounded;
    if (each.verdict == Verdict::kRefuted) verdict = Verdict::kRefuted;
  }
  return {claim, verdict, std::move(cases)};
}

}  // namespace

Judge::Judge(const Model& model, const Steps& steps, const Space& space, std::function<Acts(State)> run_to,
             const Options& options)
    : model_(model),
      steps_(steps),
      space_(space),
      run_to_(std::move(run_to)),
      options_(options),
      seconds_(options.seconds.empty() ? std::vector<int>(model.places.size()) : options.seconds),
      groups_(space, steps, seconds_) {}

void Judge::judge(Findings& findings) {
  findings.findings = {pages_reached(), end_reachable(), all_asked(), passable(), loops_left()};
  findings.whole = space_.whole;
  measure(findings);
}

Finding Judge::pages_reached() {
  std::vector<State> nearest(model_.places.size(), kNoState);
  for (State state = 0; state < space_.states.size(); ++state) {
    State& so_far = nearest[steps_.page_of(space_.states[state])];
    if (is_nearer(state, so_far)) so_far = state;
  }
  std::vector<Case> cases;
  for (std::size_t page = 0; page < nearest.size(); ++page) {
    Case each = {model_.places[page].page->id, nearest[page] == kNoState ? missing() : Verdict::kProved, {}};
    if (nearest[page] != kNoState && options_.every_run) each.run = run(run_to_(nearest[page]));
    cases.push_back(std::move(each));
  }
  return finding(Claim::kPagesReached, std::move(cases), Verdict::kProved);
}

Finding Judge::end_reachable() {
  std::vector<Case> cases;
  for (const State trap : traps(false)) cases.push_back({page_id(trap), Verdict::kRefuted, run(run_to_(trap))});
  return finding(Claim::kEndReachable, std::move(cases), none_found());
}

Finding Judge::all_asked() {
  std::vector<State> round(model_.required.size(), kNoState);  // The nearest ending without it, of each question.
  for (State state = 0; state < space_.states.size(); ++state) {
    const Word* words = space_.states[state];
    if (!steps_.is_ending(words)) continue;
    for (std::size_t i = 0; i < round.size(); ++i) {
      if (!steps_.is_settled(words, i) && is_nearer(state, round[i])) round[i] = state;
    }
  }
  std::vector<Case> cases;
  for (std::size_t i = 0; i < round.size(); ++i) {
    Case each = {model_.required[i].question->id, none_found(), {}};
    if (round[i] != kNoState) each = {each.id, Verdict::kRefuted, run(run_to_(round[i]))};
    cases.push_back(std::move(each));
  }
  return finding(Claim::kAllAsked, std::move(cases), none_found());
}

Finding Judge::passable() {
  struct Nearest {
    State unanswered = kNoState, any = kNoState;
  };
  std::vector<Nearest> nearest(model_.places.size());
  for (State state = 0; state < space_.states.size(); ++state) {
    const Word* words = space_.states[state];
    const std::size_t page = steps_.page_of(words);
    if (!std::holds_alternative<Question>(model_.places[page].page->ask) || !steps_.leads_on(words)) continue;
    const auto required = model_.places[page].required;
    const bool unanswered = !required || model_.required[*required].status.get(words) == 0;
    if (unanswered && is_nearer(state, nearest[page].unanswered)) nearest[page].unanswered = state;
    if (is_nearer(state, nearest[page].any)) nearest[page].any = state;
  }
  std::vector<Case> cases;
  for (std::size_t page = 0; page < nearest.size(); ++page) {
    const auto* question = std::get_if<Question>(&model_.places[page].page->ask);
    if (question == nullptr) continue;
    const State at = nearest[page].unanswered != kNoState ? nearest[page].unanswered : nearest[page].any;
    Case each = {question->id, at == kNoState ? missing() : Verdict::kProved, {}};
    if (at != kNoState && options_.every_run) {
      Run passing(model_, false);
      passing.play(run_to_(at));
      passing.pass();
      each.run = passing.intents();
    }
    cases.push_back(std::move(each));
  }
  return finding(Claim::kPassable, std::move(cases), Verdict::kProved);
}

Finding Judge::loops_left() {
  std::vector<Case> cases;
  for (const State trap : traps(true)) {
    Acts acts = run_to_(trap);
    const Acts once_more = round(trap);
    acts.insert(acts.end(), once_more.begin(), once_more.end());
    cases.push_back({page_id(trap), Verdict::kRefuted, run(acts)});
  }
  return finding(Claim::kLoopsLeft, std::move(cases), none_found());
}

void Judge::measure(Findings& findings) {
  for (const Group& group : groups_.all()) findings.loops += group.loops ? 1 : 0;
  findings.states = space_.states.size();
  if (!space_.whole) return;
  State nearest = kNoState;
  for (State state = 0; state < space_.states.size(); ++state) {
    if (steps_.is_ending(space_.states[state]) && is_nearer(state, nearest)) nearest = state;
  }
  const auto seconds = quickest(space_, steps_, seconds_);
  if (!seconds) return;
  const Group& start = groups_.of(0);
  findings.shortest = {static_cast<int>(space_.pages_turned[nearest]) + 1, minutes_of(*seconds)};
  findings.shortest_run = run(run_to_(nearest));
  findings.longest = {static_cast<int>(start.most_pages), minutes_of(start.most_seconds)};
}

const std::string& Judge::page_id(State state) const {
  return model_.places[steps_.page_of(space_.states[state])].page->id;
}

bool Judge::is_nearer(State one, State other) const {
  return other == kNoState || space_.pages_turned[one] < space_.pages_turned[other];
}

std::vector<State> Judge::traps(bool loops_only) const {
  std::map<std::size_t, State> nearest;
  for (const Group& group : groups_.all()) {
    if (group.ends || group.leads_out || (loops_only && !group.loops)) continue;
    const auto [found, is_new] = nearest.try_emplace(steps_.page_of(space_.states[group.nearest]), group.nearest);
    if (!is_new && is_nearer(group.nearest, found->second)) found->second = group.nearest;
  }
  std::vector<State> found;
  for (const auto& [page, state] : nearest) found.push_back(state);
  return found;
}

/// The acts of a shortest run from a state back to itself. REQUIRES: there is one.
Acts Judge::round(State state) const {
  std::map<State, Edge> from;
  std::deque<State> reached = {state};
  for (; !reached.empty() && !from.contains(state); reached.pop_front()) {
    const State at = reached.front();
    for (const Edge* edge = space_.begin(at); edge != space_.end(at); ++edge) {
      if (from.try_emplace(edge->state, Edge{at, edge->act}).second) reached.push_back(edge->state);
    }
  }
  Acts acts;
  for (State at = state; acts.empty() || at != state; at = from.at(at).state) acts.push_back(from.at(at).act);
  std::reverse(acts.begin(), acts.end());
  return acts;
}

std::vector<Intent> Judge::run(const Acts& acts) const {
  Run played(model_, false);
  played.play(acts);
  return played.intents();
}

}  // namespace waymark::prove
