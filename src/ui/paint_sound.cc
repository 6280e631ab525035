#include <algorithm>

#include "ui/kinds.h"
#include "ui/state_mark.h"

namespace waymark::ui {
namespace {

constexpr float kOverButton = 8;

// Its title, and a button under it. In a browser a player of the browser's own covers the button.
void draw_sound(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Theme& c = canvas.colours;
  const float radius = Length::kRadius * canvas.grown(2), s = canvas.scale;
  const Rect rect = canvas.moved(block.frame);
  const Corners corners = Corners::all(radius);
  draw_words(block, 0, canvas, c.ink);
  if (node.selected) {
    canvas.brush.fill(rect, corners, c.soft);
    canvas.brush.line(rect, corners, c.thick, c.primary);
  } else {
    draw_open_card(node, canvas, rect, corners, false);
  }
  const Words& face = block.words[1];
  const float x = face.x - 30 * s, y = rect.y + rect.height / 2;
  canvas.brush.icon(node.selected ? Icon::kStop : Icon::kPlay, x + 9 * s, y, 24 * s, c.primary);
  draw_words(block, 1, canvas, c.primary);
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, radius, canvas.grown(2), c.ink);
}

}  // namespace

void lay_sound(const Node& node, Flow& flow) {
  flow.settle();
  Wrapped title = flow.wrap(node.words, Type::kBody, Type::kLabelLine, true, flow.width);
  Wrapped face = flow.wrap(node.detail, Type::kBody, Type::kLabelLine, true, flow.width);
  const float over = title.height() + flow.spaced(kOverButton);
  const float height = std::max(face.height() + flow.spaced(26), flow.sized(Length::kButton));
  Block& block = flow.place(node, draw_sound, over + height);
  block.frame = {flow.left, block.rect.y + over, flow.width, height};
  const float indent = flow.spaced(16) + flow.sized(30);
  const float top = block.frame.y + (height - face.height()) / 2;
  block.words.push_back({std::move(title), flow.left, block.rect.y});
  block.words.push_back({std::move(face), flow.left + indent, top});
  flow.gap(Space::kMedium);
}

}  // namespace waymark::ui
