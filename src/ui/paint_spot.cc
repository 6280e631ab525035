#include <algorithm>

#include "ui/kinds.h"
#include "ui/state_mark.h"

namespace waymark::ui {
namespace {

constexpr float kBadge = 14;

struct Look {
  float thickness;
  Colour line, ground, sign;
};

Look look_of(const Node& node, bool hovered, const Theme& c) {
  switch (state_of(node)) {
    case State::kRight:
      return {3.5F, c.right, c.right, c.right_ground};
    case State::kNotRight:
      return {3, c.not_right, c.not_right_ground, c.not_right};
    case State::kChosen:
      return {3.5F, c.primary, c.primary, c.on_primary};
    case State::kOpen:
      break;
  }
  return {hovered ? 3.0F : 2.0F, c.ink, c.card, c.ink};
}

// The number in the middle, or how it was answered.
void draw_badge(const Block& block, const Canvas& canvas, float x, float y, float radius, const Look& look) {
  const State state = state_of(*block.node);
  canvas.brush.disc(x, y, radius, look.ground);
  canvas.brush.ring(x, y, radius, 1.5F * canvas.scale, look.line);
  if (state == State::kRight) return canvas.brush.icon(Icon::kTick, x, y, radius * 1.7F, look.sign);
  if (state == State::kNotRight) return canvas.brush.icon(Icon::kMinus, x, y, radius * 1.7F, look.sign);
  draw_words(block, 0, canvas, look.sign);
}

void draw_spot(const Block& block, const Canvas& canvas) {
  const Rect rect = canvas.moved(block.rect);
  const float r = rect.width / 2, x = rect.x + r, y = rect.y + r, s = canvas.scale;
  // A picture keeps its white paper in the dark, and so does what is drawn on it.
  const Theme& light = theme(ThemeName::kLight);
  const Look look = look_of(*block.node, canvas.hovered(*block.node), light);
  canvas.brush.ring(x, y, r + 2 * s, look.thickness * s + 4 * s, light.card);
  if (state_of(*block.node) == State::kNotRight) {
    canvas.brush.dashed_line(rect, Corners::all(r), look.thickness * s, look.line);
  } else {
    canvas.brush.ring(x, y, r, look.thickness * s, look.line);
  }
  draw_badge(block, canvas, x, y, std::min(kBadge * s, r * 0.85F), look);
}

}  // namespace

// On the picture laid last; it takes no room of its own.
void lay_spot(const Node& node, Flow& flow) {
  const Rect& on = flow.picture;
  const auto length = [&](int thousandths) { return on.width * static_cast<float>(thousandths) / 1000; };
  const float r = length(node.r), x = on.x + length(node.x), y = on.y + length(node.y);
  Block& block = flow.add(node, draw_spot, {x - r, y - r, 2 * r, 2 * r});
  const float most = std::min(kBadge * flow.scale, r * 0.85F);
  Wrapped number = flow.wrap(node.value, most * 1.1F / flow.scale, 1, true, on.width);
  block.words = {{std::move(number), x, y}};
  Words& words = block.words[0];
  words.x -= words.text.width / 2;
  words.y -= words.text.height() / 2;
}

}  // namespace waymark::ui
