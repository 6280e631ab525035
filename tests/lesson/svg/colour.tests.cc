#include "lesson/svg/colour.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace waymark::svg;
using Catch::Approx;

TEST_CASE("Colours are read as SVG writes them") {
  CHECK(read_colour("#1B2430") == Colour{0x1B, 0x24, 0x30});
  CHECK(read_colour("#fa0") == Colour{0xFF, 0xAA, 0});
  CHECK(read_colour("rgb(1, 2,255)") == Colour{1, 2, 255});
  CHECK(read_colour("rgb(100%, 0%, 20%)") == Colour{255, 0, 51});
  CHECK(read_colour("White") == Colour{255, 255, 255});
  CHECK_FALSE(read_colour("#12"));
  CHECK_FALSE(read_colour("#12345g"));
  CHECK_FALSE(read_colour("#12345678"));
  CHECK_FALSE(read_colour("rgb(1,2)"));
  CHECK_FALSE(read_colour("rgb(1,2,3,0.5)"));
  CHECK_FALSE(read_colour("rgba(1,2,3,0.5)"));
  CHECK_FALSE(read_colour("currentColor"));
  CHECK_FALSE(read_colour(""));
}

TEST_CASE("Contrast follows WCAG") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(contrast({255, 255, 255}, {0, 0, 0}) == Approx(21));
  CHECK(contrast({12, 34, 56}, {12, 34, 56}) == Approx(1));
  CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == Approx(4.54).margin(0.01));  // the lightest grey that passes
  CHECK(contrast({0x77, 0x77, 0x77}, {255, 255, 255}) == Approx(4.48).margin(0.01));
}

TEST_CASE("A colour is written as authors write it") {
  CHECK(to_hex({0x1B, 0x24, 0xFF}) == "#1B24FF");
}
