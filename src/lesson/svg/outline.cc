#include "lesson/svg/outline.h"

#include <cmath>
#include <numbers>

#include "lesson/svg/numbers.h"

namespace waymark::svg {

namespace {

constexpr int kLinesInCurve = 12;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

/// Follows the commands of a path.
class Pen {
 public:
  explicit Pen(std::string_view commands) : numbers_(commands) {}

  Outline draw() {
    while (!numbers_.rest().empty()) {
      const char letter = numbers_.rest().front();
      const bool is_letter = is_lower(letter) || (letter >= 'A' && letter <= 'Z');
      if (is_letter) {
        command_ = letter;
        numbers_.skip(letter);
      }
      const bool goes_on = is_letter || (command_ & ~0x20) != 'Z';  // What follows a close is a command.
      if (!goes_on || !step()) break;
      if (is_letter && command_ == 'M') command_ = 'L';  // More points after a move are lines.
      if (is_letter && command_ == 'm') command_ = 'l';
    }
    return std::move(outline_);
  }

 private:
  bool step() {
    switch (command_ & ~0x20) {
      case 'M':
        return move();
      case 'L':
      case 'T':
        return point() && line();
      case 'H':
        return along(true);
      case 'V':
        return along(false);
      case 'C':
        return point(first_) && point(second_) && point() && curve(first_, second_);
      case 'S':
        return point(second_) && point() && curve(reflected(), second_);
      case 'Q':
        return point(first_) && point() && curve(thirds(at_, first_), thirds(to_, first_));
      case 'A':
        return numbers_.next() && numbers_.next() && numbers_.next() && numbers_.flag() && numbers_.flag() && point() &&
               line();
      case 'Z':
        return close();
      default:
        return false;
    }
  }

  bool point() { return point(to_); }
  bool point(Point& into) {
    const std::optional<double> x = numbers_.next();
    const std::optional<double> y = x ? numbers_.next() : std::nullopt;
    if (!y) return false;
    into = is_lower(command_) ? Point{at_.x + *x, at_.y + *y} : Point{*x, *y};
    return true;
  }

  bool move() {
    if (!point()) return false;
    outline_.push_back({to_});
    at_ = to_;
    last_control_ = to_;
    return true;
  }

  bool along(bool across) {
    const std::optional<double> length = numbers_.next();
    if (!length) return false;
    to_ = at_;
    double& moved = across ? to_.x : to_.y;
    moved = is_lower(command_) ? moved + *length : *length;
    return line();
  }

  bool line() {
    if (outline_.empty()) return false;
    outline_.back().push_back(to_);
    at_ = to_;
    last_control_ = to_;
    return true;
  }

  /// A cubic Bézier curve from at_ to to_.
  bool curve(Point first, Point second) {
    if (outline_.empty()) return false;
    for (int i = 1; i <= kLinesInCurve; ++i) {
      const double t = static_cast<double>(i) / kLinesInCurve;
      const double u = 1 - t;
      const auto mixed = [&](double begin, double one, double two, double end) {
        return u * u * u * begin + 3 * u * u * t * one + 3 * u * t * t * two + t * t * t * end;
      };
      outline_.back().push_back({mixed(at_.x, first.x, second.x, to_.x), mixed(at_.y, first.y, second.y, to_.y)});
    }
    last_control_ = second;
    at_ = to_;
    return true;
  }

  bool close() {
    if (outline_.empty()) return false;
    at_ = outline_.back().front();
    last_control_ = at_;
    return true;
  }

  Point reflected() const { return {2 * at_.x - last_control_.x, 2 * at_.y - last_control_.y}; }
  /// The cubic's control point beside `end` for a quadratic curve's only one.
  static Point thirds(Point end, Point control) {
    return {end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3};
  }

