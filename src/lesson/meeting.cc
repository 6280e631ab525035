#include "lesson/meeting.h"

#include <algorithm>

namespace waymark {

namespace {

class Meetings {
 public:
  Meetings(const Ways& ways, std::size_t end) : ways_(ways), end_(end), rank_(ways.size(), kNoPage) { rank_nodes(); }

  std::vector<std::size_t> find();

 private:
  void rank_nodes();
  std::size_t where_both_pass(std::size_t one, std::size_t other) const;

  const Ways& ways_;
  std::size_t end_;
  std::vector<std::size_t> order_;  ///< Against the ways, each behind one that it leads to; the end first.
  std::vector<std::size_t> rank_;   ///< Its place there.
  std::vector<std::size_t> next_;   ///< So far.
};

/// Reverse postorder of the ways turned round.
void Meetings::rank_nodes() {
  const Ways before = turned_round(ways_);
  std::vector<bool> seen(ways_.size(), false);
  std::vector<std::pair<std::size_t, std::size_t>> open = {{end_, 0}};
  seen[end_] = true;
  while (!open.empty()) {
    auto& [node, looked_at] = open.back();
    if (looked_at == before[node].size()) {
      order_.push_back(node);
      open.pop_back();
      continue;
    }
    const std::size_t next = before[node][looked_at++];
    if (seen[next]) continue;
    seen[next] = true;
    open.emplace_back(next, 0);
  }
  std::reverse(order_.begin(), order_.end());
  for (std::size_t i = 0; i < order_.size(); ++i) rank_[order_[i]] = i;
}

std::size_t Meetings::where_both_pass(std::size_t one, std::size_t other) const {
  while (one != other) {
    if (rank_[one] < rank_[other]) std::swap(one, other);
    one = next_[one];
  }
  return one;
}

std::vector<std::size_t> Meetings::find() {
  next_.assign(ways_.size(), kNoPage);
  next_[end_] = end_;
  for (bool changes = true; changes;) {
    changes = false;
    for (const std::size_t node : order_) {
      if (node == end_) continue;
      std::size_t meeting = kNoPage;
      for (const std::size_t to : ways_[node]) {
        if (next_[to] == kNoPage) continue;  // Not known yet, or without a way to the end.
        meeting = meeting == kNoPage ? to : where_both_pass(to, meeting);
      }
      changes = changes || meeting != next_[node];
      next_[node] = meeting;
    }
  }
  next_[end_] = kNoPage;
  return next_;
}

}  // namespace

std::vector<std::size_t> meetings(const Ways& ways, std::size_t end) {
  return Meetings(ways, end).find();
}

}  // namespace waymark
