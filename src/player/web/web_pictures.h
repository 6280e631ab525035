#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "ui/painter.h"

namespace waymark::web {

/// A lesson's SVG pictures as textures, drawn by the browser at the width in physical pixels at which they are shown.
class WebPictures {
 public:
  /// `source` gives the text of a picture, or empty.
  explicit WebPictures(std::function<std::string_view(std::string_view)> source) : source_(std::move(source)) {}

  ui::Picture get(std::string_view media, int width_pixels);

  /// The page has drawn it. Only the size asked for last is taken.
  void ready(std::string_view media, int width_pixels);

  /// The textures are gone with their context; the next frame asks again.
  void forget() { drawn_.clear(); }

 private:
  struct Drawn {
    unsigned texture = 0;
    int width = 0;  ///< Asked for.
    float aspect = 1.6F;
  };

  std::function<std::string_view(std::string_view)> source_;
  std::map<std::string, Drawn, std::less<>> drawn_;
};

/// Width over height as the picture's viewBox says, or 1.6.
float aspect_of_svg(std::string_view svg);

}  // namespace waymark::web
