#include "lesson/control_flow.h"

#include <algorithm>

#include "lesson/meeting.h"
#include "lesson/ways.h"

namespace waymark {

ControlFlow::ControlFlow(const std::vector<Page>& pages) {
  const PageWays ways = ways_of(pages);
  steps_ = ways.onward;
  ahead_ = ways.ahead;
  add_ends(pages);
  for (const Detour& detour : detours_in(pages)) add_detour(detour, pages);
  meetings_ = meetings(steps_, end());
  reached_ = Walk(ahead_, node_before(0)).all_reached();
}

void ControlFlow::add_ends(const std::vector<Page>& pages) {
  for (Ways* ways : {&steps_, &ahead_}) {
    ways->emplace_back();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (pages[i].returns && !pages[i].when.empty()) (*ways)[node_before(i)].push_back(end());
      if (pages[i].returns || pages[i].kind == PageKind::kEnding) (*ways)[node_shown(i)].push_back(end());
    }
  }
}

void ControlFlow::add_detour(const Detour& detour, const std::vector<Page>& pages) {
  const Walk walk(ahead_, node_before(detour.begins));
  std::vector<std::size_t> returns;
  bool ends = false;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    ends = ends || (pages[i].kind == PageKind::kEnding && walk.reaches(node_shown(i)));
    if (pages[i].returns && walk.reaches(node_before(i))) returns.push_back(i);
  }
  if (!ends) {
    closed_.push_back(detour);
    steps_[node_shown(detour.page)].push_back(node_before(detour.page));
    return;
  }
  steps_[node_shown(detour.page)].push_back(node_before(detour.begins));
  for (const std::size_t page : returns) {
    for (const std::size_t node : {node_before(page), node_shown(page)}) {
      steps_[node].push_back(node_before(detour.page));
    }
  }
}

bool ControlFlow::comes_before(std::size_t node, std::size_t later) const {
  return !Walk(ahead_, node_before(0), node).reaches(later);
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
  const bool meets_in_detour = std::any_of(closed_.begin(), closed_.end(), [&](const Detour& call) {
    const bool made = node_shown(call.page) == branch || decided[node_shown(call.page)] != kNoPage;
    return made && Walk(ahead_, node_before(call.begins)).reaches(meeting);
  });
  // There the arms do not meet for good: one of them comes by on a detour.
  return meets_in_detour ? walked(branch, kNoPage) : decided;
}

}  // namespace waymark
