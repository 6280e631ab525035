#include "ui/kinds.h"

namespace waymark::ui {
namespace {

void draw_paragraph(const Block& block, const Canvas& canvas) {
  draw_words(block, 0, canvas, block.node->tone == Tone::kQuiet ? canvas.colours.second_ink : canvas.colours.ink);
}

}  // namespace

void lay_paragraph(const Node& node, Flow& flow) {
  const bool quiet = node.tone == Tone::kQuiet;
  flow.gap(flow.in_card ? Space::kTiny : Space::kBetween);
  Wrapped words = flow.wrap(node.words, quiet ? Type::kSmall : Type::kBody, Type::kLine, false, flow.width);
  Block& block = flow.place(node, draw_paragraph, words.height());
  block.words = {{std::move(words), block.rect.x, block.rect.y}};
  flow.gap(flow.in_card ? Space::kSmall : Space::kBetween);
}

}  // namespace waymark::ui
