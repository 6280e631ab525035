#include <algorithm>

#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kMark = 24, kInset = 15, kWordsInset = 51;

enum class State { kOpen, kChosen, kRight, kNotRight };

State state_of(const Node& node) {
  if (node.tone == Tone::kRight) return State::kRight;
  if (node.tone == Tone::kNotRight) return State::kNotRight;
  return node.selected ? State::kChosen : State::kOpen;
}

void draw_mark(const Node& node, const Canvas& canvas, float x, float y) {
  const Theme& c = canvas.colours;
  const float s = canvas.scale, r = kMark / 2 * s;
  const bool square = node.role == Role::kCheckbox;
  const Rect box{x - r, y - r, 2 * r, 2 * r};
  const auto outline = [&](float width, Colour colour) {
    square ? canvas.brush.line(box, Corners::all(5 * s), width * s, colour) : canvas.brush.ring(x, y, r, width * s, colour);
  };
  const auto solid = [&](Colour colour) {
    square ? canvas.brush.fill(box, Corners::all(5 * s), colour) : canvas.brush.disc(x, y, r, colour);
  };
  switch (state_of(node)) {
    case State::kRight:
      solid(c.right);
      return canvas.brush.sign(Sign::kTick, x, y, 15 * s, 2.6F * s, c.right_ground);
    case State::kNotRight:
      outline(2.2F, c.not_right);
      return canvas.brush.sign(Sign::kMinus, x, y, 13 * s, 2.4F * s, c.not_right);
    case State::kChosen:
      if (square) {
        solid(c.primary);
        return canvas.brush.sign(Sign::kTick, x, y, 15 * s, 2.6F * s, c.on_primary);
      }
      outline(2.2F, c.primary);
      return canvas.brush.disc(x, y, 6.5F * s, c.primary);
    case State::kOpen: return outline(2, c.second_ink);
  }
}

void draw_card(const Node& node, const Canvas& canvas, const Rect& rect, Corners corners) {
  const Theme& c = canvas.colours;
  switch (state_of(node)) {
    case State::kRight:
      canvas.brush.fill(rect, corners, c.right_ground);
      return canvas.brush.line(rect, corners, Length::kStateLine, c.right);
    case State::kNotRight:
      canvas.brush.fill(rect, corners, c.not_right_ground);
      return canvas.brush.dashed_line(rect, corners, Length::kStateLine, c.not_right);
    case State::kChosen:
      canvas.brush.fill(rect, corners, c.soft);
      return canvas.brush.line(rect, corners, Length::kStateLine, c.primary);
    case State::kOpen:
      if (!node.disabled) canvas.brush.fill(rect, corners, canvas.pressed(node) ? c.soft : c.card);
      return canvas.brush.line(rect, corners, Length::kLine, canvas.hovered(node) ? c.second_ink : c.line);
  }
}

void draw_option(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Rect rect = canvas.moved(block.frame);
  const float radius = Length::kRadius * std::min(canvas.scale, 2.0F);
  draw_card(node, canvas, rect, Corners::all(radius));
  const Words& words = block.words[0];
  draw_mark(node, canvas, words.x - (kWordsInset - kInset - kMark / 2) * canvas.scale,
            words.y + canvas.dy + words.text.line_height() / 2);
  const bool faint = node.disabled && state_of(node) == State::kOpen;
  draw_words(block, 0, canvas, faint ? canvas.colours.second_ink : canvas.colours.ink);
  if (block.words.size() > 1) draw_words(block, 1, canvas, canvas.colours.second_ink);
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, radius, canvas.scale, canvas.colours.ink);
}

}  // namespace

void lay_option(const Node& node, Flow& flow) {
  flow.gap(12);
  flow.settle();
  const float inset = flow.sized(kWordsInset), width = flow.width - inset - flow.spaced(14);
  Wrapped words = flow.wrap(node.words, Type::kBody, Type::kLabelLine, false, width);
  Wrapped note = node.detail.empty() ? Wrapped() : flow.wrap(node.detail, Type::kSmall, Type::kLabelLine, false, width);
  const float text = words.height() + note.height(), height = std::max(text + flow.spaced(24), flow.sized(Length::kButton));
  const float first = words.height();
  Block& block = flow.place(node, draw_option, height);
  const float top = block.rect.y + (height - text) / 2;
  block.words.push_back({std::move(words), flow.left + inset, top});
  if (!node.detail.empty()) block.words.push_back({std::move(note), flow.left + inset, top + first});
  flow.gap(12);
}

}  // namespace waymark::ui
