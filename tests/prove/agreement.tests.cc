// The prover against a Session: what it says of random lessons must be what somebody finds who tries everything.
#include <algorithm>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "prove/all_runs.h"
#include "prove/prove.h"
#include "support/random_lesson.h"

using namespace waymark;
using prove::Case;
using prove::Claim;
using prove::Findings;
using prove::Verdict;

namespace {

constexpr std::size_t kMostHistory = 7;
constexpr std::size_t kMostStates = 1500;

class Comparison {
 public:
  explicit Comparison(std::shared_ptr<const Lesson> lesson) : lesson_(std::move(lesson)), start_(lesson_) {
    findings_ = prove::prove(lesson_, {.every_run = true});
    with_back_ = test::all_with_back(start_, kMostHistory, kMostStates);
    forward_ = test::all_forward(with_back_.states, false, 10 * kMostStates);
  }

  void compare() {
    REQUIRE(findings_.whole);
    compare_pages();
    compare_ends();
    compare_asked();
    compare_completable();
    compare_passable();
    compare_loops();
    compare_lengths();
  }

  const Findings& findings() const { return findings_; }

 private:
  const std::vector<Case>& cases(Claim claim) const {
    for (const prove::Finding& finding : findings_.findings) {
      if (finding.claim == claim) return finding.cases;
    }
    FAIL("A claim is missing.");
    return findings_.findings.front().cases;
  }

  std::set<std::string> ids(Claim claim, Verdict verdict) const {
    std::set<std::string> found;
    for (const Case& each : cases(claim)) {
      if (each.verdict == verdict) found.insert(each.id);
    }
    return found;
  }

  /// Where the run leads; every Intent of it must mean something.
  test::Somebody played(const std::vector<Intent>& run) const {
    test::Somebody somebody = start_;
    for (const Intent& intent : run) {
      INFO(to_json(intent));
      REQUIRE((somebody.apply(intent) || intent.verb == Verb::kPlace));
    }
    return somebody;
  }

  static std::size_t pages_turned(const std::vector<Intent>& run) {
    return static_cast<std::size_t>(std::count_if(run.begin(), run.end(), [](const Intent& intent) {
      return intent.verb == Verb::kNext || intent.verb == Verb::kChoose || intent.verb == Verb::kBack;
    }));
  }

  static bool is_ending(const test::Somebody& somebody) { return somebody.session().page().kind == PageKind::kEnding; }

  std::vector<bool> endings(const test::AllRuns& runs) const {
    std::vector<bool> found;
    for (const test::Somebody& each : runs.states) found.push_back(is_ending(each));
    return found;
  }

  bool is_stuck(const test::Somebody& somebody) const {
    const test::AllRuns ahead = test::all_forward({somebody}, false, 10 * kMostStates);
    return ahead.whole && !ahead.can_reach(endings(ahead)).front();
  }

  void compare_pages() {
    const std::vector<std::size_t> turned = with_back_.pages_turned();
    std::map<std::string, std::size_t> nearest;
    for (std::size_t i = 0; i < turned.size(); ++i) {
      const std::string& id = with_back_.states[i].session().page().id;
      nearest[id] = nearest.contains(id) ? std::min(nearest[id], turned[i]) : turned[i];
    }
    for (const Case& each : cases(Claim::kPagesReached)) {
      INFO(each.id);
      CHECK((each.verdict == Verdict::kProved) >= nearest.contains(each.id));
      if (!each.run) continue;
      CHECK(played(*each.run).session().page().id == each.id);
      if (nearest.contains(each.id)) CHECK(pages_turned(*each.run) <= nearest[each.id]);
    }
  }

  void compare_ends() {
    if (forward_.whole) {
      const std::vector<bool> ends = forward_.can_reach(endings(forward_));
      const bool all_end = std::find(ends.begin(), ends.end(), false) == ends.end();
      if (!all_end) CHECK_FALSE(cases(Claim::kEndReachable).empty());
    }
    for (const Case& each : cases(Claim::kEndReachable)) {
      const test::Somebody there = played(each.run.value());
      CHECK(there.session().page().id == each.id);
      CHECK(is_stuck(there));
    }
  }

  void compare_asked() {
    std::set<std::string> missed;
    for (const test::Somebody& each : with_back_.states) {
      for (const Question* question : lesson_->questions()) {
        const bool open = question->required && !each.session().marks().settled(*question);
        if (is_ending(each) && open) missed.insert(question->id);
      }
    }
    const std::set<std::string> refuted = ids(Claim::kAllAsked, Verdict::kRefuted);
    CHECK(std::includes(refuted.begin(), refuted.end(), missed.begin(), missed.end()));
    for (const Case& each : cases(Claim::kAllAsked)) {
      if (!each.run) continue;
      const test::Somebody there = played(*each.run);
      CHECK(is_ending(there));
      CHECK_FALSE(there.session().marks().settled(*lesson_->question(each.id)));
    }
  }

