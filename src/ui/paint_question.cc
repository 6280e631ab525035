#include "ui/kinds.h"

namespace waymark::ui {
namespace {

void draw_prompt(const Block& block, const Canvas& canvas) {
  draw_words(block, 0, canvas, canvas.colours.ink);
  if (block.words.size() > 1) draw_words(block, 1, canvas, canvas.colours.second_ink);
}

}  // namespace

void lay_question(const Node& node, Flow& flow) {
  if (flow.previous != nullptr) flow.gap(flow.previous->tone == Tone::kQuiet ? 10 : Space::kHuge);
  const float size = flow.unbroken(node.words, node.level == 2 ? Type::kBody : Type::kQuestion, true, flow.width);
  Wrapped prompt = flow.wrap_evenly(node.words, size, Type::kQuestionLine, true, flow.width);
  Wrapped hint = node.detail.empty() ? Wrapped() : flow.wrap(node.detail, Type::kSmall, Type::kLine, false, flow.width);
  const float space = node.detail.empty() ? 0 : flow.spaced(4), height = prompt.height();
  Block& block = flow.place(node, draw_prompt, height + space + hint.height());
  block.words.push_back({std::move(prompt), block.rect.x, block.rect.y});
  if (!node.detail.empty()) block.words.push_back({std::move(hint), block.rect.x, block.rect.y + height + space});
  flow.gap(Space::kBetween);
  flow.lay_children(node);
  flow.gap(Space::kLarge);
}

}  // namespace waymark::ui
