#include "lesson/ways.h"

namespace waymark {

namespace {

class WayFinder {
 public:
  explicit WayFinder(const std::vector<Page>& pages) : pages_(pages) {}

  PageWays find();

 private:
  std::size_t index_of(std::string_view id) const { return waymark::index_of(pages_, id); }
  std::vector<std::size_t> after(std::size_t page) const;
  void add(std::size_t target, std::vector<std::size_t>& ways) const;
  void add_detours(PageWays& ways) const;

  const std::vector<Page>& pages_;
};

/// Where "next" may lead from a page, returns left aside. What is passed over leads to the page that stands next, even
/// where choices stand instead of "next".
std::vector<std::size_t> WayFinder::after(std::size_t page) const {
  std::vector<std::size_t> targets;
  for (const Way& way : pages_[page].next) targets.push_back(index_of(way.go_to));
  if (targets.empty() && !pages_[page].returns && page + 1 < pages_.size()) targets.push_back(page + 1);
  return targets;
}

/// The target, and what comes up in its place when it is passed over.
void WayFinder::add(std::size_t target, std::vector<std::size_t>& ways) const {
  for (const std::size_t known : ways) {
    if (known == target) return;
  }
  ways.push_back(target);
  if (pages_[target].when.empty()) return;
  for (const std::size_t further : after(target)) add(further, ways);
}

void WayFinder::add_detours(PageWays& ways) const {
  for (const Detour& detour : detours_in(pages_)) {
    std::vector<std::size_t> begins;
    add(index_of(detour.choice->go_to), begins);
    for (const std::size_t begin : begins) {
      const Walk walk(ways.onward, begin);
      for (std::size_t i = 0; i < pages_.size(); ++i) {
        if (pages_[i].returns && walk.reaches(i)) add(detour.page, ways.all[i]);
      }
      add(begin, ways.all[detour.page]);
    }
  }
}

PageWays WayFinder::find() {
  PageWays ways;
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    std::vector<std::size_t> onward;
    for (const std::size_t target : targets_of(pages_, i)) add(target, onward);
    ways.onward.push_back(onward);
    ways.past.push_back(pages_[i].when.empty() ? std::vector<std::size_t>() : after(i));
  }
  ways.all = ways.ahead = ways.onward;
  for (const Detour& detour : detours_in(pages_)) add(index_of(detour.choice->go_to), ways.ahead[detour.page]);
  add_detours(ways);
  return ways;
}

}  // namespace

PageWays ways_of(const std::vector<Page>& pages) {
  return WayFinder(pages).find();
}

std::vector<std::size_t> targets_of(const std::vector<Page>& pages, std::size_t page) {
  std::vector<std::size_t> targets;
  if (const auto* choices = std::get_if<Choices>(&pages[page].ask)) {
    for (const Choice& choice : choices->options) {
      if (!choice.detour) targets.push_back(index_of(pages, choice.go_to, page));
    }
  }
  for (const Way& way : pages[page].next) targets.push_back(index_of(pages, way.go_to, page));
  return targets;
}

std::size_t index_of(const std::vector<Page>& pages, std::string_view id, std::size_t near) {
  std::size_t index = near;
  while (pages[index].id != id) index = index + 1 < pages.size() ? index + 1 : 0;
  return index;
}

std::vector<Detour> detours_in(const std::vector<Page>& pages) {
  std::vector<Detour> detours;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto* choices = std::get_if<Choices>(&pages[i].ask);
    if (choices == nullptr) continue;
    for (const Choice& choice : choices->options) {
      if (choice.detour) detours.push_back({i, &choice});
    }
  }
  return detours;
}

}  // namespace waymark
