#pragma once

#include <cstdint>

namespace waymark::ui {

/// kContrast: for who asks for more of it. Black paper, thick lines.
enum class ThemeName { kLight, kDark, kContrast };

/// 0xRRGGBB
using Colour = std::uint32_t;

/// Every colour that is drawn has its name here. Text on its ground reaches 7:1, all else that carries meaning 4.5:1;
/// in kContrast 15:1 and 7:1 (tested).
struct Theme {
  Colour paper, card, line;
  Colour track;  ///< What a bar that fills up has not reached yet.
  Colour ink, second_ink;
  Colour primary, on_primary, soft;
  Colour soft_line;  ///< Around what has the soft ground; of its colour where that can be seen well enough.
  Colour right, right_ground;
  Colour not_right, not_right_ground;
  Colour emergency, on_emergency, emergency_ground;
  /// Pictures are drawn for white paper: they keep it in the dark.
  Colour figure_ground;
  /// Of what can be pressed or stands apart, and of what is chosen, answered or pointed at; logical pixels.
  float thin, thick;
};

const Theme& theme(ThemeName name);

/// WCAG 2's contrast ratio of two colours, 1 to 21.
double contrast(Colour one, Colour other);

/// Sizes in multiples of the body size, so that all grows with the text.
struct Type {
  static constexpr float kBody = 17, kLine = 1.5F, kTitle = 26, kQuestion = 20, kSmall = 15, kFigure = 44;
  static constexpr float kTitleLine = 1.2F, kQuestionLine = 1.25F, kLabelLine = 1.4F;
};

/// Lengths at a text size of 100 %: logical pixels, on a grid of 8 with halves.
struct Length {
  static constexpr float kColumn = 528;  ///< 70 characters, of the body's size.
  static constexpr float kMargin = 20;
  static constexpr float kTarget = 48, kButton = 52;
  static constexpr float kRadius = 14, kBubbleRadius = 16;
  static constexpr float kFocusLine = 3;
};

/// Distances between things: what belongs together stands closer. kBetween stands between paragraphs, and around all
/// that is not words. Nothing has a shadow: what stands apart has a line.
struct Space {
  static constexpr float kTiny = 4, kSmall = 8, kMedium = 12, kBetween = 14, kLarge = 16, kHuge = 24;
};

/// How something arrives on the screen.
struct Movement {
  static constexpr double kSeconds = 0.16;
  static constexpr float kRise = 8;  ///< Logical pixels.
};

/// What the person's own text size is multiplied with, by whoever fills a Viewport: a window this wide is read from
/// further away than a phone, and a column of 70 characters fills it better.
constexpr float reading_scale(float window_width) {
  return window_width >= 1600 ? 1.5F : window_width >= 700 ? 1.2F : 1;
}

}  // namespace waymark::ui
