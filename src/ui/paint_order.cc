#include <algorithm>

#include "ui/kinds.h"
#include "ui/state_mark.h"

namespace waymark::ui {
namespace {

constexpr float kNumber = 30, kPicture = 72;

void draw_order_item(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Rect rect = canvas.moved(block.frame);
  draw_state_card(node, canvas, rect);
  if (state_of(node) != State::kOpen)
    draw_mark(node, canvas, rect.x + rect.width - 26 * canvas.grown(kMostMark), rect.y + rect.height / 2);
  draw_words(block, 0, canvas, canvas.colours.ink);
  if (block.words.size() > 1) draw_words(block, 1, canvas, canvas.colours.primary);
}

void draw_mover(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Theme& c = canvas.colours;
  const Rect rect = canvas.moved(block.frame);
  const float s = canvas.scale, radius = 10 * canvas.grown(2), inset = canvas.spaced(3);
  const Rect key{rect.x + inset, rect.y + inset, rect.width - 2 * inset, rect.height - 2 * inset};
  if (node.disabled) {
    canvas.brush.dotted_line(key, Corners::all(radius), c.thin, c.second_ink);
  } else {
    const bool hovered = canvas.hovered(node);
    canvas.brush.fill(key, Corners::all(radius), canvas.pressed(node) ? c.track : c.soft);
    canvas.brush.line(key, Corners::all(radius), hovered ? c.thick : c.thin, hovered ? c.primary : c.soft_line);
  }
  canvas.brush.icon(icon_of(node), rect.x + rect.width / 2, rect.y + rect.height / 2, 26 * s,
                    node.disabled ? c.second_ink : c.primary);
  if (canvas.focused(node)) canvas.brush.focus_ring(key, radius, std::min(s, 1.0F), c.ink);
}

struct Parts {
  bool side_by_side;   // The movers stand beside the words, or under them where words would be squeezed.
  bool picture_above;  // It stands beside the words, or over them.
  float pad, number, picture, movers, words;
};

Parts parts_of(const Node& node, const Flow& flow) {
  Parts parts{};
  const auto holds = [&](Role role) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return child.role == role; });
  };
  const float buttons = holds(Role::kButton) ? 2 : 0;  // The first and the last have one, in its own place.
  parts.pad = flow.spaced(8);
  parts.number = node.value.empty() ? flow.spaced(8) : flow.sized(kNumber);
  parts.picture = holds(Role::kImage) ? flow.sized(kPicture) + flow.spaced(12) : 0;
  parts.movers = buttons * flow.sized(Length::kTarget);
  const float mark = state_of(node) == State::kOpen ? 0 : (kMark + 14) * flow.grown(kMostMark);
  parts.words = flow.width - 2 * parts.pad - parts.number - parts.picture - parts.movers - mark;
  parts.side_by_side = buttons == 0 || parts.words >= flow.sized(8 * Type::kBody);
  if (!parts.side_by_side) parts.words += parts.movers;
  parts.picture_above = parts.picture > 0 && parts.words < flow.sized(6 * Type::kBody);
  if (parts.picture_above) parts.words += parts.picture;
  return parts;
}

}  // namespace

void lay_order(const Node& node, Flow& flow) {
  flow.gap(Space::kSmall);
  flow.lay_children(node);
  flow.gap(Space::kMedium);
}

void lay_order_item(const Node& node, Flow& flow) {
  flow.gap(Space::kSmall);
  flow.settle();
  const Parts parts = parts_of(node, flow);
  const float target = flow.sized(Length::kTarget), top = flow.y;
  Wrapped words = flow.wrap(node.words, Type::kBody, Type::kLabelLine, false, parts.words);
  const float beside = parts.picture_above ? 0 : parts.picture, above = parts.picture - beside;
  const float text = std::max({words.height() + flow.spaced(8), target, beside});
  const float number_x = flow.left + parts.pad, x = number_x + parts.number + beside;
  Block& block = flow.add(node, draw_order_item, {x, top + parts.pad + above, parts.words, text});
  const float words_y = block.rect.y + (text - words.height()) / 2, right = flow.left + flow.width - parts.pad;
  block.words.push_back({std::move(words), x, words_y});
  if (!node.value.empty()) {
    block.words.push_back(
        {flow.wrap(node.value, Type::kBody, Type::kLabelLine, true, parts.number), number_x + flow.spaced(6), words_y});
  }
  const float mover_y = parts.side_by_side ? block.rect.y + (text - target) / 2 : block.rect.y + text;
  const float side = flow.sized(kPicture), picture_y = above > 0 ? top + parts.pad : block.rect.y + (text - side) / 2;
  for (const Node& child : node.children) {
    if (child.role == Role::kImage) {
      add_picture(child, flow, number_x + parts.number, picture_y, side);
    } else {
      flow.add(child, draw_mover, {right - (child.value == "up" ? 2 : 1) * target, mover_y, target, target});
    }
  }
  flow.y = block.rect.y + text + (parts.side_by_side ? 0 : target) + parts.pad;
  block.frame = {flow.left, top, flow.width, flow.y - top};
  flow.gap(Space::kSmall);
}

}  // namespace waymark::ui
