#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kBar = 5;

// A status stands in its place without words until it has something to say. In a card the card has the bar.
void draw_status(const Block& block, const Canvas& canvas) {
  if (block.words.empty()) return;
  const Rect rect = canvas.moved(block.frame);
  if (!block.in_card)
    canvas.brush.fill({rect.x, rect.y, canvas.spaced(kBar), rect.height}, {},
                      colours_of(block.node->tone, canvas.colours).bar);
  draw_words(block, 0, canvas, canvas.colours.ink);
  if (block.words.size() > 1) draw_words(block, 1, canvas, canvas.colours.ink);
}

}  // namespace

void lay_status(const Node& node, Flow& flow) {
  if (node.words.empty()) {
    flow.add(node, draw_status, {flow.left, flow.y, flow.width, 0});
    return;
  }
  const float around = flow.in_card ? 2 : 14;
  flow.gap(around);
  const float indent = flow.in_card ? 0 : flow.spaced(kBar + 14), pad = flow.in_card ? 0 : flow.spaced(4),
              width = flow.width - indent;
  Wrapped words = flow.wrap(node.words, Type::kBody, Type::kLine, false, width);
  Wrapped more = node.detail.empty() ? Wrapped() : flow.wrap(node.detail, Type::kBody, Type::kLine, false, width);
  const float first = words.height();
  Block& block = flow.place(node, draw_status, first + more.height() + 2 * pad);
  block.words.push_back({std::move(words), flow.left + indent, block.rect.y + pad});
  if (!node.detail.empty()) block.words.push_back({std::move(more), flow.left + indent, block.rect.y + pad + first});
  flow.gap(around);
}

}  // namespace waymark::ui
