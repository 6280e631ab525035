#include "prove/layers.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace waymark::prove {

namespace {

using Pair = std::pair<std::size_t, std::size_t>;

constexpr int kSweeps = 12;
constexpr double kApart = 1.15;      // Between the middles of two nodes, in widths of a node,
constexpr double kLineApart = 0.35;  // and of two lines.

class Drawing {
 public:
  Drawing(std::size_t nodes, const std::vector<Pair>& edges) : edges_(edges), spots_(nodes), after_(nodes) {
    find_downward();
    find_layers();
    add_bends();
    for (std::size_t i = 0; i < spots_.size(); ++i) rows_[spots_[i].layer].push_back(i);
    order_rows();
    place();
  }

  Layers result(std::size_t nodes) const;

 private:
  struct Spot {
    std::size_t layer = 0;
    double x = 0;
    double half = kApart / 2;
    std::vector<std::size_t> above = {}, below = {};
  };

  void find_downward();
  void visit(std::size_t node, std::vector<char>& seen);
  void find_layers();
  void add_bends();
  void join(std::size_t upper, std::size_t lower);
  void order_rows();
  void order_row(std::vector<std::size_t>& row, bool by_above);
  void place();
  void place_row(const std::vector<std::size_t>& row, bool by_above);
  double wanted(std::size_t spot, bool by_above) const;
  double apart(std::size_t one, std::size_t other) const { return spots_[one].half + spots_[other].half; }

  const std::vector<Pair>& edges_;
  std::vector<Spot> spots_;                      ///< Of the nodes, then of the bends.
  std::vector<std::vector<std::size_t>> after_;  ///< Of each node, its edges that lead downwards.
  std::vector<bool> downward_;                   ///< Of each edge; the others are drawn upwards.
  std::vector<std::vector<std::size_t>> bends_;  ///< Of each edge, from the top downwards.
  std::vector<std::vector<std::size_t>> rows_;
};

/// What would lead back to a node above leads upwards, so that the others go round in no circle.
void Drawing::find_downward() {
  downward_.assign(edges_.size(), true);
  std::vector<char> seen(spots_.size(), 0);
  std::vector<std::vector<std::size_t>> from(spots_.size());
  for (std::size_t i = 0; i < edges_.size(); ++i) from[edges_[i].first].push_back(i);
  after_ = std::move(from);
  for (std::size_t node = 0; node < spots_.size(); ++node) visit(node, seen);
  for (auto& edges : after_) std::erase_if(edges, [&](std::size_t edge) { return !downward_[edge]; });
}

void Drawing::visit(std::size_t start, std::vector<char>& seen) {
  constexpr char kOpen = 1, kDone = 2;
  if (seen[start] != 0) return;
  std::vector<Pair> open = {{start, 0}};  // A node, and how many of its edges were looked at.
  seen[start] = kOpen;
  while (!open.empty()) {
    auto& [node, looked_at] = open.back();
    if (looked_at == after_[node].size()) {
      seen[node] = kDone;
      open.pop_back();
      continue;
    }
    const std::size_t edge = after_[node][looked_at++];
    const std::size_t to = edges_[edge].second;
    if (seen[to] == kOpen) downward_[edge] = false;
    if (seen[to] != 0) continue;
    seen[to] = kOpen;
    open.emplace_back(to, 0);
  }
}

/// Each node stands as far down as the longest way to it.
void Drawing::find_layers() {
  std::size_t last = 0;
  for (bool changes = true; changes;) {
    changes = false;
    for (std::size_t node = 0; node < spots_.size(); ++node) {
      for (const std::size_t edge : after_[node]) {
        std::size_t& layer = spots_[edges_[edge].second].layer;
        if (layer > spots_[node].layer) continue;
        layer = spots_[node].layer + 1;
        last = std::max(last, layer);
        changes = true;
      }
    }
  }
  rows_.resize(last + 1);
}

/// An edge over several layers bends in each that it passes.
void Drawing::add_bends() {
  bends_.resize(edges_.size());
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    auto [upper, lower] = edges_[i];
    if (spots_[upper].layer > spots_[lower].layer) std::swap(upper, lower);
    if (upper == lower) continue;
    std::size_t before = upper;
    for (std::size_t layer = spots_[upper].layer + 1; layer < spots_[lower].layer; ++layer) {
      spots_.push_back({layer, 0, kLineApart / 2});
      bends_[i].push_back(spots_.size() - 1);
      join(before, spots_.size() - 1);
      before = spots_.size() - 1;
    }
    join(before, lower);
  }
}

