#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/font_files.h"
#include "ui/icons.h"

namespace waymark::ui {

/// The next code point of UTF-8 `words` from `at`, which moves on; U+FFFD for what is not UTF-8. REQUIRES: at <
/// words.size().
unsigned next_code_point(std::string_view words, std::size_t& at);

/// The faces of the type, in any size; each character in the first face of its chain (FontChain) that has it. Sizes are
/// rounded to whole physical pixels, so that every glyph is drawn as it was rasterised: sharp at any pixel ratio.
class Fonts {
 public:
  /// The files "regular" and "bold" of kFontFiles, as TTF bytes, which are copied.
  Fonts(std::string_view regular, std::string_view bold);

  /// Brings another of kFontFiles. Nothing happens if it is there, if no file is called that or if the bytes are no
  /// TrueType font.
  void add(std::string_view name, std::string_view ttf);

  /// The files that what was measured since then would have been drawn with, had they been there.
  std::vector<std::string_view> wanted() const;
  void forget_wanted() { wanted_.fill(false); }

  void set_pixel_ratio(float ratio) { ratio_ = ratio; }
  float pixel_ratio() const { return ratio_; }
  void set_typeface(Typeface typeface) { typeface_ = typeface; }
  /// Letters and words further apart, by https://www.w3.org/TR/WCAG22/#text-spacing: 0.12 and 0.16 em.
  void set_wide_spacing(bool wide) { wide_ = wide; }
  bool wide_spacing() const { return wide_; }

  /// How wide the words are on one line, in logical pixels. `size` is the em's.
  float width(std::string_view words, Style style, float size) const;

  /// Draws the words with their baseline's line box (1 em above and below the middle alike) centred on `middle_y`.
  void draw(ImDrawList& list, std::string_view words, Style style, float size, float x, float middle_y,
            ImU32 colour) const;

  /// Draws an icon with the middle of its box at (x, y); `size` is the box's.
  void draw_icon(ImDrawList& list, Icon icon, float size, float x, float y, ImU32 colour) const;

  /// For ImGui's own text fields: the regular face, and what ImGui calls the size of an em of `size`.
  ImFont* regular() const { return faces_[0].font; }
  float imgui_size(float size) const { return size * faces_[0].height; }

 private:
  class Line;

  struct Face {
    ImFont* font = nullptr;
    float height = 1;  ///< In ems.
  };
  float pixels(const Face& face, float size) const;  ///< ImGui's size of an em of `size`.

  std::array<Face, kFontFiles.size()> faces_{};
  mutable std::array<bool, kFontFiles.size()> wanted_{};  ///< Noted while measuring.
  Typeface typeface_ = Typeface::kHyperlegible;
  bool wide_ = false;
  float ratio_ = 1;
};

}  // namespace waymark::ui
