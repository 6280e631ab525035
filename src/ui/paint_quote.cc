#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kMark = 44, kIndent = 30;

// The mark is an ornament: who hears the page is told that it is a quote.
void draw_quote(const Block& block, const Canvas& canvas) {
  draw_words(block, 0, canvas, canvas.colours.second_ink);
  draw_words(block, 1, canvas, canvas.colours.primary);
}

}  // namespace

void lay_quote(const Node& node, Flow& flow) {
  flow.gap(18);
  flow.settle();
  const float indent = flow.sized(kIndent), top = flow.y;
  const std::size_t first = flow.blocks.size();
  flow.add(node, draw_quote, {flow.left, top, flow.width, 0});
  flow.left += indent, flow.width -= indent;
  flow.lay_children(node);
  flow.drop_gap();
  flow.y += flow.spaced(4);
  Wrapped by = flow.wrap(node.words, Type::kSmall, Type::kLine, true, flow.width);
  Block& block = flow.blocks[first];
  block.rect = {flow.left, flow.y, flow.width, by.height()};
  flow.y += by.height();
  block.words.push_back({std::move(by), block.rect.x, block.rect.y});
  flow.left -= indent, flow.width += indent;
  block.words.push_back({flow.wrap("“", kMark, 1, true, indent * 2), flow.left, top});
  block.frame = {flow.left, top, flow.width, flow.y - top};
  flow.gap(18);
}

}  // namespace waymark::ui
