#include "pixels.h"

#include <cairo.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace waymark::test {
namespace {

int distance(std::uint32_t one, std::uint32_t other) {
  int most = 0;
  for (const unsigned shift : {0U, 8U, 16U}) {
    most =
        std::max(most, std::abs(static_cast<int>((one >> shift) & 0xFFU) - static_cast<int>((other >> shift) & 0xFFU)));
  }
  return most;
}

// All around it are of its colour.
bool on_even_ground(const Pixels& pixels, int x, int y) {
  for (int i = std::max(0, y - 1); i <= std::min(pixels.height - 1, y + 1); ++i) {
    for (int j = std::max(0, x - 1); j <= std::min(pixels.width - 1, x + 1); ++j) {
      if (pixels.at(j, i) != pixels.at(x, y)) return false;
    }
  }
  return true;
}

}  // namespace

Pixels read_png(const std::string& path) {
  Pixels pixels;
  cairo_surface_t* const surface = cairo_image_surface_create_from_png(path.c_str());
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) {
    pixels.width = cairo_image_surface_get_width(surface);
    pixels.height = cairo_image_surface_get_height(surface);
    const unsigned char* row = cairo_image_surface_get_data(surface);
    for (int y = 0; y < pixels.height; ++y, row += cairo_image_surface_get_stride(surface)) {
      for (int x = 0; x < pixels.width; ++x) {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, row + static_cast<std::ptrdiff_t>(x) * 4, 4);
        pixels.rgb.push_back(pixel & 0xFFFFFFU);
      }
    }
  }
  cairo_surface_destroy(surface);
  return pixels;
}

int grey(std::uint32_t rgb) {
  const auto part = [rgb](unsigned shift) { return static_cast<int>((rgb >> shift) & 0xFFU); };
  return (part(16) * 299 + part(8) * 587 + part(0) * 114) / 1000;
}

double share_that_differs(const Pixels& expected, const Pixels& got) {
  constexpr int kOnEdges = 96, kOnGround = 2;
  if (expected.width != got.width || expected.height != got.height || expected.rgb.empty()) return 1;
  int different = 0;
  for (int y = 0; y < expected.height; ++y) {
    for (int x = 0; x < expected.width; ++x) {
      const int off = distance(expected.at(x, y), got.at(x, y));
      if (off > kOnEdges || (off > kOnGround && on_even_ground(expected, x, y))) ++different;
    }
  }
  return static_cast<double>(different) / static_cast<double>(expected.rgb.size());
}

}  // namespace waymark::test
