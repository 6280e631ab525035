#include <algorithm>

#include "base/text.h"
#include "ui/kinds.h"

namespace waymark::ui {
namespace {

constexpr float kBadge = 13;  // Half of its width.

// In words: 0 what is said, then who says it and the letter in their badge, where they begin.
void draw_message(const Block& block, const Canvas& canvas) {
  const bool mine = block.node->tone == Tone::kMine;
  const Theme& c = canvas.colours;
  const Rect rect = canvas.moved(block.frame);
  const float most = Length::kBubbleRadius * canvas.grown(2), least = 4;
  const Corners corners = mine ? Corners{most, most, least, most} : Corners{most, most, most, least};
  canvas.brush.fill(rect, corners, mine ? c.primary : c.card);
  if (!mine) canvas.brush.line(rect, corners, c.thin, c.line);
  draw_words(block, 0, canvas, mine ? c.on_primary : c.ink);
  if (block.words.size() == 1) return;
  draw_words(block, 1, canvas, c.second_ink);
  const Words& letter = block.words[2];
  const float x = letter.x + letter.text.width / 2, y = letter.y + canvas.dy + letter.text.height() / 2;
  canvas.brush.disc(x, y, kBadge * canvas.scale, c.soft);
  canvas.brush.ring(x, y, kBadge * canvas.scale, c.thin, c.primary);
  draw_words(block, 2, canvas, c.primary);
}

// Who says it, over the bubble: their badge and their name.
std::vector<Words> lay_speaker(const Node& node, Flow& flow) {
  const float half = flow.sized(kBadge), indent = 2 * half + flow.spaced(Space::kSmall);
  Wrapped name = flow.wrap(node.detail, Type::kSmall, Type::kLine, true, flow.width - indent);
  const std::string_view initial = std::string_view(node.detail).substr(0, utf8_sequence(node.detail, 0));
  Wrapped letter = flow.wrap(initial, Type::kSmall, 1, true, 2 * half);
  const float height = std::max(name.height(), 2 * half);
  std::vector<Words> words;
  words.push_back({std::move(name), flow.left + indent, flow.y});
  words.back().y += (height - words.back().text.height()) / 2;
  words.push_back({std::move(letter), flow.left + half, flow.y + half});
  words.back().x -= words.back().text.width / 2;
  words.back().y -= words.back().text.height() / 2;
  return words;
}

// The side that is left free says who speaks; large words leave less of it.
float width_of_bubbles(const Flow& flow) {
  constexpr float kShare = 0.82F, kMostShare = 0.94F, kComfortable = 240;
  return std::min(flow.width * kMostShare, std::max(flow.width * kShare, flow.sized(kComfortable)));
}

}  // namespace

void lay_message(const Node& node, Flow& flow) {
  const bool mine = node.tone == Tone::kMine, begins = !node.detail.empty() && !mine;
  flow.gap(node.detail.empty() ? Space::kSmall : Space::kMedium);
  flow.settle();
  const float pad_x = flow.spaced(15), pad_y = flow.spaced(11), most = width_of_bubbles(flow) - 2 * pad_x;
  std::vector<Words> speaker;
  float over = 0;
  if (begins) {
    speaker = lay_speaker(node, flow);
    over = std::max(speaker[0].text.height(), flow.sized(2 * kBadge)) + flow.spaced(Space::kTiny);
  }
  Wrapped words = flow.wrap(node.words, Type::kBody, Type::kLine, false, most);
  Block& block = flow.place(node, draw_message, over + words.height() + 2 * pad_y);
  const float width = words.width + 2 * pad_x;
  const float x = mine ? flow.left + flow.width - width : flow.left;
  block.frame = {x, block.rect.y + over, width, words.height() + 2 * pad_y};
  block.rect.x = x;
  block.rect.width = begins ? std::max(width, speaker[0].x + speaker[0].text.width - x) : width;
  block.words.push_back({std::move(words), x + pad_x, block.frame.y + pad_y});
  for (Words& each : speaker) block.words.push_back(std::move(each));
  flow.gap(Space::kSmall);
}

}  // namespace waymark::ui
