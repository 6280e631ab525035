#include "lesson/control_flow.h"

#include <algorithm>

#include "lesson/meeting.h"
#include "lesson/ways.h"

namespace waymark {

ControlFlow::ControlFlow(const std::vector<Page>& pages) : steps_(2 * pages.size() + 1) {
  add_steps(pages);
  add_detours(pages);
  meetings_ = meetings(steps_, end());
  reached_ = Walk(ahead_, before(0)).all_reached();
}

void ControlFlow::add_steps(const std::vector<Page>& pages) {
  const PageWays ways = ways_of(pages);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    steps_[before(i)].push_back(shown(i));
    for (const std::size_t target : ways.past[i]) steps_[before(i)].push_back(before(target));
    for (const std::size_t target : targets_of(pages, i)) steps_[shown(i)].push_back(before(target));
    if (pages[i].returns && !pages[i].when.empty()) steps_[before(i)].push_back(end());
    if (pages[i].returns || pages[i].kind == PageKind::kEnding) steps_[shown(i)].push_back(end());
  }
}

void ControlFlow::add_detours(const std::vector<Page>& pages) {
  ahead_ = steps_;
  std::vector<Call> calls;
  for (const Detour& detour : detours_in(pages)) {
    calls.push_back({detour.page, index_of(pages, detour.choice->go_to)});
    ahead_[shown(calls.back().page)].push_back(before(calls.back().begins));
  }
  for (const Call& call : calls) {
    const Walk walk(ahead_, before(call.begins));
    std::vector<std::size_t> returns;
    bool ends = false;
    for (std::size_t i = 0; i < pages.size(); ++i) {
      ends = ends || (pages[i].kind == PageKind::kEnding && walk.reaches(shown(i)));
      if (pages[i].returns && walk.reaches(before(i))) returns.push_back(i);
    }
    if (!ends) {
      closed_.push_back(call);
      steps_[shown(call.page)].push_back(before(call.page));
      continue;
    }
    steps_[shown(call.page)].push_back(before(call.begins));
    for (const std::size_t page : returns) {
      for (const std::size_t node : {before(page), shown(page)}) steps_[node].push_back(before(call.page));
    }
  }
}

bool ControlFlow::comes_before(std::size_t node, std::size_t later) const {
  return !Walk(ahead_, before(0), node).reaches(later);
}

/// All that the branch leads to, without coming through that node.
std::vector<std::size_t> ControlFlow::walked(std::size_t branch, std::size_t without) const {
  std::vector<std::size_t> reached_from(steps_.size(), kNoPage);
  std::vector<std::size_t> open = {branch};
  for (std::size_t i = 0; i < open.size(); ++i) {  // Grows while it is walked: breadth first.
    for (const Ways* ways : {&steps_, &ahead_}) {
      for (const std::size_t to : (*ways)[open[i]]) {
        if (to == without || reached_from[to] != kNoPage) continue;
        reached_from[to] = open[i];
        if (to != branch) open.push_back(to);
      }
    }
  }
  return reached_from;
}

std::vector<std::size_t> ControlFlow::decided_by(std::size_t branch) const {
  const std::size_t meeting = meetings_[branch];
  if (meeting == kNoPage) return std::vector<std::size_t>(steps_.size(), kNoPage);  // No way leads on to an end.
  std::vector<std::size_t> decided = walked(branch, meeting);
  const bool meets_in_detour = std::any_of(closed_.begin(), closed_.end(), [&](const Call& call) {
    const bool made = shown(call.page) == branch || decided[shown(call.page)] != kNoPage;
    return made && Walk(ahead_, before(call.begins)).reaches(meeting);
  });
  // There the arms do not meet for good: one of them comes by on a detour.
  return meets_in_detour ? walked(branch, kNoPage) : decided;
}

}  // namespace waymark
