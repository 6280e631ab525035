#pragma once

#include "imgui.h"

namespace waymark::ui {

/// Signs that a font may lack, drawn as strokes: ‹ › ✕ ✓ − ← ↑ → ↓. So no reader ever meets an empty box.
bool has_glyph_shape(unsigned code_point);

/// The room that such a sign takes, in ems.
inline constexpr float kGlyphShapeWidth = 0.8F;

/// Draws one in the middle of its em box.
void draw_glyph_shape(ImDrawList& list, unsigned code_point, ImVec2 middle, float em, ImU32 colour);

enum class Sign : unsigned {
  kBack = 0x2039,
  kForward = 0x203A,
  kCross = 0x2715,
  kTick = 0x2713,
  kMinus = 0x2212,
  kLeft = 0x2190,
  kUp = 0x2191,
  kRight = 0x2192,
  kDown = 0x2193,
};

/// One of them with strokes of that thickness; its longest side is `size`.
void draw_sign(ImDrawList& list, Sign sign, ImVec2 middle, float size, float thickness, ImU32 colour);

}  // namespace waymark::ui
