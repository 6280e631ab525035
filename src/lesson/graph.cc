#include "lesson/graph.h"

#include <algorithm>

namespace waymark {

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

std::vector<std::size_t> loop_through(const Ways& ways, std::size_t page) {
  std::vector<std::size_t> shortest;
  for (const std::size_t next : ways[page]) {
    const Walk walk(ways, next);
    if (!walk.reaches(page)) continue;
    std::vector<std::size_t> loop = walk.path_to(page);
    loop.insert(loop.begin(), page);
    if (shortest.empty() || loop.size() < shortest.size()) shortest = std::move(loop);
  }
  return shortest;
}

}  // namespace waymark
