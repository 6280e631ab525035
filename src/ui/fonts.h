#pragma once

#include <string_view>

#include "imgui.h"

namespace waymark::ui {

/// The next code point of UTF-8 `words` from `at`, which moves on; U+FFFD for what is not UTF-8. REQUIRES: at <
/// words.size().
unsigned next_code_point(std::string_view words, std::size_t& at);

/// The two faces, in any size. Sizes are rounded to whole physical pixels, so that every glyph is drawn as it was
/// rasterised: sharp at any pixel ratio.
class Fonts {
 public:
  /// TTF bytes, which must outlive the ImGui context's font atlas.
  Fonts(std::string_view regular, std::string_view bold);

  void set_pixel_ratio(float ratio) { ratio_ = ratio; }
  float pixel_ratio() const { return ratio_; }

  /// How wide the words are on one line, in logical pixels. `size` is the em's.
  float width(std::string_view words, bool bold, float size) const;

  /// Draws the words with their baseline's line box (1 em above and below the middle alike) centred on `middle_y`.
  void draw(ImDrawList& list, std::string_view words, bool bold, float size, float x, float middle_y,
            ImU32 colour) const;

  /// For ImGui's own text fields: the regular face, and what ImGui calls the size of an em of `size`.
  ImFont* regular() const { return regular_.font; }
  float imgui_size(float size) const { return size * regular_.height; }

 private:
  struct Face {
    ImFontBaked* baked;
    float scale;  ///< Logical pixels in one of the baked font's.
    float em;     ///< In the baked font's pixels.
  };
  Face face(bool bold, float size) const;

  struct Source {
    ImFont* font;
    float height;  ///< In ems.
  };
  Source regular_, bold_;
  float ratio_ = 1;
};

}  // namespace waymark::ui
