#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace waymark::desktop {

/// What ImGui draws from; the address is the texture's id. Pixels in rows from above, without gaps; each is the bytes
/// red, green, blue, alpha.
struct Texture {
  int width = 0, height = 0;
  const std::uint32_t* pixels = nullptr;
};

/// Dear ImGui's renderer in plain memory. A page is drawn when it changes, not sixty times a second: the processor does
/// that in a few milliseconds, while the system's OpenGL takes a fifth of a second to load and, without a graphics
/// card, three times the memory. Between a texture's pixels nothing is mixed: letters and pictures come in the size
/// that they are drawn in.
class Raster {
 public:
  /// REQUIRES: an ImGui context, which outlives it.
  Raster();
  ~Raster();
  Raster(const Raster&) = delete;
  Raster& operator=(const Raster&) = delete;

  /// Draws a frame on a ground, 0xRRGGBB.
  void draw(const ImDrawData& data, std::uint32_t ground);
  /// Nothing but the ground.
  void clear(std::uint32_t ground);

  int width() const { return width_; }
  int height() const { return height_; }
  /// What was drawn last: rows from above, without gaps, 0x00RRGGBB each.
  const std::vector<std::uint32_t>& pixels() const { return pixels_; }

 private:
  int width_ = 0, height_ = 0;
  std::vector<std::uint32_t> pixels_;
};

}  // namespace waymark::desktop
