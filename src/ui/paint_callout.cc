#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kBar = 6;

bool has_bar(Tone tone) {
  return tone != Tone::kPlain && tone != Tone::kQuiet && tone != Tone::kPrimary;
}

void draw_callout(const Block& block, const Canvas& canvas) {
  const Rect rect = canvas.moved(block.frame);
  const float radius = Length::kRadius * canvas.grown(2);
  if (has_bar(block.node->tone)) {
    const ToneColours tone = colours_of(block.node->tone, canvas.colours);
    canvas.brush.fill(rect, {0, radius, radius, 0}, tone.ground);
    canvas.brush.fill({rect.x, rect.y, canvas.spaced(kBar), rect.height}, {}, tone.bar);
  } else {
    canvas.brush.fill(rect, Corners::all(radius), canvas.colours.card);
    canvas.brush.line(rect, Corners::all(radius), canvas.colours.thin, canvas.colours.line);
  }
  if (!block.words.empty()) draw_words(block, 0, canvas, canvas.colours.ink);
}

}  // namespace

void lay_callout(const Node& node, Flow& flow) {
  flow.gap(Space::kBetween);
  Block& block = flow.place(node, draw_callout, 0);
  const float pad = flow.spaced(16), left = flow.left, width = flow.width;
  const bool outer = flow.in_card;
  flow.in_card = true;
  flow.left += pad + (has_bar(node.tone) ? flow.spaced(kBar - 2) : 0);
  flow.width = left + width - pad - flow.left;
  flow.y += pad;
  if (!node.words.empty()) {
    Wrapped title = flow.wrap(node.words, Type::kBody, Type::kLabelLine, true, flow.width);
    const float height = title.height();
    block.words = {{std::move(title), flow.left, flow.y}};
    flow.y += height;
    flow.gap(Space::kTiny);
  }
  flow.lay_children(node);
  flow.drop_gap();
  flow.y += std::max(pad - flow.slack, flow.spaced(4));
  block.rect.height = block.frame.height = flow.y - block.rect.y;
  flow.left = left, flow.width = width, flow.in_card = outer;
  flow.gap(Space::kBetween);
}

}  // namespace waymark::ui