void Drawing::join(std::size_t upper, std::size_t lower) {
  spots_[upper].below.push_back(lower);
  spots_[lower].above.push_back(upper);
}

/// Few crossings: each spot goes to the middle of those that it is joined with, again and again.
void Drawing::order_rows() {
  for (auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) spots_[row[i]].x = static_cast<double>(i);
  }
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    for (std::size_t i = 1; i < rows_.size(); ++i) order_row(rows_[i], true);
    for (std::size_t i = rows_.size() - 1; i-- > 0;) order_row(rows_[i], false);
  }
}

void Drawing::order_row(std::vector<std::size_t>& row, bool by_above) {
  std::vector<std::pair<double, std::size_t>> by_place;
  for (const std::size_t spot : row) by_place.emplace_back(wanted(spot, by_above), spot);
  std::stable_sort(by_place.begin(), by_place.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  for (std::size_t i = 0; i < row.size(); ++i) {
    row[i] = by_place[i].second;
    spots_[row[i]].x = static_cast<double>(i);
  }
}

double Drawing::wanted(std::size_t spot, bool by_above) const {
  const auto& others = by_above ? spots_[spot].above : spots_[spot].below;
  if (others.empty()) return spots_[spot].x;
  const double sum = std::accumulate(others.begin(), others.end(), 0.0,
                                     [&](double so_far, std::size_t other) { return so_far + spots_[other].x; });
  return sum / static_cast<double>(others.size());
}

/// Straight lines: the same, with the order kept and room for each.
void Drawing::place() {
  for (const auto& row : rows_) {
    for (std::size_t i = 1; i < row.size(); ++i) spots_[row[i]].x = spots_[row[i - 1]].x + apart(row[i - 1], row[i]);
  }
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    for (std::size_t i = 1; i < rows_.size(); ++i) place_row(rows_[i], true);
    for (std::size_t i = rows_.size() - 1; i-- > 0;) place_row(rows_[i], false);
  }
  double left = std::numeric_limits<double>::max();
  for (const Spot& spot : spots_) left = std::min(left, spot.x - spot.half);
  for (Spot& spot : spots_) spot.x -= left;
}

void Drawing::place_row(const std::vector<std::size_t>& row, bool by_above) {
  std::vector<double> wished, rightwards, leftwards;
  for (const std::size_t spot : row) wished.push_back(wanted(spot, by_above));
  // As wished, but pushed to the right to make room, and the same pushed to the left: between the two there is room.
  rightwards = leftwards = wished;
  for (std::size_t i = 1; i < row.size(); ++i) {
    rightwards[i] = std::max(rightwards[i], rightwards[i - 1] + apart(row[i - 1], row[i]));
  }
  for (std::size_t i = row.size() - 1; i-- > 0;) {
    leftwards[i] = std::min(leftwards[i], leftwards[i + 1] - apart(row[i], row[i + 1]));
  }
  for (std::size_t i = 0; i < row.size(); ++i) spots_[row[i]].x = (rightwards[i] + leftwards[i]) / 2;
}

Layers Drawing::result(std::size_t nodes) const {
  Layers layers;
  layers.count = rows_.size();
  for (std::size_t i = 0; i < nodes; ++i) layers.nodes.push_back({spots_[i].x, spots_[i].layer});
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    std::vector<Layers::Spot> way;
    for (const std::size_t bend : bends_[i]) way.push_back({spots_[bend].x, spots_[bend].layer});
    if (!downward_[i]) std::reverse(way.begin(), way.end());
    layers.edges.push_back(std::move(way));
  }
  for (const Spot& spot : spots_) layers.width = std::max(layers.width, spot.x + spot.half);
  return layers;
}

}  // namespace

Layers layers_of(std::size_t nodes, const std::vector<Pair>& edges) {
  return Drawing(nodes, edges).result(nodes);
}

}  // namespace waymark::prove
