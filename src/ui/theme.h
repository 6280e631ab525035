#pragma once

#include <cstdint>

namespace waymark::ui {

enum class ThemeName { kLight, kDark };

/// 0xRRGGBB
using Colour = std::uint32_t;

/// Every colour that is drawn has its name here. Text on its ground reaches 7:1, all else that carries meaning 4.5:1 (tested).
struct Theme {
  Colour paper, card, line;
  Colour ink, second_ink;
  Colour primary, on_primary, soft;
  Colour right, right_ground;
  Colour not_right, not_right_ground;
  Colour emergency, emergency_ground;
};

const Theme& theme(ThemeName name);

/// Sizes in multiples of the body size, so that all grows with the text (experience.md: 17/1.5 body, 26 title, 20 question, 15 small).
struct Type {
  static constexpr float kBody = 17, kLine = 1.5F, kTitle = 26, kQuestion = 20, kSmall = 15;
};

}  // namespace waymark::ui
