#include "ui/kinds.h"

namespace waymark::ui {
namespace {

void draw_heading(const Block& block, const Canvas& canvas) {
  draw_words(block, 0, canvas, block.node->tone == Tone::kQuiet ? canvas.colours.second_ink : canvas.colours.ink);
}

struct Look {
  float size, line, before, after;
  bool bold;
};

Look look_of(const Node& node) {
  if (node.tone == Tone::kQuiet) return {Type::kSmall, Type::kLine, 12, 8, false};
  if (node.level <= 1) return {Type::kTitle, Type::kTitleLine, 20, 14, true};
  return {Type::kQuestion, Type::kQuestionLine, 24, 10, true};
}

}  // namespace

void lay_heading(const Node& node, Flow& flow) {
  const Look look = look_of(node);
  if (flow.previous != nullptr) flow.gap(look.before);
  const float size = look.bold ? flow.unbroken(node.words, look.size, true, flow.width) : look.size;
  Wrapped words = flow.wrap_evenly(node.words, size, look.line, look.bold, flow.width);
  Block& block = flow.place(node, draw_heading, words.height());
  block.words = {{std::move(words), block.rect.x, block.rect.y}};
  flow.gap(look.after);
}

}  // namespace waymark::ui
