#pragma once

#include <algorithm>
#include <vector>

#include "ui/brush.h"

namespace waymark::ui {

struct Block;

/// Growth with the text that ends at `most`, or later in a window that has room for more.
inline float grown(float scale, float space, float most) {
  return std::min(scale, std::max(most, space));
}

/// All that a kind of node needs to draw one of its blocks.
struct Canvas {
  const Brush& brush;
  const Theme& colours;
  const Attention& attention;
  const Pictures& pictures;
  float scale = 1;  ///< Of the text.
  float space = 1;  ///< Of gaps and lines.
  float pixel_ratio = 1;
  float dy = 0;  ///< From a block's rectangles to the window's.
  bool inputs_overlaid = false;

  /// Grows with the room there is.
  float spaced(float length) const { return length * space; }
  /// How much larger something is than at 100 %: as the text, but beyond `most` only where there is room.
  float grown(float most) const { return ui::grown(scale, space, most); }
  Rect moved(const Rect& rect) const { return {rect.x, rect.y + dy, rect.width, rect.height}; }
  bool hovered(const Node& node) const;
  bool pressed(const Node& node) const;
  bool focused(const Node& node) const;
};

/// Words with their place in the same coordinates as the block's rectangles.
struct Words {
  Wrapped text;
  float x = 0, y = 0;
};

/// A node that was laid out: where it is, and what was measured for it.
struct Block {
  const Node* node = nullptr;
  void (*draw)(const Block&, const Canvas&) = nullptr;
  Rect rect;   ///< Reported in the Layout: what a pointer hits, and where the mirror puts its element.
  Rect frame;  ///< What is drawn; where it is more than `rect`.
  std::vector<Words> words;
  bool in_actions = false;
  bool in_card = false;
  float aspect = 0;      ///< Image: as it was laid out with,
  int asked_pixels = 0;  ///< and the width that it was asked for.
};

/// Draws the i-th of a block's words, `dx` to the right of where they were laid; of the node's own, those that are read
/// aloud are lit.
void draw_words(const Block& block, std::size_t i, const Canvas& canvas, Colour colour, float dx = 0);

}  // namespace waymark::ui
