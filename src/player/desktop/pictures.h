#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "player/desktop/raster.h"
#include "ui/painter.h"

namespace waymark::desktop {

/// A lesson's drawings as textures, each at the width in pixels that it is drawn with, so that they are sharp.
class SvgPictures {
 public:
  /// `media` gives a picture's bytes, or none.
  explicit SvgPictures(std::function<std::string_view(std::string_view)> media);
  SvgPictures(const SvgPictures&) = delete;
  SvgPictures& operator=(const SvgPictures&) = delete;

  /// Between frames: lets go of what was made when it has become much.
  void trim();
  ui::Picture get(std::string_view media, int width_pixels);

 private:
  struct Made {  // It stays where it is: the picture points to the texture, that to the pixels.
    ui::Picture picture;
    Texture texture;
    std::vector<std::uint32_t> pixels;
  };

  std::function<std::string_view(std::string_view)> media_;
  std::map<std::pair<std::string, int>, Made> made_;
};

/// Lets drawings use a font file's family. REQUIRES: called before the first drawing.
void add_font_for_drawings(const std::string& path);

}  // namespace waymark::desktop
