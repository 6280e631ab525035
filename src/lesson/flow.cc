#include "lesson/flow.h"

#include <algorithm>

#include "base/text.h"
#include "lesson/meeting.h"
#include "lesson/ways.h"

namespace waymark {

namespace {

/// The ways, and one from each ending to a last node.
Ways with_end(Ways ways, const std::vector<Page>& pages) {
  ways.emplace_back();
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].kind == PageKind::kEnding) ways[node_shown(i)].push_back(ways.size() - 1);
  }
  return ways;
}

class FlowCheck {
 public:
  FlowCheck(const std::vector<Page>& pages, const PageWays& ways, const std::vector<PagePlace>& places, Report& report)
      : pages_(pages),
        places_(places),
        report_(report),
        ways_(ways),
        from_start_(ways_.all, node_before(0)),
        from_end_(turned_round(with_end(ways_.all, pages)), end()) {}

  void check_passed_over();
  void check_detours();
  void check_returns();
  void check_reachable();
  void check_ways_out();
  void check_required_questions(const std::set<std::size_t>& told_already);

 private:
  std::size_t end() const { return ways_.all.size(); }
  bool is_reachable(std::size_t page) const { return from_start_.reaches(node_shown(page)); }
  bool leads_to_ending(std::size_t page) const { return from_end_.reaches(node_shown(page)); }
  std::string named(const std::vector<std::size_t>& pages) const;
  bool may_return(const Detour& detour) const;
  std::vector<bool> seen_by_all() const;
  std::size_t ending_reached(const Walk& walk) const;
  void check_required_question(std::size_t page, std::set<std::pair<std::size_t, std::size_t>>& told);

  const std::vector<Page>& pages_;
  const std::vector<PagePlace>& places_;
  Report& report_;
  const PageWays& ways_;
  Walk from_start_;
  Walk from_end_;  ///< Back to where ways to an ending come from.
};

/// Those pages of a path of nodes that it shows.
std::vector<std::size_t> shown_on(const std::vector<std::size_t>& path) {
  std::vector<std::size_t> pages;
  for (const std::size_t node : path) {
    if (node == node_shown(page_of(node))) pages.push_back(page_of(node));
  }
  return pages;
}

std::string FlowCheck::named(const std::vector<std::size_t>& pages) const {
  std::vector<std::string> names;
  for (const std::size_t page : pages) names.push_back(pages_[page].id);
  return join(names, " → ");
}

void FlowCheck::check_passed_over() {
  const Reach past(ways_.past);
  std::set<std::size_t> told;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (!past.leads_back(i) || told.contains(i)) continue;
    const std::vector<std::size_t> loop = loop_through(ways_.past, i);
    report_.tell(Mistake::kPassedOverForEver, places_[i].id, {pages_[i].id, named(loop)});
    told.insert(loop.begin(), loop.end());
  }
}

/// A detour on the way comes back to where it was made: its return is not this one's.
bool FlowCheck::may_return(const Detour& detour) const {
  const Walk walk(ways_.onward, node_before(detour.begins));
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (pages_[i].returns && walk.reaches(node_shown(i))) return true;
  }
  return false;
}

void FlowCheck::check_detours() {
  std::set<std::size_t> told;
  for (const Detour& detour : detours_in(pages_)) {
    // From where it begins back to its own page, without a return in between: it would never come to an end.
    const Walk walk(ways_.ahead, node_before(detour.begins));
    const std::size_t back = node_shown(detour.page);
    if (walk.reaches(back)) {
      if (!told.insert(detour.page).second) continue;
      report_.tell(Mistake::kDetourLoop, places_[detour.page].id,
                   {detour.choice->id, pages_[detour.page].id, named(shown_on(walk.path_to(back)))});
    } else if (!may_return(detour)) {
      report_.tell(Mistake::kNeverReturns, places_[detour.page].id,
                   {detour.choice->id, pages_[detour.page].id, pages_[detour.begins].id});
    }
  }
}

void FlowCheck::check_returns() {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (pages_[i].returns && ways_.all[node_shown(i)].empty())
      report_.tell(Mistake::kNothingToReturnTo, places_[i].id, {pages_[i].id});
  }
}

