#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lesson/svg/colour.h"

namespace waymark::svg {

/// Words in a picture that are hard to tell from what is behind them.
struct FaintWords {
  std::string words;
  Colour ink = {};
  Colour ground = {};
  double ratio = 0;
};

/// WCAG 2.2, 1.4.3, for text of any size: pictures are shown small on a phone.
inline constexpr double kLeastContrast = 4.5;

/// The texts of a picture whose contrast with the area behind them, as the file declares both, is below
/// kLeastContrast; the worst place of each text counts, and a gradient's worst colour.
///
/// It sees fills of text, tspan, rect, circle, ellipse, polygon and path, given as attributes, in `style` or in a style
/// sheet by tag, class or id, with transforms. The letters' width is a guess. It takes white to be behind everything.
/// What it cannot know it leaves alone: texts with an outline, and texts before strokes, images, patterns, `use`, or
/// anything that something shines through.
std::vector<FaintWords> find_faint_words(std::string_view svg);

}  // namespace waymark::svg