  Numbers numbers_;
  Outline outline_;
  char command_ = 'M';
  Point at_;
  Point to_;
  Point first_;
  Point second_;
  Point last_control_;
};

std::vector<Point> box(const Piece& tag) {
  const double x = number_or(tag.attribute("x"), 0);
  const double y = number_or(tag.attribute("y"), 0);
  const double width = number_or(tag.attribute("width"), 0);
  const double height = number_or(tag.attribute("height"), 0);
  return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
}

std::vector<Point> oval(const Piece& tag, double rx, double ry) {
  constexpr int kCorners = 32;
  const Point centre = {number_or(tag.attribute("cx"), 0), number_or(tag.attribute("cy"), 0)};
  std::vector<Point> corners;
  for (int i = 0; i < kCorners; ++i) {
    const double angle = 2 * std::numbers::pi * i / kCorners;
    corners.push_back({centre.x + rx * std::cos(angle), centre.y + ry * std::sin(angle)});
  }
  return corners;
}

std::vector<Point> corners(std::string_view points) {
  Numbers numbers(points);
  std::vector<Point> found;
  for (;;) {
    const std::optional<double> x = numbers.next();
    const std::optional<double> y = x ? numbers.next() : std::nullopt;
    if (!y) return found;
    found.push_back({*x, *y});
  }
}

Transform one_transform(std::string_view name, std::string_view arguments) {
  Numbers numbers(arguments);
  const auto next = [&](double otherwise) { return numbers.next().value_or(otherwise); };
  if (name == "translate") {
    const double x = next(0);
    return {.e = x, .f = next(0)};
  }
  if (name == "scale") {
    const double x = next(1);
    return {.a = x, .d = next(x)};
  }
  if (name == "rotate") {
    const double angle = next(0) * std::numbers::pi / 180;
    const double x = next(0);
    const double y = next(0);
    const Transform turned = {std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
    return Transform{.e = x, .f = y} * turned * Transform{.e = -x, .f = -y};
  }
  if (name != "matrix") return {};
  Transform matrix;
  for (double* value : {&matrix.a, &matrix.b, &matrix.c, &matrix.d, &matrix.e, &matrix.f}) *value = next(*value);
  return matrix;
}

}  // namespace

Transform Transform::operator*(const Transform& inner) const {
  return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
          b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

Transform read_transform(std::string_view text) {
  Transform all;
  for (;;) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return all;
    std::string_view name = text.substr(0, open);
    const std::size_t begin = name.find_last_of(" \t\r\n,", name.find_last_not_of(" \t\r\n"));
    if (begin != std::string_view::npos) name.remove_prefix(begin + 1);
    while (name.ends_with(' ')) name.remove_suffix(1);
    all = all * one_transform(name, text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
}

Outline outline_of(const Piece& tag) {
  if (tag.name == "rect" || tag.name == "image") return {box(tag)};
  if (tag.name == "circle") {
    const double radius = number_or(tag.attribute("r"), 0);
    return {oval(tag, radius, radius)};
  }
  if (tag.name == "ellipse") return {oval(tag, number_or(tag.attribute("rx"), 0), number_or(tag.attribute("ry"), 0))};
  if (tag.name == "polygon" || tag.name == "polyline") return {corners(tag.attribute("points"))};
  if (tag.name == "path") return Pen(tag.attribute("d")).draw();
  return {};
}

bool holds(const Outline& outline, Point point) {
  int winding = 0;
  for (const std::vector<Point>& polygon : outline) {
    for (std::size_t i = 0; i < polygon.size(); ++i) {
      const Point from = polygon[i];
      const Point to = polygon[(i + 1) % polygon.size()];
      const bool upward = from.y <= point.y && to.y > point.y;
      const bool downward = from.y > point.y && to.y <= point.y;
      if (!upward && !downward) continue;
      const double side = (to.x - from.x) * (point.y - from.y) - (point.x - from.x) * (to.y - from.y);
      if (upward && side > 0) ++winding;
      if (downward && side < 0) --winding;
    }
  }
  return winding != 0;
}

}  // namespace waymark::svg
