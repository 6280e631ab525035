#include "ui/state_mark.h"

#include <algorithm>

namespace waymark::ui {

State state_of(const Node& node) {
  if (node.tone == Tone::kRight) return State::kRight;
  if (node.tone == Tone::kNotRight) return State::kNotRight;
  return node.selected ? State::kChosen : State::kOpen;
}

void draw_mark(const Node& node, const Canvas& canvas, float x, float y) {
  const Theme& c = canvas.colours;
  const float s = canvas.grown(kMostMark), r = kMark / 2 * s;
  const bool square = node.role == Role::kCheckbox;
  const Rect box{x - r, y - r, 2 * r, 2 * r};
  const auto outline = [&](float width, Colour colour) {
    square ? canvas.brush.line(box, Corners::all(5 * s), width * s, colour)
           : canvas.brush.ring(x, y, r, width * s, colour);
  };
  switch (state_of(node)) {
    case State::kRight:  // Round on a box too: whoever picked it has a tick in it already.
      canvas.brush.disc(x, y, r, c.right);
      return canvas.brush.icon(Icon::kTick, x, y, 22 * s, c.right_ground);
    case State::kNotRight:
      outline(2.2F, c.not_right);
      return canvas.brush.icon(Icon::kMinus, x, y, 22 * s, c.not_right);
    case State::kChosen:
      if (square) {
        canvas.brush.fill(box, Corners::all(5 * s), c.primary);
        return canvas.brush.icon(Icon::kTick, x, y, 22 * s, c.on_primary);
      }
      outline(2.2F, c.primary);
      return canvas.brush.disc(x, y, 6.5F * s, c.primary);
    case State::kOpen:
      return outline(node.disabled ? 1.0F : 2.0F, c.second_ink);
  }
}

void draw_state_card(const Node& node, const Canvas& canvas, const Rect& rect) {
  const Corners corners = Corners::all(Length::kRadius * canvas.grown(2));
  const Theme& c = canvas.colours;
  switch (state_of(node)) {
    case State::kRight:
      canvas.brush.fill(rect, corners, c.right_ground);
      return canvas.brush.line(rect, corners, c.thick, c.right);
    case State::kNotRight:
      canvas.brush.fill(rect, corners, c.not_right_ground);
      return canvas.brush.dashed_line(rect, corners, c.thick, c.not_right);
    case State::kChosen:
      canvas.brush.fill(rect, corners, c.soft);
      return canvas.brush.line(rect, corners, c.thick, c.primary);
    case State::kOpen:
      return draw_open_card(node, canvas, rect, corners, true);
  }
}

void draw_open_card(const Node& node, const Canvas& canvas, const Rect& rect, Corners corners, bool filled) {
  const Theme& c = canvas.colours;
  if (node.disabled) return canvas.brush.dotted_line(rect, corners, c.thin, c.second_ink);
  const bool hovered = canvas.hovered(node), pressed = canvas.pressed(node);
  if (filled || pressed) canvas.brush.fill(rect, corners, pressed ? c.soft : c.card);
  canvas.brush.line(rect, corners, hovered ? c.thick : c.thin, hovered ? c.second_ink : c.line);
}

}  // namespace waymark::ui
