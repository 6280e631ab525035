#include <algorithm>
#include <vector>

#include "screen/writing.h"
#include "ui/kinds.h"
#include "ui/state_mark.h"

namespace waymark::ui {
namespace {

constexpr float kInset = 15, kBeside = 12, kAfterWords = 14, kGap = 12;

void draw_option(const Block& block, const Canvas& canvas) {
  const Node& node = *block.node;
  const Rect rect = canvas.moved(block.frame);
  const float radius = Length::kRadius * canvas.grown(2);
  draw_state_card(node, canvas, rect);
  const Words& words = block.words[0];
  draw_mark(node, canvas, (block.frame.x + words.x + kInset - kBeside) / 2,
            words.y + canvas.dy + words.text.line_height() / 2);
  const bool faint = node.disabled && state_of(node) == State::kOpen;
  draw_words(block, 0, canvas, faint ? canvas.colours.second_ink : canvas.colours.ink);
  if (block.words.size() > 1) draw_words(block, 1, canvas, canvas.colours.second_ink);
  if (canvas.focused(node)) canvas.brush.focus_ring(rect, radius, canvas.grown(2), canvas.colours.ink);
}

// An option's words, set for a card of some width.
struct Measured {
  Wrapped words, note;
  float height;  // Of the card.

  float text() const { return words.height() + note.height(); }
};

// The mark grows with the words, and what is around it with the room there is.
float words_inset(const Flow& flow) {
  return flow.spaced(kInset + kBeside) + kMark * flow.grown(kMostMark);
}

/// The name of a language that the canvas has no letters for is its tag there: "ar". A browser's page has the name.
Wrapped words_of(const Node& node, const Flow& flow, float limit) {
  if (canvas_can_set(node.language)) return flow.wrap(node.words, Type::kBody, Type::kLabelLine, false, limit);
  return flow.wrap(std::string_view(node.language), Type::kBody, Type::kLabelLine, false, limit);
}

Measured measure(const Node& node, const Flow& flow, float width) {
  const float limit = width - words_inset(flow) - flow.spaced(kAfterWords);
  Measured measured{words_of(node, flow, limit), {}, 0};
  if (!node.detail.empty()) measured.note = flow.wrap(node.detail, Type::kSmall, Type::kLabelLine, false, limit);
  measured.height = std::max(measured.text() + flow.spaced(24), flow.sized(Length::kButton));
  return measured;
}

void add_option(const Node& node, Measured measured, const Rect& card, Flow& flow) {
  const float x = card.x + words_inset(flow), top = card.y + (card.height - measured.text()) / 2;
  Block& block = flow.add(node, draw_option, card);
  const float first = measured.words.height();
  block.words.push_back({std::move(measured.words), x, top});
  if (!node.detail.empty()) block.words.push_back({std::move(measured.note), x, top + first});
}

// How many options of the same width stand side by side with none of their words broken over lines, in rows that are
// as full as each other.
std::size_t columns_for(std::span<const Node> options, const Flow& flow) {
  float widest = 1;
  for (const Node& node : options) {
    const Wrapped words = words_of(node, flow, 10'000 * flow.scale);
    widest = std::max(widest, words.width + words_inset(flow) + flow.spaced(kAfterWords) + 1);
  }
  const float gap = flow.spaced(kGap);
  const auto most = static_cast<std::size_t>((flow.width + gap) / (widest + gap));
  const std::size_t count = std::max<std::size_t>(options.size(), 1), columns = std::clamp<std::size_t>(most, 1, count);
  const std::size_t rows = (count + columns - 1) / columns;
  return (count + rows - 1) / rows;
}

}  // namespace

void lay_option(const Node& node, Flow& flow) {
  lay_options_beside(std::span(&node, 1), flow);
}

void lay_options_beside(std::span<const Node> options, Flow& flow) {
  const std::size_t columns = columns_for(options, flow);
  const float gap = flow.spaced(kGap), count = static_cast<float>(columns);
  const float width = (flow.width - (count - 1) * gap) / count;
  for (std::size_t row = 0; row < options.size(); row += columns) {
    flow.gap(kGap);
    flow.settle();
    std::vector<Measured> measured;
    float height = 0;
    for (std::size_t i = row; i < std::min(row + columns, options.size()); ++i) {
      measured.push_back(measure(options[i], flow, width));
      height = std::max(height, measured.back().height);
    }
    for (std::size_t i = 0; i < measured.size(); ++i) {
      const float x = flow.left + static_cast<float>(i) * (width + gap);
      add_option(options[row + i], std::move(measured[i]), {x, flow.y, width, height}, flow);
    }
    flow.y += height;
  }
  flow.gap(kGap);
}

}  // namespace waymark::ui
