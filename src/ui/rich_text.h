#pragma once

#include <string_view>
#include <vector>

#include "screen/node.h"
#include "ui/fonts.h"

namespace waymark::ui {

/// How a text is set. Sizes in logical pixels, text scale included.
struct Setting {
  float size = 17;
  float line = 1.5F;  ///< Line height in multiples of the size.
  bool bold = false;  ///< All of it, not only what is strong.
};

/// Words of one style on one line. The view stays valid as long as the text that was wrapped.
struct Run {
  std::string_view words;
  Style style = Style::kRegular;
  bool hard = false;       ///< Explained elsewhere: underlined with dots.
  float x = 0, width = 0;  ///< From the text's left edge.
  int line = 0;
};

/// The style of words in a text that is bold as a whole or not. Bold goes before italic: there is no face of both.
Style style_of(const Span& span, bool bold);

/// A text set into lines.
struct Wrapped {
  std::vector<Run> runs;
  Setting setting;
  int lines = 0;
  float width = 0;  ///< Of the longest line.

  float line_height() const { return setting.size * setting.line; }
  float height() const { return static_cast<float>(lines) * line_height(); }
};

/// Breaks the words at spaces and after hyphens so that no line is wider than `width`; a word that is wider alone is
/// broken where it must be. The groups of a telephone number stay together. An empty text has no lines. With wide
/// spacing the lines are further apart by a fifth, and half the size at least.
Wrapped wrap(const Fonts& fonts, const Text& text, const Setting& setting, float width);
Wrapped wrap(const Fonts& fonts, std::string_view words, const Setting& setting, float width);

/// The same in as many lines, that are about as long as each other: no word of a heading stands alone under it.
Wrapped wrap_evenly(const Fonts& fonts, const Text& text, const Setting& setting, float width);

/// Moves each line to the middle, or to the right edge, of `width`.
void centre(Wrapped& text, float width);
void align_right(Wrapped& text, float width);

}  // namespace waymark::ui
