#include "ui/glyph_shapes.h"

#include <array>
#include <span>

namespace waymark::ui {
namespace {

// Strokes in a box from -0.5 to 0.5, y down; a stroke ends where x is kUp.
constexpr float kLift = 9;
struct Point {
  float x, y;
};
constexpr std::array kBack{Point{0.16F, -0.32F}, Point{-0.16F, 0}, Point{0.16F, 0.32F}};
constexpr std::array kForward{Point{-0.16F, -0.32F}, Point{0.16F, 0}, Point{-0.16F, 0.32F}};
constexpr std::array kCross{Point{-0.34F, -0.34F}, Point{0.34F, 0.34F}, Point{kLift, 0}, Point{0.34F, -0.34F},
                            Point{-0.34F, 0.34F}};
constexpr std::array kTick{Point{-0.36F, 0.02F}, Point{-0.1F, 0.3F}, Point{0.36F, -0.28F}};
constexpr std::array kMinus{Point{-0.36F, 0}, Point{0.36F, 0}};
constexpr std::array kLeft{Point{0.4F, 0},        Point{-0.38F, 0}, Point{kLift, 0},
                           Point{-0.06F, -0.34F}, Point{-0.4F, 0},  Point{-0.06F, 0.34F}};
constexpr std::array kRight{Point{-0.4F, 0},      Point{0.38F, 0}, Point{kLift, 0},
                            Point{0.06F, -0.34F}, Point{0.4F, 0},  Point{0.06F, 0.34F}};
constexpr std::array kUp{Point{0, 0.4F},        Point{0, -0.38F}, Point{kLift, 0},
                         Point{-0.34F, -0.06F}, Point{0, -0.4F},  Point{0.34F, -0.06F}};
constexpr std::array kDown{Point{0, -0.4F},      Point{0, 0.38F}, Point{kLift, 0},
                           Point{-0.34F, 0.06F}, Point{0, 0.4F},  Point{0.34F, 0.06F}};

std::span<const Point> strokes_of(unsigned code_point) {
  switch (static_cast<Sign>(code_point)) {
    case Sign::kBack:
      return kBack;
    case Sign::kForward:
      return kForward;
    case Sign::kCross:
      return kCross;
    case Sign::kTick:
      return kTick;
    case Sign::kMinus:
      return kMinus;
    case Sign::kLeft:
      return kLeft;
    case Sign::kUp:
      return kUp;
    case Sign::kRight:
      return kRight;
    case Sign::kDown:
      return kDown;
  }
  return {};
}

}  // namespace

bool has_glyph_shape(unsigned code_point) {
  return !strokes_of(code_point).empty();
}

void draw_glyph_shape(ImDrawList& list, unsigned code_point, ImVec2 middle, float em, ImU32 colour) {
  draw_sign(list, static_cast<Sign>(code_point), {middle.x, middle.y + em * 0.04F}, em * 0.75F, em * 0.1F, colour);
}

void draw_sign(ImDrawList& list, Sign sign, ImVec2 middle, float size, float thickness, ImU32 colour) {
  list.PathClear();
  for (const Point point : strokes_of(static_cast<unsigned>(sign))) {
    if (point.x == kLift) {
      list.PathStroke(colour, 0, thickness);
    } else {
      list.PathLineTo({middle.x + point.x * size, middle.y + point.y * size});
    }
  }
  list.PathStroke(colour, 0, thickness);
}

}  // namespace waymark::ui
