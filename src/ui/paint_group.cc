#include "ui/kinds.h"

namespace waymark::ui {
namespace {

void draw_name(const Block& block, const Canvas& canvas) {
  draw_words(block, 0, canvas, canvas.colours.second_ink);
}

}  // namespace

void lay_group(const Node& node, Flow& flow) {
  if (!node.words.empty()) {
    flow.gap(20);
    Wrapped name = flow.wrap(node.words, Type::kSmall, Type::kLine, true, flow.width);
    Block& block = flow.place(node, draw_name, name.height());
    block.words = {{std::move(name), block.rect.x, block.rect.y}};
    flow.gap(12);
  }
  flow.lay_children(node);
}

}  // namespace waymark::ui
