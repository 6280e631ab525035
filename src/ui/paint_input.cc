#include <algorithm>

#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kPad = 12;

void draw_input(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Theme& c = canvas.colours;
  const Rect rect = canvas.moved(block.rect);
  const float radius = Length::kRadius * canvas.grown(1);
  if (node.disabled) {
    canvas.brush.dotted_line(rect, Corners::all(radius), c.thin, c.second_ink);
  } else {
    const bool hovered = canvas.hovered(node);
    canvas.brush.fill(rect, Corners::all(radius), c.card);
    canvas.brush.line(rect, Corners::all(radius), hovered ? c.thick : c.thin, hovered ? c.ink : c.second_ink);
  }
  if (block.words.size() > 1) draw_words(block, 1, canvas, c.ink);
  if (block.words.size() > 2 && !canvas.inputs_overlaid)
    draw_words(block, 2, canvas, node.disabled ? c.second_ink : c.ink);
  draw_words(block, 0, canvas, c.second_ink);
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, radius, canvas.grown(2), c.ink);
}

}  // namespace

// In words: 0 the hint over the field (or nothing), 1 its name, 2 its value where nothing lies over the canvas.
void lay_input(const Node& node, Flow& flow) {
  flow.gap(Space::kMedium);
  flow.settle();
  const float top = flow.y, pad = flow.spaced(kPad);
  Wrapped name = flow.wrap(node.words, Type::kBody, Type::kLabelLine, true, flow.width);
  Wrapped hint = flow.wrap(node.detail, Type::kSmall, Type::kLine, false, flow.width);
  const float hint_y = top + name.height(), labels = name.height() + hint.height();
  flow.y += labels + (labels > 0 ? flow.spaced(8) : 0);
  Wrapped value = flow.wrap(flow.keep(shown_value(node)), Type::kBody, Type::kLine, false, flow.width - 2 * pad);
  const float one = flow.sized(Length::kButton), line = flow.sized(Type::kBody * Type::kLine),
              lines = line * static_cast<float>(node.level == 0 ? 5 : node.level) + 2 * pad;
  const bool area = node.role == Role::kTextArea;
  const float height = area ? std::max(lines, value.height() + 2 * pad) : std::max(one, line + 2 * pad);
  Block& block = flow.place(node, draw_input, height);
  block.frame = {flow.left, top, flow.width, flow.y - top};
  const float value_y = area ? block.rect.y + pad : block.rect.y + (height - value.line_height()) / 2;
  block.words.push_back({std::move(hint), flow.left, hint_y});
  block.words.push_back({std::move(name), flow.left, top});
  if (area || value.lines <= 1) block.words.push_back({std::move(value), flow.left + pad, value_y});
  flow.gap(Space::kLarge);
}

}  // namespace waymark::ui
