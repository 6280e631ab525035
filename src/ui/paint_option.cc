#include <algorithm>

#include "ui/kinds.h"
#include "ui/state_mark.h"

namespace waymark::ui {
namespace {

constexpr float kInset = 15, kWordsInset = 51;

void draw_option(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Rect rect = canvas.moved(block.frame);
  const float radius = Length::kRadius * std::min(canvas.scale, 2.0F);
  draw_state_card(node, canvas, rect);
  const Words& words = block.words[0];
  draw_mark(node, canvas, words.x - (kWordsInset - kInset - kMark / 2) * canvas.scale,
            words.y + canvas.dy + words.text.line_height() / 2);
  const bool faint = node.disabled && state_of(node) == State::kOpen;
  draw_words(block, 0, canvas, faint ? canvas.colours.second_ink : canvas.colours.ink);
  if (block.words.size() > 1) draw_words(block, 1, canvas, canvas.colours.second_ink);
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, radius, canvas.scale, canvas.colours.ink);
}

}  // namespace

void lay_option(const Node& node, Flow& flow) {
  flow.gap(12);
  flow.settle();
  const float inset = flow.sized(kWordsInset), width = flow.width - inset - flow.spaced(14);
  Wrapped words = flow.wrap(node.words, Type::kBody, Type::kLabelLine, false, width);
  Wrapped note = node.detail.empty() ? Wrapped() : flow.wrap(node.detail, Type::kSmall, Type::kLabelLine, false, width);
  const float text = words.height() + note.height(),
              height = std::max(text + flow.spaced(24), flow.sized(Length::kButton));
  const float first = words.height();
  Block& block = flow.place(node, draw_option, height);
  const float top = block.rect.y + (height - text) / 2;
  block.words.push_back({std::move(words), flow.left + inset, top});
  if (!node.detail.empty()) block.words.push_back({std::move(note), flow.left + inset, top + first});
  flow.gap(12);
}

}  // namespace waymark::ui
