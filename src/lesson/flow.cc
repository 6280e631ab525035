#include "lesson/flow.h"

#include "base/text.h"
#include "lesson/ways.h"

namespace waymark {

namespace {

class FlowCheck {
 public:
  FlowCheck(const std::vector<Page>& pages, const std::vector<PagePlace>& places, Report& report)
      : pages_(pages), places_(places), report_(report), ways_(ways_of(pages)), reach_(ways_.all) {}

  void check_passed_over();
  void check_detours();
  void check_returns();
  void check_reachable();
  void check_ways_out();
  void check_required_questions(const std::set<std::size_t>& told_already);

 private:
  std::size_t index_of(std::string_view id) const { return waymark::index_of(pages_, id); }
  std::string named(const std::vector<std::size_t>& path) const;
  std::size_t ending_among(const std::vector<bool>& reached) const;
  bool leads_to_ending(std::size_t page) const;
  bool is_reachable(std::size_t page) const { return reach_.leads(0, page); }
  bool is_led_to_by_lost_page(std::size_t page) const;
  void tell_unreachable(std::size_t page, std::set<std::size_t>& told);
  void check_required_question(std::size_t page, std::set<std::pair<std::size_t, std::size_t>>& told);

  const std::vector<Page>& pages_;
  const std::vector<PagePlace>& places_;
  Report& report_;
  PageWays ways_;
  Reach reach_;
};

std::string FlowCheck::named(const std::vector<std::size_t>& path) const {
  std::vector<std::string> names;
  for (const std::size_t page : path) names.push_back(pages_[page].id);
  return join(names, " → ");
}

void FlowCheck::check_passed_over() {
  std::set<std::size_t> told;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const std::vector<std::size_t> loop = told.contains(i) ? std::vector<std::size_t>() : loop_through(ways_.past, i);
    if (loop.empty()) continue;
    report_.tell(Mistake::kPassedOverForEver, places_[i].id, {pages_[i].id, named(loop)});
    told.insert(loop.begin(), loop.end());
  }
}

void FlowCheck::check_detours() {
  Ways detours = ways_.ahead;
  for (std::size_t i = 0; i < pages_.size(); ++i) {  // Choices that are passed over lead on as well.
    detours[i].insert(detours[i].end(), ways_.past[i].begin(), ways_.past[i].end());
  }
  std::set<std::size_t> told;
  for (const Detour& detour : detours_in(pages_)) {
    // From where it begins back to its own page, without a return in between: it would never come to an end.
    const Walk walk(detours, index_of(detour.choice->go_to));
    if (!walk.reaches(detour.page) || !told.insert(detour.page).second) continue;
    report_.tell(Mistake::kDetourLoop, places_[detour.page].id,
                 {detour.choice->id, pages_[detour.page].id, named(walk.path_to(detour.page))});
  }
}

void FlowCheck::check_returns() {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (pages_[i].returns && ways_.all[i].empty())
      report_.tell(Mistake::kNothingToReturnTo, places_[i].id, {pages_[i].id});
  }
}

std::size_t FlowCheck::ending_among(const std::vector<bool>& reached) const {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (pages_[i].kind == PageKind::kEnding && reached[i]) return i;
  }
  return kNoPage;
}

bool FlowCheck::leads_to_ending(std::size_t page) const {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (pages_[i].kind == PageKind::kEnding && reach_.leads(page, i)) return true;
  }
  return false;
}

bool FlowCheck::is_led_to_by_lost_page(std::size_t page) const {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (i != page && !is_reachable(i) && reach_.leads(i, page)) return true;
  }
  return false;
}

void FlowCheck::tell_unreachable(std::size_t page, std::set<std::size_t>& told) {
  report_.tell(Mistake::kUnreachable, places_[page].id, {pages_[page].id});
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (reach_.leads(page, i)) told.insert(i);
  }
}

void FlowCheck::check_reachable() {
  std::set<std::size_t> told;
  // First those that begin a lost part, then loops that nothing leads to.
  for (const bool loops : {false, true}) {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      if (is_reachable(i) || told.contains(i) || (!loops && is_led_to_by_lost_page(i))) continue;
      tell_unreachable(i, told);
    }
  }
}

void FlowCheck::check_ways_out() {
  std::set<std::size_t> told;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (!is_reachable(i) || told.contains(i) || leads_to_ending(i)) continue;
    const std::vector<std::size_t> loop = loop_through(ways_.all, i);
    if (loop.empty()) continue;  // It leads to a loop, which is told of itself.
    report_.tell(Mistake::kNoWayOut, places_[i].id, {pages_[i].id, named(loop)});
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      if (reach_.leads(i, page)) told.insert(page);
    }
  }
}

void FlowCheck::check_required_questions(const std::set<std::size_t>& told_already) {
  std::set<std::pair<std::size_t, std::size_t>> told;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const auto* question = std::get_if<Question>(&pages_[i].ask);
    if (question == nullptr || !question->required || !is_reachable(i) || told_already.contains(i)) continue;
    if (pages_[i].when.empty()) check_required_question(i, told);  // Else it was told of where it was read.
  }
}

void FlowCheck::check_required_question(std::size_t page, std::set<std::pair<std::size_t, std::size_t>>& told) {
  const Walk round(ways_.ahead, 0, page);
  const std::size_t ending = page == 0 ? kNoPage : ending_among(round.all_reached());
  if (ending == kNoPage) return;
  const std::vector<std::size_t> path = round.path_to(ending);
  std::size_t leaves = 0;  // The last page on the way from which the question can still be reached.
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    if (reach_.leads(path[i], page)) leaves = i;
  }
  if (!told.emplace(path[leaves], path[leaves + 1]).second) return;  // One way round several questions.
  report_.tell(Mistake::kWayRound, places_[page].question,
               {std::get<Question>(pages_[page].ask).id, pages_[path[leaves]].id, pages_[path[leaves + 1]].id});
}

}  // namespace

void check_flow(const std::vector<Page>& pages, const std::vector<PagePlace>& places, const std::set<std::size_t>& told,
                Report& report) {
  FlowCheck check(pages, places, report);
  check.check_passed_over();
  check.check_detours();
  check.check_returns();
  check.check_reachable();
  check.check_ways_out();
  check.check_required_questions(told);
}

}  // namespace waymark
