#include "ui/flow.h"

#include <algorithm>

#include "ui/kinds.h"

namespace waymark::ui {

bool Canvas::hovered(const Node& node) const {
  return !node.disabled && attention.hovered == node.id;
}
bool Canvas::pressed(const Node& node) const {
  return !node.disabled && attention.pressed == node.id;
}
bool Canvas::focused(const Node& node) const {
  return attention.focused == node.id;
}

void draw_words(const Block& block, std::size_t i, const Canvas& canvas, Colour colour, float dx) {
  const Words& words = block.words[i];
  canvas.brush.words(words.text, words.x + dx, words.y + canvas.dy, colour);
  const Lit& lit = canvas.attention.lit;
  if (lit.id != block.node->id) return;
  std::size_t begin = 0;
  for (const Span& span : block.node->words.spans) {
    const std::size_t end = begin + span.text.size();
    const std::size_t from = std::max(lit.begin, begin), to = std::min(lit.end, end);
    if (from < to) {
      canvas.brush.lit_words(words.text, std::string_view(span.text).substr(from - begin, to - from), words.x + dx,
                             words.y + canvas.dy, canvas.colours.soft, canvas.colours.ink);
    }
    begin = end;
  }
}

void Flow::lay(const Node& node) {
  lay_kind(node, *this);
}

void Flow::lay_children(const Node& node) {
  const Node* const outer = previous;
  previous = nullptr;
  for (const Node& child : node.children) {
    lay(child);
    const bool unseen = child.role == Role::kStatus && child.words.empty();
    if (!unseen) previous = &child;
  }
  previous = outer;
}

void Flow::gap(float length) {
  if (begun_) gap_ = std::max(gap_, spaced(length));
}

void Flow::settle() {
  y += gap_;
  gap_ = slack = 0;
}

Block& Flow::place(const Node& node, void (*draw)(const Block&, const Canvas&), float height) {
  settle();
  Block& block = add(node, draw, {left, y, width, height});
  y += height;
  return block;
}

Block& Flow::add(const Node& node, void (*draw)(const Block&, const Canvas&), const Rect& rect) {
  Block& block = blocks.emplace_back();
  block.node = &node;
  block.draw = draw;
  block.rect = block.frame = rect;
  block.in_actions = in_actions;
  block.in_card = in_card;
  begun_ = begun_ || rect.height > 0;
  return block;
}

Wrapped Flow::wrap(const Text& text, float size, float line, bool bold, float limit) const {
  return ui::wrap(fonts, text, {sized(size), line, bold}, limit);
}

Wrapped Flow::wrap_evenly(const Text& text, float size, float line, bool bold, float limit) const {
  return ui::wrap_evenly(fonts, text, {sized(size), line, bold}, limit);
}

float Flow::longest_word(const Text& text, float size, bool bold) const {
  float longest = 0;
  for (const Span& span : text.spans) {
    for (std::size_t at = 0; at < span.text.size();) {
      const std::size_t end = std::min(span.text.find_first_of(" -/\n", at), span.text.size());
      longest = std::max(
          longest, fonts.width(std::string_view(span.text).substr(at, end - at), style_of(span, bold), sized(size)));
      at = end + 1;
    }
  }
  return longest;
}

float Flow::unbroken(const Text& text, float size, bool bold, float limit) const {
  constexpr float kLeast = 0.8F;  // Of the body's size.
  const float longest = std::max(1.0F, longest_word(text, size, bold));
  return longest <= limit ? size : std::max(Type::kBody * kLeast, size * limit / longest * 0.98F);
}

Wrapped Flow::wrap(std::string_view words, float size, float line, bool bold, float limit) const {
  return ui::wrap(fonts, words, {sized(size), line, bold}, limit);
}

}  // namespace waymark::ui
