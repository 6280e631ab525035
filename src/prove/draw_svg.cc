#include <cmath>

#include "base/html.h"
#include "base/text.h"
#include "prove/draw.h"
#include "prove/layers.h"

namespace waymark::prove {

namespace {

// Pixels.
constexpr double kWidth = 190, kHeight = 44, kBetween = 46, kMargin = 16, kArrow = 7;
constexpr std::size_t kLongestId = 24, kLongestTitle = 32, kLongestLabel = 26;

struct Colours {
  std::string_view fill;
  std::string_view line;
};

/// Told apart by their words too: see name_of.
Colours colours_of(PageGraph::Kind kind) {
  switch (kind) {
    case PageGraph::Kind::kQuestion:
      return {"#dbeafe", "#1d4ed8"};
    case PageGraph::Kind::kPrivate:
      return {"#ede4fb", "#6b3fa0"};
    case PageGraph::Kind::kChoices:
      return {"#fdf0d0", "#8a5a00"};
    case PageGraph::Kind::kEnding:
      return {"#d9f2e1", "#17613a"};
    case PageGraph::Kind::kPlain:
      break;
  }
  return {"#ffffff", "#5b6675"};
}

std::string pixels(double value) {
  return std::to_string(std::lround(value));
}

struct Point {
  double x;
  double y;
};

class Picture {
 public:
  explicit Picture(const PageGraph& graph) : graph_(graph), layers_(layers_of(graph.nodes.size(), pairs(graph))) {}

  std::string draw();

 private:
  static std::vector<std::pair<std::size_t, std::size_t>> pairs(const PageGraph& graph) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const PageGraph::Edge& edge : graph.edges) pairs.emplace_back(edge.from, edge.to);
    return pairs;
  }

  /// The middle of a spot.
  static Point at(const Layers::Spot& spot) {
    return {kMargin + spot.x * kWidth, kMargin + kHeight / 2 + static_cast<double>(spot.layer) * (kHeight + kBetween)};
  }
  void edge(std::size_t index);
  void node(std::size_t index);
  void here(Point middle);
  void words(Point at, std::string_view size, std::string_view weight, std::string_view text);

  const PageGraph& graph_;
  Layers layers_;
  Html svg_;
};

std::string curve(const std::vector<Point>& points) {
  std::string path = "M" + pixels(points[0].x) + " " + pixels(points[0].y);
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double middle = (points[i - 1].y + points[i].y) / 2;
    path += " C" + pixels(points[i - 1].x) + " " + pixels(middle) + " " + pixels(points[i].x) + " " + pixels(middle) +
            " " + pixels(points[i].x) + " " + pixels(points[i].y);
  }
  return path;
}

/// Leaves below and comes in above where the edge leads downwards, the other way round where it leads upwards, and
/// stands beside the node where it leads back to it.
void Picture::edge(std::size_t index) {
  const PageGraph::Edge& edge = graph_.edges[index];
  const Layers::Spot& from = layers_.nodes[edge.from];
  const Layers::Spot& to = layers_.nodes[edge.to];
  const double down = from.layer < to.layer ? 1 : -1;
  std::vector<Point> points = {{at(from).x, at(from).y + down * kHeight / 2}};
  for (const Layers::Spot& bend : layers_.edges[index]) {
    points.push_back({at(bend).x, at(bend).y - down * kHeight / 2});
    points.push_back({at(bend).x, at(bend).y + down * kHeight / 2});
  }
  points.push_back({at(to).x, at(to).y - down * (kHeight / 2 + kArrow)});
  std::string path = curve(points);
  if (edge.from == edge.to) {
    const Point right = {at(from).x + kWidth / 2, at(from).y};
    path = "M" + pixels(right.x) + " " + pixels(right.y - 10) + " c26 -12 26 32 7 20";
  }
  svg_.open("path", {{"d", path},
                     {"fill", "none"},
                     {"stroke", "#5b6675"},
                     {"stroke-width", "1.5"},
                     {"stroke-dasharray", edge.detour ? "6 4" : Html::kAbsent},
                     {"marker-end", "url(#arrow)"}});
  svg_.close();
  if (edge.label.empty()) return;
  const Point& first = points[0];
  const Point& second = points[1];
  words({(first.x + 3 * second.x) / 4, (first.y + 3 * second.y) / 4 - 4}, "10", "400",
        shortened(edge.label, kLongestLabel));
}

