#include <algorithm>

#include "ui/kinds.h"
#include "ui/state_mark.h"

namespace waymark::ui {
namespace {

constexpr float kBeside = 8, kPad = 18, kTick = 14;

// The words make room for it within their own padding, so that a press moves nothing.
void draw_tick(const Block& block, const Canvas& canvas) {
  const Words& words = block.words[0];
  const float s = canvas.scale, half = (kTick + 4) * s / 2, left = words.x - half;
  const float middle = words.y + canvas.dy + words.text.height() / 2;
  canvas.brush.icon(Icon::kTick, left + kTick * s / 2, middle, 20 * s, canvas.colours.primary);
  draw_words(block, 0, canvas, canvas.colours.ink, half);
}

void draw_toggle(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Theme& c = canvas.colours;
  const Rect rect = canvas.moved(block.frame);
  const float radius = std::min(rect.height / 2, 24 * canvas.grown(2));
  if (node.selected) {
    canvas.brush.fill(rect, Corners::all(radius), c.soft);
    canvas.brush.line(rect, Corners::all(radius), c.thick, c.primary);
    draw_tick(block, canvas);
  } else {
    draw_open_card(node, canvas, rect, Corners::all(radius), true);
    draw_words(block, 0, canvas, node.disabled ? c.second_ink : c.ink);
  }
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, radius, canvas.grown(2), c.ink);
}

}  // namespace

// As many in a row as there is room for.
void lay_toggle(const Node& node, Flow& flow) {
  const float pad = flow.sized(kPad), beside = flow.spaced(kBeside);
  Wrapped words = flow.wrap(node.words, Type::kBody, Type::kLabelLine, false, flow.width - 2 * pad);
  const float height = std::max(words.height() + flow.spaced(20), flow.sized(Length::kTarget));
  const float width = std::max(words.width + 2 * pad, flow.sized(Length::kTarget));
  const bool goes_on = flow.previous != nullptr && flow.previous->role == Role::kToggle;
  const Rect before = goes_on ? flow.blocks.back().rect : Rect{};
  const float x = before.x + before.width + beside;
  Rect rect;
  if (goes_on && before.height == height && x + width <= flow.left + flow.width) {
    rect = {x, before.y, width, height};
  } else {
    flow.gap(kBeside);
    flow.settle();
    rect = {flow.left, flow.y, width, height};
    flow.y += height;
  }
  Block& block = flow.add(node, draw_toggle, rect);
  const float top = rect.y + (height - words.height()) / 2;
  block.words = {{std::move(words), rect.x + (width - words.width) / 2, top}};
  flow.gap(kBeside);
}

}  // namespace waymark::ui
