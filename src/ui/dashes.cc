#include "ui/dashes.h"

#include <cmath>
#include <limits>

namespace waymark::ui {

void stroke_dashes(ImDrawList& list, std::span<const ImVec2> path, std::span<const float> lengths, float thickness,
                   ImU32 colour) {
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
      list.PathLineTo(from);
      if (place % 2 == 0) list.PathStroke(colour, 0, thickness);
      place = (place + 1) % lengths.size();
    }
    left -= rest;
    if (place % 2 == 0) list.PathLineTo(to);
  }
  place % 2 == 0 ? list.PathStroke(colour, 0, thickness) : list.PathClear();
}

}  // namespace waymark::ui
