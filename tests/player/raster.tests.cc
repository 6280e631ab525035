#include "player/desktop/raster.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <set>
#include <vector>

#include "opened_window.h"

using namespace waymark;
using namespace waymark::desktop;

namespace {

constexpr std::uint32_t kGround = 0xFFFFFF;
constexpr ImU32 kRed = IM_COL32(255, 0, 0, 255);
constexpr int kSide = 240;

// One frame on which nothing but that is drawn.
struct Drawn {
  explicit Drawn(const std::function<void(ImDrawList&)>& draw, float ratio = 1)
      : window(test::open_window(kSide, kSide, ratio)) {
    window->begin_frame();
    draw(*ImGui::GetForegroundDrawList());
    window->end_frame(kGround);
  }
  std::uint32_t at(int x, int y) const {
    const Raster& drawn = window->drawn();
    return drawn.pixels()[static_cast<std::size_t>(y * drawn.width() + x)];
  }
  std::ptrdiff_t count(std::uint32_t colour) const { return std::ranges::count(window->drawn().pixels(), colour); }

  std::unique_ptr<Window> window;
};

void triangle(ImDrawList& list, ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour) {
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  list.PrimReserve(3, 3);
  for (const ImVec2& at : {a, b, c}) list.PrimVtx(at, white, colour);
}

}  // namespace

TEST_CASE("A field covers the pixels whose middles lie in it, and no others") {
  const Drawn drawn([](ImDrawList& list) { list.AddRectFilled({10.4F, 20.6F}, {13.6F, 22.4F}, kRed); });
  CHECK(drawn.count(0xFF0000) == 4 * 1);
  CHECK(drawn.at(10, 21) == 0xFF0000);
  CHECK(drawn.at(13, 21) == 0xFF0000);
  CHECK(drawn.at(9, 21) == kGround);
  CHECK(drawn.at(14, 21) == kGround);
  CHECK(drawn.at(10, 20) == kGround);
  CHECK(drawn.at(10, 22) == kGround);
}

TEST_CASE("On a display with more pixels in a length all is as much larger") {
  const Drawn drawn([](ImDrawList& list) { list.AddRectFilled({10, 20}, {12, 21}, kRed); }, 2);
  CHECK(drawn.window->drawn().width() == 2 * kSide);
  CHECK(drawn.count(0xFF0000) == 4 * 2);
  CHECK(drawn.at(20, 40) == 0xFF0000);
}

TEST_CASE("Half a colour lies half over another, to the last place") {
  const Drawn drawn([](ImDrawList& list) {
    list.AddRectFilled({0, 0}, {10, 10}, IM_COL32(10, 60, 200, 255));
    list.AddRectFilled({0, 0}, {10, 10}, IM_COL32(110, 160, 100, 51));
  });
  CHECK(drawn.at(5, 5) == 0x1E50B4);  // A fifth of the way: 10 + 20, 60 + 20, 200 - 20.
}

TEST_CASE("Triangles that share an edge leave no gap and cover nothing twice") {
  const std::array<ImVec2, 6> rim{ImVec2{12.3F, 7.1F}, {201.7F, 33.9F}, {220.2F, 140.5F},
                                  {133.3F, 231.8F},    {31.1F, 190.4F}, {3.9F, 99.6F}};
  const ImVec2 middle{101.25F, 111.75F};
  const Drawn drawn([&](ImDrawList& list) {
    for (std::size_t i = 0; i < rim.size(); ++i)
      triangle(list, middle, rim[i], rim[(i + 1) % rim.size()], IM_COL32(0, 0, 0, 128));
  });
  const std::set<std::uint32_t> colours(drawn.window->drawn().pixels().begin(), drawn.window->drawn().pixels().end());
  CHECK(colours == std::set<std::uint32_t>{kGround, 0x7F7F7F});
  for (int y = 60; y < 160; ++y) {
    for (int x = 60; x < 150; ++x) REQUIRE(drawn.at(x, y) == 0x7F7F7F);
  }
}

TEST_CASE("Round things have soft edges all around") {
  const Drawn drawn([](ImDrawList& list) { list.AddCircleFilled({100, 100}, 20, kRed, 64); });
  CHECK(drawn.at(100, 100) == 0xFF0000);
  std::set<std::uint32_t> shades;
  for (int y = 70; y < 130; ++y) {
    for (int x = 70; x < 130; ++x) shades.insert(drawn.at(x, y));
  }
  CHECK(shades.size() > 10);
  for (const std::uint32_t shade : shades)
    CHECK((shade & 0xFF0000U) == 0xFF0000U);  // Between red and white, nothing else.
  for (int i = 0; i < 30; ++i) CHECK(drawn.at(100 + i, 95) == drawn.at(99 - i, 95));
}

TEST_CASE("What is clipped stays outside") {
  const Drawn drawn([](ImDrawList& list) {
    list.PushClipRect({50, 50}, {60, 60});
    list.AddRectFilled({0, 0}, {240, 240}, kRed);
    triangle(list, {0, 0}, {240, 0}, {0, 240}, kRed);
    list.PopClipRect();
  });
  CHECK(drawn.count(0xFF0000) == 100);
  CHECK(drawn.at(50, 50) == 0xFF0000);
  CHECK(drawn.at(59, 59) == 0xFF0000);
}

TEST_CASE("A picture's pixels go where they belong, with their own alpha and what they are tinted with") {
  const std::vector<std::uint32_t> pixels{0xFF0000FF, 0xFF00FF00, 0x80FF0000, 0x00123456};
  const Texture texture{2, 2, pixels.data()};
  const Drawn drawn([&](ImDrawList& list) {
    list.AddImage(reinterpret_cast<std::uintptr_t>(&texture), {10, 10}, {14, 14});
    list.AddImage(reinterpret_cast<std::uintptr_t>(&texture), {30, 10}, {32, 12}, {0, 0}, {1, 1},
                  IM_COL32(255, 255, 255, 128));
  });
  CHECK(drawn.at(11, 11) == 0xFF0000);
  CHECK(drawn.at(12, 11) == 0x00FF00);
  CHECK(drawn.at(11, 12) == 0x7F7FFF);
  CHECK(drawn.at(13, 13) == kGround);
  CHECK(drawn.at(30, 10) == 0xFF7F7F);
}

TEST_CASE("Lengths beyond all measure do no harm") {
  constexpr float kNothing = std::numeric_limits<float>::quiet_NaN(), kEndless = std::numeric_limits<float>::infinity(),
                  kHuge = 1e30F;
  const Drawn drawn([&](ImDrawList& list) {
    triangle(list, {kNothing, 0}, {10, 0}, {0, 10}, kRed);
    triangle(list, {kEndless, 0}, {10, 0}, {0, 10}, kRed);
    triangle(list, {5, 5}, {5, 5}, {5, 5}, kRed);
    triangle(list, {-kHuge, -kHuge}, {kHuge, -kHuge}, {0, -1}, kRed);
    list.PushClipRect({-kHuge, -kHuge}, {kHuge, kHuge});
    list.AddRectFilled({-kHuge, 100}, {kHuge, 101}, kRed);
    list.PopClipRect();
  });
  CHECK(drawn.count(0xFF0000) == kSide);
}
