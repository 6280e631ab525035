#include "ui/dashes.h"

#include <cmath>
#include <limits>

namespace waymark::ui {

namespace {

// A stroke along a piece without length has a spike: where a dash begins or ends at a corner of the path, one point
// does.
void go_on_to(ImDrawList& list, ImVec2 point) {
  constexpr float kNear = 0.02F;
  const ImVec2 last = list._Path.back();
  if (std::hypot(point.x - last.x, point.y - last.y) > kNear) list.PathLineTo(point);
}

ImVec2 on_grid(ImVec2 point, ImVec2 from, ImVec2 to, float pixel) {
  if (pixel <= 0) return point;
  if (from.y == to.y) point.x = std::round(point.x / pixel) * pixel;
  if (from.x == to.x) point.y = std::round(point.y / pixel) * pixel;
  return point;
}

}  // namespace

void stroke_dashes(ImDrawList& list, std::span<const ImVec2> path, std::span<const float> lengths, float thickness,
                   ImU32 colour, float pixel) {
  if (path.empty()) return;
  std::size_t place = 0;  // In `lengths`; those at even places are drawn.
  float left = lengths.empty() ? std::numeric_limits<float>::max() : lengths[0];
  list.PathClear();
  list.PathLineTo(path[0]);
  for (std::size_t i = 1; i < path.size(); ++i) {
    ImVec2 from = path[i - 1];
    const ImVec2 to = path[i];
    float rest = std::hypot(to.x - from.x, to.y - from.y);
    for (; rest > left; rest -= left, left = lengths[place]) {
      from = {from.x + (to.x - from.x) * left / rest, from.y + (to.y - from.y) * left / rest};
      const ImVec2 end = on_grid(from, path[i - 1], to, pixel);
      if (place % 2 == 0) {
        go_on_to(list, end);
        list.PathStroke(colour, 0, thickness);
      } else {
        list.PathLineTo(end);
      }
      place = (place + 1) % lengths.size();
    }
    left -= rest;
    if (place % 2 == 0) go_on_to(list, to);
  }
  place % 2 == 0 ? list.PathStroke(colour, 0, thickness) : list.PathClear();
}

}  // namespace waymark::ui
