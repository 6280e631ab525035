#pragma once

#include <string_view>
#include <vector>

#include "lesson/svg/scanner.h"

namespace waymark::svg {

struct Point {
  double x = 0;
  double y = 0;
};

/// An affine map: x' = a x + c y + e, y' = b x + d y + f.
struct Transform {
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 1;
  double e = 0;
  double f = 0;

  Point operator()(Point point) const { return {a * point.x + c * point.y + e, b * point.x + d * point.y + f}; }
  /// First `inner`, then this.
  Transform operator*(const Transform& inner) const;
};

/// What a transform attribute says; a skew, which drawings of lessons have no need of, is left out.
Transform read_transform(std::string_view text);

/// The edges of a shape as polygons, curves as short lines.
using Outline = std::vector<std::vector<Point>>;

/// The outline of a rect, circle, ellipse, polygon, polyline, path or image; empty for other tags. Corners of a rect
/// are not rounded; an arc in a path is a line.
Outline outline_of(const Piece& tag);

/// True when the point lies inside, by the rule "nonzero".
bool holds(const Outline& outline, Point point);

}  // namespace waymark::svg
