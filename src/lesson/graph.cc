#include "lesson/graph.h"

#include <algorithm>

namespace waymark {

Ways turned_round(const Ways& ways) {
  Ways turned(ways.size());
  for (std::size_t from = 0; from < ways.size(); ++from) {
    for (const std::size_t to : ways[from]) turned[to].push_back(from);
  }
  return turned;
}

Walk::Walk(const Ways& ways, std::size_t start, std::size_t without) : start_(start), before_(ways.size(), kNoPage) {
  if (start == without) return;
  before_[start] = start;
  std::vector<std::size_t> reached = {start};
  for (std::size_t i = 0; i < reached.size(); ++i) {  // Grows while it is walked: breadth first.
    const std::size_t from = reached[i];
    for (const std::size_t to : ways[from]) {
      if (to == without || before_[to] != kNoPage) continue;
      before_[to] = from;
      reached.push_back(to);
    }
  }
}

std::vector<bool> Walk::all_reached() const {
  std::vector<bool> reached;
  for (const std::size_t before : before_) reached.push_back(before != kNoPage);
  return reached;
}

std::vector<std::size_t> Walk::path_to(std::size_t page) const {
  std::vector<std::size_t> path = {page};
  while (path.back() != start_) path.push_back(before_[path.back()]);
  std::reverse(path.begin(), path.end());
  return path;
}

Reach::Reach(const Ways& ways) : part_(ways.size(), kNoPage), number_(ways.size(), 0), lowest_(ways.size(), 0) {
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (number_[i] == 0) visit(ways, i);
  }
}

/// Depth first, without recursion: a lesson may be a chain of all its pages.
void Reach::visit(const Ways& ways, std::size_t start) {
  struct Step {
    std::size_t page;
    std::size_t way = 0;
  };
  std::vector<Step> steps;
  const auto meet = [&](std::size_t page) {
    number_[page] = lowest_[page] = ++met_;
    open_.push_back(page);
    steps.push_back({page});
  };
  meet(start);
  while (!steps.empty()) {
    Step& step = steps.back();
    if (step.way < ways[step.page].size()) {
      const std::size_t to = ways[step.page][step.way++];
      if (number_[to] == 0) {
        meet(to);
      } else if (part_[to] == kNoPage) {
        lowest_[step.page] = std::min(lowest_[step.page], number_[to]);
      }
      continue;
    }
    const std::size_t page = step.page;
    steps.pop_back();
    if (!steps.empty()) lowest_[steps.back().page] = std::min(lowest_[steps.back().page], lowest_[page]);
    if (lowest_[page] == number_[page]) close(ways, page);
  }
}

/// Puts the page and those open behind it into one row: they reach each other.
void Reach::close(const Ways& ways, std::size_t page) {
  Row row(ways.size() / 64 + 1, 0);
  const auto begin = std::find(open_.begin(), open_.end(), page);
  for (auto member = begin; member != open_.end(); ++member) {
    part_[*member] = rows_.size();
    row[*member / 64] |= std::uint64_t{1} << (*member % 64);
  }
  bool loops = false;
  for (auto member = begin; member != open_.end(); ++member) {
    for (const std::size_t to : ways[*member]) {
      loops = loops || part_[to] == rows_.size();
      if (part_[to] == rows_.size()) continue;
      const Row& further = rows_[part_[to]];
      for (std::size_t i = 0; i < row.size(); ++i) row[i] |= further[i];
    }
  }
  open_.erase(begin, open_.end());
  rows_.push_back(std::move(row));
  loops_.push_back(loops);
}

std::vector<std::size_t> loop_through(const Ways& ways, std::size_t page) {
  const Walk walk(ways, page);
  std::vector<std::size_t> shortest;
  for (std::size_t last = 0; last < ways.size(); ++last) {
    if (!walk.reaches(last) || std::find(ways[last].begin(), ways[last].end(), page) == ways[last].end()) continue;
    std::vector<std::size_t> loop = walk.path_to(last);
    loop.push_back(page);
    if (shortest.empty() || loop.size() < shortest.size()) shortest = std::move(loop);
  }
  return shortest;
}

}  // namespace waymark
