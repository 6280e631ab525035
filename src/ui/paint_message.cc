#include "ui/kinds.h"

namespace waymark::ui {
namespace {

void draw_message(const Block& block, const Canvas& canvas) {
  const bool mine = block.node->tone == Tone::kMine;
  const Rect rect = canvas.moved(block.frame);
  const float most = Length::kBubbleRadius * std::min(canvas.scale, 2.0F), least = 4;
  const Corners corners = mine ? Corners{most, most, least, most} : Corners{most, most, most, least};
  canvas.brush.fill(rect, corners, mine ? canvas.colours.primary : canvas.colours.card);
  if (!mine) canvas.brush.line(rect, corners, canvas.colours.thin, canvas.colours.line);
  draw_words(block, 0, canvas, mine ? canvas.colours.on_primary : canvas.colours.ink);
  if (block.words.size() > 1) draw_words(block, 1, canvas, canvas.colours.second_ink);
}

}  // namespace

void lay_message(const Node& node, Flow& flow) {
  const bool mine = node.tone == Tone::kMine, goes_on = node.detail.empty();
  flow.gap(goes_on ? 8 : 12);
  const float pad_x = flow.spaced(15), pad_y = flow.spaced(11), most = flow.width * 0.82F - 2 * pad_x;
  Wrapped name;
  if (!goes_on && !mine) {
    name = flow.wrap(node.detail, Type::kSmall, Type::kLine, true, flow.width - flow.spaced(6));
  }
  Wrapped words = flow.wrap(node.words, Type::kBody, Type::kLine, false, most);
  const float name_height = name.height();
  Block& block = flow.place(node, draw_message, name_height + words.height() + 2 * pad_y);
  const float width = words.width + 2 * pad_x;
  const float x = mine ? flow.left + flow.width - width : flow.left;
  block.frame = {x, block.rect.y + name_height, width, words.height() + 2 * pad_y};
  block.rect.x = x;
  block.rect.width = std::max(width, name.width + flow.spaced(6));
  block.words.push_back({std::move(words), x + pad_x, block.frame.y + pad_y});
  if (name_height > 0) block.words.push_back({std::move(name), flow.left + flow.spaced(6), block.rect.y - 1});
  flow.gap(8);
}

}  // namespace waymark::ui
