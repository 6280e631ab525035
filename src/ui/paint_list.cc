#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kIndent = 26;

void draw_item(const Block& block, const Canvas& canvas) {
  draw_words(block, 0, canvas, canvas.colours.ink);
  if (block.words.size() > 1) {
    draw_words(block, 1, canvas, canvas.colours.primary);
    return;
  }
  const Words& words = block.words[0];
  const float middle = words.y + canvas.dy + words.text.line_height() / 2;
  canvas.brush.disc(words.x - 15 * canvas.scale, middle, 3 * canvas.scale, canvas.colours.primary);
}

void lay_one(const Node& item, Flow& flow, std::string_view number) {
  const float indent = flow.sized(kIndent);
  Wrapped words = flow.wrap(item.words, Type::kBody, Type::kLine, false, flow.width - indent);
  Block& block = flow.place(item, draw_item, words.height());
  block.words = {{std::move(words), block.rect.x + indent, block.rect.y}};
  if (!number.empty()) {
    block.words.push_back({flow.wrap(number, Type::kBody, Type::kLine, true, indent), block.rect.x, block.rect.y});
  }
  const Node* const outer = flow.previous;
  flow.left += indent, flow.width -= indent;
  flow.lay_children(item);
  flow.left -= indent, flow.width += indent;
  flow.previous = outer;
}

}  // namespace

void lay_list(const Node& node, Flow& flow) {
  flow.gap(flow.in_card ? 6 : Space::kMedium);
  int number = 0;
  for (const Node& item : node.children) {
    ++number;
    lay_one(item, flow, node.level == 1 ? flow.keep(std::to_string(number) + ".") : std::string_view());
    flow.gap(6);
  }
  flow.gap(flow.in_card ? Space::kSmall : Space::kBetween);
}

void lay_item(const Node& node, Flow& flow) {
  lay_one(node, flow, {});
}

}  // namespace waymark::ui
