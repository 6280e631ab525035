#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kIndent = 18;

void draw_term(const Block& block, const Canvas& canvas) {
  draw_words(block, 0, canvas, canvas.colours.ink);
}

}  // namespace

void lay_definition(const Node& node, Flow& flow) {
  flow.gap(Space::kBetween);
  Wrapped term = flow.wrap(node.words, Type::kBody, Type::kLabelLine, true, flow.width);
  Block& block = flow.place(node, draw_term, term.height());
  block.words = {{std::move(term), block.rect.x, block.rect.y}};
  const float indent = flow.spaced(kIndent);
  const bool outer = flow.in_card;
  flow.in_card = true;  // What it means stands close to the word.
  flow.left += indent, flow.width -= indent;
  flow.lay_children(node);
  flow.left -= indent, flow.width += indent;
  flow.in_card = outer;
  flow.gap(flow.in_card ? Space::kSmall : Space::kBetween);
}

}  // namespace waymark::ui
