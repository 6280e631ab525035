#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace waymark::test {

/// A picture as numbers.
struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint32_t> rgb;  ///< 0xRRGGBB, rows from the top.

  std::uint32_t at(int x, int y) const {
    return rgb[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

/// Empty where there is no such PNG.
Pixels read_png(const std::string& path);

/// 0 to 255, as an eye that sees no colours.
int grey(std::uint32_t rgb);

/// The share of pixels that are not as in `expected`, 1 where the sizes differ. Another machine softens edges a little
/// differently: what lies on one may differ much, what lies in an even ground hardly.
double share_that_differs(const Pixels& expected, const Pixels& got);

}  // namespace waymark::test
