#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "imgui_internal.h"
#include "null_frame.h"
#include "ui/dashes.h"

using namespace waymark;

namespace {

float distance_to_piece(ImVec2 point, ImVec2 from, ImVec2 to) {
  const ImVec2 way{to.x - from.x, to.y - from.y};
  const float length = way.x * way.x + way.y * way.y;
  const float part = std::clamp(((point.x - from.x) * way.x + (point.y - from.y) * way.y) / length, 0.0F, 1.0F);
  return std::hypot(point.x - (from.x + way.x * part), point.y - (from.y + way.y * part));
}

}  // namespace

TEST_CASE("A dash that begins or ends just before a corner has no spike") {
  constexpr float kThickness = 3, kSoftEdge = 1;
  const test::NullFrame context;
  for (int i = 0; i < 400; ++i) {
    const float begin = static_cast<float>(i) * 1.37F;
    const float corner = begin + (i % 2 == 0 ? 20.0F : 30.0F);  // About where a dash begins, and where one ends.
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.Flags = ImDrawListFlags_AntiAliasedLines;
    list.PushClipRectFullScreen();
    const std::array path{ImVec2{begin, 0}, ImVec2{corner, 0}, ImVec2{corner + 5, 3}, ImVec2{corner + 8, 9}};
    ui::stroke_dashes(list, path, std::array{10.0F, 10.0F}, kThickness, IM_COL32_WHITE);
    REQUIRE(list.VtxBuffer.Size > 8);
    for (const ImDrawVert& vertex : list.VtxBuffer) {
      float nearest = 1000;
      for (std::size_t end = 1; end < path.size(); ++end) {
        nearest = std::min(nearest, distance_to_piece(vertex.pos, path[end - 1], path[end]));
      }
      CHECK(nearest <= kThickness / 2 + kSoftEdge);
    }
  }
}

TEST_CASE("On a straight side marks are whole pixels long, and as long as each other") {
  const test::NullFrame context;
  ImDrawList list(ImGui::GetDrawListSharedData());
  list._ResetForNewFrame();
  list.PushClipRectFullScreen();
  const std::array side{ImVec2{0.5F, 10}, ImVec2{300.5F, 10}};
  ui::stroke_dashes(list, side, std::array{2.0F, 4.03F}, 2, IM_COL32_WHITE, 1);
  REQUIRE(list.VtxBuffer.Size % 4 == 0);
  for (int i = 4; i + 4 < list.VtxBuffer.Size; i += 4) {  // A mark is four corners; the first and the last are cut off.
    float left = 1000, right = 0;
    for (int corner = i; corner < i + 4; ++corner) {
      left = std::min(left, list.VtxBuffer[corner].pos.x);
      right = std::max(right, list.VtxBuffer[corner].pos.x);
    }
    CHECK(left == std::round(left));
    CHECK(right - left == 2);
  }
}
