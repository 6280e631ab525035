#pragma once

#include <span>
#include <string_view>

#include "imgui.h"
#include "ui/painter.h"
#include "ui/rich_text.h"

namespace waymark::ui {

/// Radii of a rectangle's corners, clockwise from the top left.
struct Corners {
  float top_left = 0, top_right = 0, bottom_right = 0, bottom_left = 0;

  static constexpr Corners all(float radius) { return {radius, radius, radius, radius}; }
};

ImU32 packed(Colour colour);

/// Draws shapes and words in logical pixels, with edges on whole physical ones.
class Brush {
 public:
  Brush(ImDrawList& list, const Fonts& fonts, float pixel_ratio);

  void fill(const Rect& rect, Corners corners, Colour colour) const;
  /// A line along the inside of the rectangle's edge.
  void line(const Rect& rect, Corners corners, float thickness, Colour colour) const;
  void dashed_line(const Rect& rect, Corners corners, float thickness, Colour colour) const;
  void dotted_line(const Rect& rect, Corners corners, float thickness, Colour colour) const;
  /// A line through the points; see screen/line_pattern.h for the pattern.
  void curve(std::span<const ImVec2> points, std::span<const int> pattern, float thickness, Colour colour) const;
  void disc(float x, float y, float radius, Colour colour) const;
  void ring(float x, float y, float radius, float thickness, Colour colour) const;
  void icon(Icon icon, float x, float y, float size, Colour colour) const;  ///< (x, y) is its middle.
  void triangle(float x, float y, float size, Colour colour) const;         ///< Its tip, at (x, y), points down.
  /// The words, those that are hard with dots under them.
  void words(const Wrapped& text, float x, float y, Colour colour) const;
  /// Draws part of the words anew on a ground of that colour, with a line under them. `part` points into what was
  /// wrapped.
  void lit_words(const Wrapped& text, std::string_view part, float x, float y, Colour ground, Colour colour) const;
  /// A line under each of the text's lines.
  void underline(const Wrapped& text, float x, float y, bool heavy, Colour colour) const;
  /// REQUIRES: as large as the texture, so that it is sharp; only its place is put on whole pixels.
  void picture(std::uint64_t texture, const Rect& rect) const;
  /// The 3 px ring, a gap away from `rect`, that only the keyboard's focus has.
  void focus_ring(const Rect& rect, float radius, float scale, Colour colour) const;

  float snap(float length) const;
  Rect snap(const Rect& rect) const;

 private:
  float thick(float thickness) const;  ///< Whole physical pixels, at least one.
  void path(const Rect& rect, Corners corners) const;
  /// A closed line of marks: each with the gap after it `pair` thick, `mark` of that drawn.
  void broken_line(const Rect& rect, Corners corners, float thickness, float pair, float mark, Colour colour) const;
  void dots(float x, float width, float middle, float size, Colour colour) const;

  ImDrawList& list_;
  const Fonts& fonts_;
  float ratio_;
};

}  // namespace waymark::ui