/// The pages that every way to an ending shows.
std::vector<bool> FlowCheck::seen_by_all() const {
  const std::vector<std::size_t> next = meetings(with_end(ways_.ahead, pages_), end());
  std::vector<bool> seen(pages_.size(), false);
  for (std::size_t node = next[node_before(0)]; node != kNoPage && node != end(); node = next[node]) {
    if (node == node_shown(page_of(node))) seen[page_of(node)] = true;
  }
  return seen;
}

/// An ending that the walk reaches, or kNoPage.
std::size_t FlowCheck::ending_reached(const Walk& walk) const {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (pages_[i].kind == PageKind::kEnding && walk.reaches(node_shown(i))) return i;
  }
  return kNoPage;
}

void FlowCheck::check_reachable() {
  std::vector<std::size_t> lost;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (!is_reachable(i)) lost.push_back(i);
  }
  if (lost.empty()) return;
  const Reach reach(ways_.all);
  const auto leads = [&](std::size_t from, std::size_t to) { return reach.leads(node_shown(from), node_shown(to)); };
  const auto begins_lost_part = [&](std::size_t page) {
    return std::none_of(lost.begin(), lost.end(), [&](std::size_t i) { return i != page && leads(i, page); });
  };
  std::set<std::size_t> told;
  // First those that begin a lost part, then loops that nothing leads to.
  for (const bool loops : {false, true}) {
    for (const std::size_t page : lost) {
      if (told.contains(page) || (!loops && !begins_lost_part(page))) continue;
      report_.tell(Mistake::kUnreachable, places_[page].id, {pages_[page].id});
      for (const std::size_t i : lost) {
        if (leads(page, i)) told.insert(i);
      }
    }
  }
}

void FlowCheck::check_ways_out() {
  std::vector<std::size_t> caught;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (is_reachable(i) && !leads_to_ending(i)) caught.push_back(i);
  }
  if (caught.empty()) return;
  const Reach reach(ways_.all);
  std::set<std::size_t> told;
  for (const std::size_t page : caught) {
    const std::size_t node = node_shown(page);
    if (told.contains(page) || !reach.leads_back(node)) continue;  // It leads to a loop, which is told of itself.
    const std::string loop = named(shown_on(loop_through(ways_.all, node)));
    report_.tell(Mistake::kNoWayOut, places_[page].id, {pages_[page].id, loop});
    for (const std::size_t i : caught) {
      if (reach.leads(node, node_shown(i))) told.insert(i);
    }
  }
}

void FlowCheck::check_required_questions(const std::set<std::size_t>& told_already) {
  const std::vector<bool> seen = seen_by_all();
  std::set<std::pair<std::size_t, std::size_t>> told;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const auto* question = std::get_if<Question>(&pages_[i].ask);
    if (question == nullptr || !question->required || seen[i] || !is_reachable(i) || told_already.contains(i)) continue;
    if (pages_[i].when.empty()) check_required_question(i, told);  // Else it was told of where it was read.
  }
}

void FlowCheck::check_required_question(std::size_t page, std::set<std::pair<std::size_t, std::size_t>>& told) {
  const Walk round(ways_.ahead, node_before(0), node_shown(page));
  const std::size_t ending = ending_reached(round);
  if (ending == kNoPage) return;
  const std::vector<std::size_t> path = shown_on(round.path_to(node_shown(ending)));
  const Walk back(turned_round(ways_.all), node_shown(page));
  std::size_t leaves = 0;  // The last page on the way from which the question can still be reached.
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    if (back.reaches(node_shown(path[i]))) leaves = i;
  }
  if (!told.emplace(path[leaves], path[leaves + 1]).second) return;  // One way round several questions.
  report_.tell(Mistake::kWayRound, places_[page].question,
               {std::get<Question>(pages_[page].ask).id, pages_[path[leaves]].id, pages_[path[leaves + 1]].id});
}

}  // namespace

void check_flow(const std::vector<Page>& pages, const PageWays& ways, const std::vector<PagePlace>& places,
                const std::set<std::size_t>& told, Report& report) {
  FlowCheck check(pages, ways, places, report);
  check.check_passed_over();
  check.check_detours();
  check.check_returns();
  check.check_reachable();
  check.check_ways_out();
  check.check_required_questions(told);
}

}  // namespace waymark
