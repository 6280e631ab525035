#pragma once

#include <algorithm>
#include <deque>
#include <string>

#include "ui/block.h"

namespace waymark::ui {

/// Lays nodes out from top to bottom in a column. Gaps do not add up: between two nodes stands the larger that either
/// asks for.
class Flow {
 public:
  Flow(const Fonts& faces, const Pictures& images, float text_scale, float space_scale)
      : fonts(faces), pictures(images), scale(text_scale), space(space_scale) {}
  Flow(const Flow&) = delete;
  Flow& operator=(const Flow&) = delete;

  /// Lays a node out with what its role says, and its children with it.
  void lay(const Node& node);
  void lay_children(const Node& node);

  /// At least so much before what comes next, in units of the grid at 100 %; nothing before the first.
  void gap(float length);
  /// Makes the pending gap less, before what has room of its own around its words.
  void tighten(float length) { gap_ = std::max(0.0F, gap_ - spaced(length)); }
  /// Forgets the pending gap, at the end of a card.
  void drop_gap() { gap_ = 0; }
  /// Takes the pending gap, so that what follows starts at `y`.
  void settle();
  /// A block across the column, from `y` down.
  Block& place(const Node& node, void (*draw)(const Block&, const Canvas&), float height);
  /// A block anywhere; `y` stays.
  Block& add(const Node& node, void (*draw)(const Block&, const Canvas&), const Rect& rect);

  Wrapped wrap(const Text& text, float size, float line, bool bold, float limit) const;
  Wrapped wrap(std::string_view words, float size, float line, bool bold, float limit) const;
  Wrapped wrap_evenly(const Text& text, float size, float line, bool bold, float limit) const;
  /// How wide the longest of the parts is that a line can be broken into.
  float longest_word(const Text& text, float size, bool bold) const;
  /// The size, less if need be, at which no word is broken: so that large text does not cut a title's words.
  float unbroken(const Text& text, float size, bool bold, float limit) const;
  /// Keeps words that were made here for as long as the blocks.
  std::string_view keep(std::string words) { return kept_.emplace_back(std::move(words)); }

  float sized(float length) const { return length * scale; }   ///< Grows with the text.
  float spaced(float length) const { return length * space; }  ///< Grows with the room there is.

  float grown(float most) const { return ui::grown(scale, space, most); }

  const Fonts& fonts;
  const Pictures& pictures;  ///< Only while laying out.
  const float scale, space;
  float left = 0, width = 0, y = 0;
  bool in_actions = false, in_card = false;
  const Node* previous = nullptr;  ///< The sibling before, if there is one.
  float pixel_ratio = 1, view_height = 0;
  float slack = 0;           ///< Empty room inside the block placed last, below its words.
  Rect picture;              ///< The picture laid last: its spots stand on it.
  std::deque<Block> blocks;  ///< In reading order; references stay valid.

 private:
  std::deque<std::string> kept_;
  float gap_ = 0;
  bool begun_ = false;  ///< Something can be seen above.
};

}  // namespace waymark::ui