void Picture::words(Point at, std::string_view size, std::string_view weight, std::string_view text) {
  svg_.element("text",
               {{"x", pixels(at.x)},
                {"y", pixels(at.y)},
                {"font-size", std::string(size)},
                {"font-weight", std::string(weight)},
                {"text-anchor", "middle"},
                {"fill", "#1b2430"},
                {"stroke", "#ffffff"},
                {"stroke-width", "3"},
                {"stroke-opacity", "0.8"},
                {"paint-order", "stroke"}},
               text);
}

void Picture::node(std::size_t index) {
  const PageGraph::Node& node = graph_.nodes[index];
  const Point middle = at(layers_.nodes[index]);
  const Colours colours = colours_of(node.kind);
  svg_.open("g");
  svg_.element("title", {}, node.id + ": " + node.title);
  svg_.open("rect", {{"x", pixels(middle.x - kWidth / 2)},
                     {"y", pixels(middle.y - kHeight / 2)},
                     {"width", pixels(kWidth)},
                     {"height", pixels(kHeight)},
                     {"rx", "8"},
                     {"fill", std::string(colours.fill)},
                     {"stroke", node.refutes ? "#b3261e" : std::string(colours.line)},
                     {"stroke-width", node.refutes ? "4" : "1.5"}});
  svg_.close();
  if (node.here) here(middle);
  const std::string kind(name_of(node.kind));
  words({middle.x, middle.y - 3}, "13", "700",
        shortened(node.id, kLongestId) + (kind.empty() ? "" : " (" + kind + ")"));
  words({middle.x, middle.y + 14}, node.here ? "13" : "11", node.here ? "700" : "400",
        node.here ? "You are here" : shortened(node.title, kLongestTitle));
  svg_.close();
}

/// A thick edge around a node.
void Picture::here(Point middle) {
  constexpr double kOut = 5;
  svg_.open("rect", {{"x", pixels(middle.x - kWidth / 2 - kOut)},
                     {"y", pixels(middle.y - kHeight / 2 - kOut)},
                     {"width", pixels(kWidth + 2 * kOut)},
                     {"height", pixels(kHeight + 2 * kOut)},
                     {"rx", "12"},
                     {"fill", "none"},
                     {"stroke", "#1b2430"},
                     {"stroke-width", "4"}});
  svg_.close();
}

std::string Picture::draw() {
  const std::string width = pixels(2 * kMargin + layers_.width * kWidth);
  const std::string height = pixels(2 * kMargin + static_cast<double>(layers_.count) * (kHeight + kBetween) - kBetween);
  svg_.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                    {"width", width},
                    {"height", height},
                    {"viewBox", "0 0 " + width + " " + height},
                    {"font-family", "sans-serif"}});
  svg_.open("defs").open("marker", {{"id", "arrow"},
                                    {"viewBox", "0 0 10 10"},
                                    {"refX", "2"},
                                    {"refY", "5"},
                                    {"markerWidth", "8"},
                                    {"markerHeight", "8"},
                                    {"markerUnits", "userSpaceOnUse"},
                                    {"orient", "auto"}});
  svg_.open("path", {{"d", "M0 0 L10 5 L0 10 z"}, {"fill", "#5b6675"}}).close().close().close();
  svg_.open("rect", {{"width", width}, {"height", height}, {"fill", "#ffffff"}}).close();
  for (std::size_t i = 0; i < graph_.edges.size(); ++i) edge(i);
  for (std::size_t i = 0; i < graph_.nodes.size(); ++i) node(i);
  svg_.close();
  return svg_.str() + "\n";
}

}  // namespace

std::string to_svg(const PageGraph& graph) {
  return Picture(graph).draw();
}

}  // namespace waymark::prove