  void compare_completable() {
    const test::AllRuns runs = test::all_forward({start_}, true, 10 * kMostStates);
    REQUIRE(runs.whole);
    const bool completes = std::any_of(runs.states.begin(), runs.states.end(), [](const test::Somebody& each) {
      return is_ending(each) && each.session().marks().complete();
    });
    const Case& whole = cases(Claim::kCompletable).front();
    CHECK((whole.verdict == Verdict::kProved) == completes);
    if (!whole.run) return;
    const test::Somebody there = played(*whole.run);
    CHECK(is_ending(there));
    CHECK(there.session().marks().complete());
    for (const Question* question : lesson_->questions()) {
      const auto& answers = there.session().marks().of(*question).answers;
      if (question->required && !answers.empty()) CHECK(mark(*question, answers.front()) < kFullMark);
    }
  }

  void compare_passable() {
    std::set<std::string> passed;
    for (const test::Somebody& each : with_back_.states) {
      const auto* question = std::get_if<Question>(&each.session().page().ask);
      if (question != nullptr && each.session().can_go_next()) passed.insert(question->id);
    }
    const std::set<std::string> proved = ids(Claim::kPassable, Verdict::kProved);
    CHECK(std::includes(proved.begin(), proved.end(), passed.begin(), passed.end()));
    for (const Case& each : cases(Claim::kPassable)) {
      if (each.verdict != Verdict::kProved) continue;
      const test::Somebody there = played(each.run.value());
      CHECK(each.run->back().verb == Verb::kNext);
      CHECK(there.session().marks().of(*lesson_->question(each.id)).best == kFullMark);
    }
  }

  /// Whether somebody can go on for ever from there, wherever they go, and never comes to an ending.
  bool only_goes_round(const test::Somebody& somebody) const {
    const test::AllRuns ahead = test::all_forward({somebody}, false, 10 * kMostStates);
    std::vector<bool> goes_on;
    for (const auto& steps : ahead.next) {
      goes_on.push_back(std::any_of(steps.begin(), steps.end(), [](const auto& step) { return step.turns_page; }));
    }
    const std::vector<bool> never_stops = ahead.can_reach(goes_on);
    return ahead.whole && !ahead.can_reach(endings(ahead)).front() &&
           std::find(never_stops.begin(), never_stops.end(), false) == never_stops.end();
  }

  void compare_loops() {
    bool found = false;
    for (std::size_t i = 0; i < with_back_.states.size() && !found; i += 7) {
      found = only_goes_round(with_back_.states[i]);
    }
    if (found) CHECK_FALSE(cases(Claim::kLoopsLeft).empty());
    for (const Case& each : cases(Claim::kLoopsLeft)) {
      const test::Somebody there = played(each.run.value());
      CHECK(there.session().page().id == each.id);
      CHECK(only_goes_round(there));
    }
  }

  /// The most pages on a run without loops, from a state on.
  static std::size_t most_pages(const test::AllRuns& runs, std::size_t from, const std::vector<bool>& ends) {
    std::size_t most = 0;
    for (const auto& step : runs.next[from]) {
      if (ends[step.to]) most = std::max(most, most_pages(runs, step.to, ends) + (step.turns_page ? 1 : 0));
    }
    return most;
  }

  void compare_lengths() {
    const test::AllRuns runs = test::all_forward({start_}, false, 10 * kMostStates);
    REQUIRE(runs.whole);
    const std::vector<bool> ends = runs.can_reach(endings(runs));
    const std::vector<std::size_t> turned = runs.pages_turned();
    std::size_t nearest = runs.states.size();
    for (std::size_t i = 0; i < turned.size(); ++i) {
      if (is_ending(runs.states[i])) nearest = std::min(nearest, turned[i]);
    }
    if (!ends.front()) return;
    REQUIRE(findings_.shortest);
    CHECK(findings_.shortest->pages <= static_cast<int>(nearest) + 1);
    CHECK(pages_turned(findings_.shortest_run) + 1 == static_cast<std::size_t>(findings_.shortest->pages));
    CHECK(is_ending(played(findings_.shortest_run)));
    if (findings_.loops == 0) CHECK(findings_.longest->pages == static_cast<int>(most_pages(runs, 0, ends)) + 1);
  }

  std::shared_ptr<const Lesson> lesson_;
  test::Somebody start_;
  Findings findings_;
  test::AllRuns with_back_;
  test::AllRuns forward_;
};

}  // namespace

TEST_CASE("what the prover says of a lesson is what trying everything finds") {
  std::map<std::pair<Claim, Verdict>, int> seen;
  for (std::uint64_t number = 0; number < 120; ++number) {
    INFO("lesson " << number);
    Comparison comparison(test::random_lesson(number));
    comparison.compare();
    for (const prove::Finding& finding : comparison.findings().findings) ++seen[{finding.claim, finding.verdict}];
  }
  // Each claim was both proved and refuted, often enough to mean something.
  for (const Claim claim : {Claim::kPagesReached, Claim::kEndReachable, Claim::kAllAsked, Claim::kCompletable,
                            Claim::kPassable, Claim::kLoopsLeft}) {
    INFO(static_cast<int>(claim));
    CHECK(seen[{claim, Verdict::kProved}] > 5);
    CHECK(seen[{claim, Verdict::kRefuted}] > 5);
  }
}
