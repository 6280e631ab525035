#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "screen/line_pattern.h"
#include "ui/kinds.h"
#include "ui/slider_track.h"

namespace waymark::ui {
namespace {

constexpr float kAspect = 0.55F, kLeast = 170, kMost = 300;  // Of the part with the curves.
constexpr float kThickness = 2.5F, kDot = 5;
constexpr float kIndent = 52, kSample = 0.77F;  // Of a line beside its words; as a part of their indent.

// In words: 0 what the upper edge means, 1 what the hours count, then the hours that are written.
constexpr std::size_t kTopWords = 0, kTime = 1, kFirstHour = 2;

Colour colour_of(const Node& curve, const Theme& colours) {
  const std::array lines{colours.primary, colours.ink, colours.not_right, colours.second_ink};
  return lines[static_cast<std::size_t>(curve.level) % lines.size()];
}

// The curves' own part: as wide as the way of a slider's thumb, so that one under it points at its moment.
Rect plot_of(const Block& block, float scale) {
  const float side = std::min(kThumb * scale, block.rect.width) / 2;
  const Words& top = block.words[kTopWords];
  const float y = top.y + top.text.height() + 4 * scale;
  return {block.rect.x + side, y, block.rect.width - 2 * side, block.words[kFirstHour].y - 4 * scale - y};
}

float across(const Rect& plot, const Node& curves, int minute) {
  const int span = std::max(1, curves.maximum - curves.minimum);
  return plot.x + plot.width * static_cast<float>(minute - curves.minimum) / static_cast<float>(span);
}

float up(const Rect& plot, int thousandths) {
  return plot.y + plot.height * (1 - static_cast<float>(thousandths) / 1000);
}

void draw_line(const Node& curve, const Rect& plot, const Canvas& canvas) {
  std::vector<ImVec2> points;
  const float last = static_cast<float>(curve.points.size()) - 1;
  for (const int point : curve.points) {
    points.push_back({plot.x + plot.width * static_cast<float>(points.size()) / std::max(1.0F, last), up(plot, point)});
  }
  canvas.brush.curve(points, line_pattern(curve.level), kThickness * canvas.grown(2), colour_of(curve, canvas.colours));
}

int value_of(const Node& curve) {
  int value = 0;
  std::from_chars(curve.value.data(), curve.value.data() + curve.value.size(), value);
  return value;
}

void draw_moment(const Node& curves, const Rect& plot, const Canvas& canvas) {
  const float x = across(plot, curves, *curves.marker), s = canvas.grown(2);
  canvas.brush.fill({x - 0.75F * s, plot.y, 1.5F * s, plot.height}, {}, canvas.colours.ink);
  for (const Node& curve : curves.children) {
    if (curve.points.empty()) continue;
    const float y = up(plot, value_of(curve));
    canvas.brush.disc(x, y, (kDot + 2) * s, canvas.colours.paper);
    canvas.brush.disc(x, y, kDot * s, colour_of(curve, canvas.colours));
  }
}

void draw_curves(const Block& block, const Canvas& canvas) {
  const Rect plot = canvas.moved(plot_of(block, canvas.scale));
  for (std::size_t i = 0; i < block.words.size(); ++i) draw_words(block, i, canvas, canvas.colours.second_ink);
  for (const int height : {0, 500, 1000}) {
    const float line = canvas.spaced(1);
    canvas.brush.fill({plot.x, up(plot, height) - line / 2, plot.width, height == 0 ? 2 * line : line}, {},
                      height == 0 ? canvas.colours.second_ink : canvas.colours.track);
  }
  for (const Node& curve : block.node->children) draw_line(curve, plot, canvas);
  if (block.node->marker) draw_moment(*block.node, plot, canvas);
}

void draw_curve(const Block& block, const Canvas& canvas) {
  const Words& words = block.words[0];
  const float y = words.y + canvas.dy + words.text.line_height() / 2, x = block.rect.x;
  const ImVec2 sample[] = {{x, y}, {x + (words.x - x) * kSample, y}};
  canvas.brush.curve(sample, line_pattern(block.node->level), kThickness * canvas.grown(2),
                     colour_of(*block.node, canvas.colours));
  draw_words(block, 0, canvas, canvas.colours.ink);
}

}  // namespace

void lay_curves(const Node& node, Flow& flow) {
  flow.gap(Space::kBetween);
  Block& block = flow.place(node, draw_curves, 0);
  const auto small = [&](std::string_view words) {
    return flow.wrap(words, Type::kSmall, Type::kLine, false, flow.width);
  };
  const auto add = [&](Wrapped words, float x) {
    const float most = flow.left + flow.width - words.width;
    block.words.push_back({std::move(words), std::clamp(x, flow.left, std::max(flow.left, most)), flow.y});
  };
  const float side = std::min(kThumb * flow.scale, flow.width) / 2;
  add(small(node.value), flow.left + side);
  flow.y += block.words[kTopWords].text.height() + flow.sized(4) +
            std::clamp(flow.width * kAspect, kLeast, flow.sized(kMost)) + flow.sized(4);
  Wrapped time = small(node.detail);
  centre(time, flow.width);
  block.words.push_back({std::move(time), flow.left, 0});
  const Rect axis{flow.left + side, 0, flow.width - 2 * side, 0};
  float free = 0;  // Where the next hour has room: large text leaves some out.
  for (int minute = node.minimum; minute <= node.maximum; minute += std::max(1, node.step)) {
    Wrapped hour = small(flow.keep(std::to_string(minute / 60)));
    const float width = hour.width, x = across(axis, node, minute) - width / 2;
    if (x < free) continue;
    add(std::move(hour), x);
    free = x + width + flow.sized(4);
  }
  flow.y += block.words[kFirstHour].text.height();
  block.words[kTime].y = flow.y;
  flow.y += block.words[kTime].text.height();
  block.rect.height = block.frame.height = flow.y - block.rect.y;
  flow.gap(10);
  flow.lay_children(node);
  flow.gap(Space::kBetween);
}

void lay_curve(const Node& node, Flow& flow) {
  const float indent = flow.spaced(kIndent);
  Wrapped words = flow.wrap(node.words, Type::kBody, Type::kLine, false, flow.width - indent);
  Block& block = flow.place(node, draw_curve, words.height());
  block.words = {{std::move(words), block.rect.x + indent, block.rect.y}};
  flow.gap(6);
}

}  // namespace waymark::ui
