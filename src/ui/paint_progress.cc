#include <algorithm>
#include <charconv>

#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kHeight = 6;

void draw_progress(const Block& block, const Canvas& canvas) {
  const Rect rect = canvas.moved(block.frame);
  int thousandths = 0;
  std::from_chars(block.node->value.data(), block.node->value.data() + block.node->value.size(), thousandths);
  const float part = static_cast<float>(std::clamp(thousandths, 0, 1000)) / 1000;
  const Corners round = Corners::all(rect.height / 2);
  canvas.brush.fill(rect, round, canvas.colours.track);
  if (part > 0)
    canvas.brush.fill({rect.x, rect.y, std::max(rect.height, rect.width * part), rect.height}, round,
                      canvas.colours.primary);
}

}  // namespace

void lay_progress(const Node& node, Flow& flow) {
  flow.gap(Space::kSmall);
  flow.place(node, draw_progress, flow.spaced(kHeight));
  flow.gap(Space::kSmall);
}

}  // namespace waymark::ui
