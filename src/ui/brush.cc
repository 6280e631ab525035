#include "ui/brush.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <vector>

#include "ui/dashes.h"

namespace waymark::ui {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

Rect inset(const Rect& rect, float by) {
  return {rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by};
}

Corners inset(Corners corners, float by) {
  const auto less = [by](float radius) { return std::max(0.0F, radius - by); };
  return {less(corners.top_left), less(corners.top_right), less(corners.bottom_right), less(corners.bottom_left)};
}

float distance(ImVec2 a, ImVec2 b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

// Where two arcs meet they share a point; a stroke along a piece without length has a spike.
void merge_doubles(ImVector<ImVec2>& path) {
  constexpr float kNear = 0.02F;
  int kept = 0;
  for (const ImVec2 point : path) {
    if (kept == 0 || distance(path[kept - 1], point) > kNear) path[kept++] = point;
  }
  while (kept > 1 && distance(path[kept - 1], path[0]) <= kNear) --kept;
  path.resize(kept);
}

}  // namespace

ImU32 packed(Colour colour) {
  return IM_COL32((colour >> 16U) & 0xFFU, (colour >> 8U) & 0xFFU, colour & 0xFFU, 255);
}

Brush::Brush(ImDrawList& list, const Fonts& fonts, float pixel_ratio)
    : list_(list), fonts_(fonts), ratio_(pixel_ratio) {}

float Brush::snap(float length) const {
  return std::round(length * ratio_) / ratio_;
}

Rect Brush::snap(const Rect& rect) const {
  const float x = snap(rect.x), y = snap(rect.y);
  return {x, y, snap(rect.x + rect.width) - x, snap(rect.y + rect.height) - y};
}

float Brush::thick(float thickness) const {
  return std::max(1.0F, std::round(thickness * ratio_)) / ratio_;
}

void Brush::path(const Rect& rect, Corners corners) const {
  const float most = std::min(rect.width, rect.height) / 2;
  const float right = rect.x + rect.width, bottom = rect.y + rect.height;
  const auto corner = [&](float x, float y, float radius, float quarter) {
    const float r = std::min(radius, most);
    const float cx = x == right ? x - r : x + r, cy = y == bottom ? y - r : y + r;
    if (r < 0.5F) return list_.PathLineTo({x, y});
    const int segments = std::clamp(static_cast<int>(std::sqrt(r * ratio_) * 2), 4, 40);
    list_.PathArcTo({cx, cy}, r, kPi * quarter / 2, kPi * (quarter + 1) / 2, segments);
  };
  list_.PathClear();
  corner(rect.x, rect.y, corners.top_left, 2);
  corner(right, rect.y, corners.top_right, 3);
  corner(right, bottom, corners.bottom_right, 0);
  corner(rect.x, bottom, corners.bottom_left, 1);
  merge_doubles(list_._Path);
}

void Brush::fill(const Rect& rect, Corners corners, Colour colour) const {
  const Rect at = snap(rect);
  if (at.width <= 0 || at.height <= 0) return;
  path(at, corners);
  list_.PathFillConvex(packed(colour));
}

void Brush::line(const Rect& rect, Corners corners, float thickness, Colour colour) const {
  const float t = thick(thickness);
  path(inset(snap(rect), t / 2), inset(corners, t / 2));
  list_.PathStroke(packed(colour), ImDrawFlags_Closed, t);
}

void Brush::dashed_line(const Rect& rect, Corners corners, float thickness, Colour colour) const {
  broken_line(rect, corners, thickness, 5, 0.62F, colour);
}

void Brush::dotted_line(const Rect& rect, Corners corners, float thickness, Colour colour) const {
  broken_line(rect, corners, thickness, 3, 0.34F, colour);
}

void Brush::broken_line(const Rect& rect, Corners corners, float thickness, float pair, float mark,
                        Colour colour) const {
  const float t = thick(thickness);
  path(inset(snap(rect), t / 2), inset(corners, t / 2));
  std::vector<ImVec2> points(list_._Path.begin(), list_._Path.end());
  points.push_back(points.front());
  float length = 0;
  for (std::size_t i = 1; i < points.size(); ++i) length += distance(points[i - 1], points[i]);
  const float pairs = std::max(1.0F, std::round(length / (t * pair)));  // A whole number, so that it closes.
  const float each = length / pairs, drawn = std::max(1 / ratio_, snap(each * mark));
  stroke_dashes(list_, points, std::array{drawn, each - drawn}, t, packed(colour), 1 / ratio_);
}

void Brush::curve(std::span<const ImVec2> points, std::span<const int> pattern, float thickness, Colour colour) const {
  const float t = thick(thickness);
  std::vector<float> lengths;
  for (const int length : pattern) lengths.push_back(static_cast<float>(length) * t);
  stroke_dashes(list_, points, lengths, t, packed(colour));
}

void Brush::disc(float x, float y, float radius, Colour colour) const {
  list_.AddCircleFilled({snap(x), snap(y)}, radius, packed(colour), std::max(24, static_cast<int>(radius * ratio_)));
}

void Brush::ring(float x, float y, float radius, float thickness, Colour colour) const {
  const float t = thick(thickness);
  list_.AddCircle({snap(x), snap(y)}, radius - t / 2, packed(colour), std::max(24, static_cast<int>(radius * ratio_)),
                  t);
}

void Brush::icon(Icon icon, float x, float y, float size, Colour colour) const {
  fonts_.draw_icon(list_, icon, size, x, y, packed(colour));
}

void Brush::triangle(float x, float y, float size, Colour colour) const {
  list_.AddTriangleFilled({x, y}, {x - size / 2, y - size * 0.8F}, {x + size / 2, y - size * 0.8F}, packed(colour));
}

void Brush::words(const Wrapped& text, float x, float y, Colour colour) const {
  const float height = text.line_height();
  for (const Run& run : text.runs) {
    const float middle = y + (static_cast<float>(run.line) + 0.5F) * height;
    if (middle + height < list_.GetClipRectMin().y || middle - height > list_.GetClipRectMax().y) continue;
    fonts_.draw(list_, run.words, run.style, text.setting.size, x + run.x, middle, packed(colour));
    if (run.hard) dots(x + run.x, run.width, middle, text.setting.size, colour);
  }
}

void Brush::lit_words(const Wrapped& text, std::string_view part, float x, float y, Colour ground,
                      Colour colour) const {
  Wrapped lit = text;
  lit.runs.clear();
  for (Run run : text.runs) {
    const std::string_view words = run.words;
    const auto at = [&](const char* end) {
      const std::ptrdiff_t bytes = std::less<>()(end, words.data()) ? 0 : end - words.data();
      return std::min(static_cast<std::size_t>(bytes), words.size());
    };
    const std::size_t begin = at(part.data()), end = at(part.data() + part.size());
    if (begin == end) continue;
    run.x += fonts_.width(words.substr(0, begin), run.style, text.setting.size);
    run.words = words.substr(begin, end - begin);
    run.width = fonts_.width(run.words, run.style, text.setting.size);
    lit.runs.push_back(run);
    const float middle = y + (static_cast<float>(run.line) + 0.5F) * text.line_height(), size = text.setting.size;
    fill({x + run.x - 0.15F * size, middle - 0.68F * size, run.width + 0.3F * size, 1.36F * size},
         Corners::all(0.2F * size), ground);
  }
  this->words(lit, x, y, colour);
  underline(lit, x, y, true, colour);
}

void Brush::dots(float x, float width, float middle, float size, Colour colour) const {
  const float t = thick(size / 10), y = snap(middle + size * 0.48F);
  const float count = std::max(1.0F, std::round(width / (t * 2)));
  for (float i = 0; i < count; ++i) {
    const float left = snap(x + i * width / count);
    list_.AddRectFilled({left, y}, {left + t, y + t}, packed(colour));
  }
}

void Brush::underline(const Wrapped& text, float x, float y, bool heavy, Colour colour) const {
  const float t = thick(text.setting.size / (heavy ? 6 : 13));
  for (const Run& run : text.runs) {
    const float base = snap(y + (static_cast<float>(run.line) + 0.5F) * text.line_height() + text.setting.size * 0.46F);
    list_.AddRectFilled({snap(x + run.x), base}, {snap(x + run.x + run.width), base + t}, packed(colour));
  }
}

void Brush::picture(std::uint64_t texture, const Rect& rect) const {
  const float x = snap(rect.x), y = snap(rect.y);
  list_.AddImage(ImTextureRef(static_cast<ImTextureID>(texture)), {x, y}, {x + rect.width, y + rect.height});
}

void Brush::focus_ring(const Rect& rect, float radius, float scale, Colour colour) const {
  const float gap = std::max(std::min(3 * scale, 4.0F), 1.5F * scale), width = Length::kFocusLine * scale;
  line(inset(rect, -(gap + width)), Corners::all(radius + gap + width), width, colour);
}

}  // namespace waymark::ui
