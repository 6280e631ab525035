#include "lesson/ways.h"

#include <string_view>
#include <unordered_map>

namespace waymark {

namespace {

/// Finds pages by their ids. REQUIRES: there is one of each id that is asked for.
class PageIndex {
 public:
  explicit PageIndex(const std::vector<Page>& pages) {
    for (std::size_t i = 0; i < pages.size(); ++i) places_.emplace(pages[i].id, i);
  }
  std::size_t of(std::string_view id) const { return places_.find(id)->second; }

 private:
  std::unordered_map<std::string_view, std::size_t> places_;
};

/// Where "next" may lead from a page, returns left aside. What is passed over leads to the page that stands next, even
/// where choices stand instead of "next".
std::vector<std::size_t> after(const std::vector<Page>& pages, std::size_t page, const PageIndex& index) {
  std::vector<std::size_t> targets;
  for (const Way& way : pages[page].next) targets.push_back(index.of(way.go_to));
  if (targets.empty() && !pages[page].returns && page + 1 < pages.size()) targets.push_back(page + 1);
  return targets;
}

/// The pages that its ways and choices name, detours left aside.
std::vector<std::size_t> targets_of(const Page& page, const PageIndex& index) {
  std::vector<std::size_t> targets;
  if (const auto* choices = std::get_if<Choices>(&page.ask)) {
    for (const Choice& choice : choices->options) {
      if (!choice.detour) targets.push_back(index.of(choice.go_to));
    }
  }
  for (const Way& way : page.next) targets.push_back(index.of(way.go_to));
  return targets;
}

void add_returns(const std::vector<Page>& pages, const std::vector<Detour>& detours, PageWays& ways) {
  const auto add = [&](std::size_t from, std::size_t to) {
    std::vector<std::size_t>& known = ways.all[from];
    if (known.empty() || known.back() != to) known.push_back(to);  // The detours of a page stand side by side.
  };
  for (const Detour& detour : detours) {
    const Walk walk(ways.onward, node_before(detour.begins));
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (!pages[i].returns || !walk.reaches(node_before(i))) continue;
      add(node_shown(i), node_before(detour.page));
      if (!pages[i].when.empty()) add(node_before(i), node_before(detour.page));
    }
  }
}

}  // namespace

PageWays ways_of(const std::vector<Page>& pages) {
  const PageIndex index(pages);
  PageWays ways{.onward = Ways(2 * pages.size()), .ahead = {}, .all = {}, .past = Ways(pages.size())};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!pages[i].when.empty()) ways.past[i] = after(pages, i, index);
    ways.onward[node_before(i)].push_back(node_shown(i));
    for (const std::size_t target : ways.past[i]) ways.onward[node_before(i)].push_back(node_before(target));
    for (const std::size_t target : targets_of(pages[i], index)) {
      ways.onward[node_shown(i)].push_back(node_before(target));
    }
  }
  ways.ahead = ways.onward;
  const std::vector<Detour> detours = detours_in(pages);
  for (const Detour& detour : detours) ways.ahead[node_shown(detour.page)].push_back(node_before(detour.begins));
  ways.all = ways.ahead;
  add_returns(pages, detours, ways);
  return ways;
}

std::vector<Detour> detours_in(const std::vector<Page>& pages) {
  const PageIndex index(pages);
  std::vector<Detour> detours;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto* choices = std::get_if<Choices>(&pages[i].ask);
    if (choices == nullptr) continue;
    for (const Choice& choice : choices->options) {
      if (choice.detour) detours.push_back({i, &choice, index.of(choice.go_to)});
    }
  }
  return detours;
}

}  // namespace waymark
