#include "ui/fonts.h"

#include <cmath>

#include "ui/font_metrics.h"
#include "ui/glyph_shapes.h"
#include "ui/theme.h"

namespace waymark::ui {
namespace {

ImFont* add_font(std::string_view ttf) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // ImGui takes a non-const pointer and does not write through it when it does not own the bytes.
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<char*>(ttf.data()), static_cast<int>(ttf.size()),
                                                    Type::kBody, &config);
}

// Characters whose look a plainer one has too.
ImWchar plain(unsigned code_point) {
  switch (code_point) {
    case 0xA0:
    case 0x2007:
    case 0x2009:
    case 0x200A:
    case 0x202F:
      return ' ';
    case 0x2010:
    case 0x2011:
      return '-';
    default:
      return static_cast<ImWchar>(code_point);
  }
}

struct Glyph {
  const ImFontGlyph* drawn = nullptr;  ///< Null: a shape stands for it.
  float advance = 0;                   ///< Of the baked font.
};

Glyph glyph_of(ImFontBaked& baked, float em, unsigned code_point) {
  const ImWchar character = plain(code_point);
  if (code_point >= 0x80 && has_glyph_shape(code_point) && baked.FindGlyphNoFallback(character) == nullptr) {
    return {nullptr, em * kGlyphShapeWidth};
  }
  const ImFontGlyph* glyph = baked.FindGlyph(character);
  return {glyph, glyph == nullptr ? 0 : glyph->AdvanceX};
}

}  // namespace

unsigned next_code_point(std::string_view words, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[i]); };
  const unsigned first = byte(at++);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  if (more == 0) return 0xFFFD;
  unsigned value = first & (0x3FU >> more);
  for (int i = 0; i < more; ++i) {
    if (at >= words.size() || (byte(at) & 0xC0U) != 0x80U) return 0xFFFD;
    value = (value << 6U) | (byte(at++) & 0x3FU);
  }
  return value;
}

Fonts::Fonts(std::string_view regular, std::string_view bold)
    : regular_{add_font(regular), height_in_ems(regular)}, bold_{add_font(bold), height_in_ems(bold)} {}

Fonts::Face Fonts::face(bool bold, float size) const {
  const Source& source = bold ? bold_ : regular_;
  const float pixels = std::max(1.0F, std::round(size * ratio_ * source.height));
  return {source.font->GetFontBaked(pixels, 1), 1 / ratio_, pixels / source.height};
}

float Fonts::width(std::string_view words, bool bold, float size) const {
  const Face face = this->face(bold, size);
  float width = 0;
  for (std::size_t at = 0; at < words.size();)
    width += glyph_of(*face.baked, face.em, next_code_point(words, at)).advance;
  return width * face.scale;
}

void Fonts::draw(ImDrawList& list, std::string_view words, bool bold, float size, float x, float middle_y,
                 ImU32 colour) const {
  const Face face = this->face(bold, size);
  // Loading a glyph may move the atlas to another texture: all are loaded before the first is written.
  width(words, bold, size);
  const float height = face.baked->Ascent - face.baked->Descent;
  const float top = std::round(middle_y * ratio_ - height / 2) * face.scale;
  x = std::round(x * ratio_) * face.scale;
  for (std::size_t at = 0; at < words.size();) {
    const unsigned code_point = next_code_point(words, at);
    const Glyph glyph = glyph_of(*face.baked, face.em, code_point);
    const float em = face.em * face.scale;
    if (glyph.drawn == nullptr) {
      draw_glyph_shape(list, code_point, {x + em * kGlyphShapeWidth / 2, top + height * face.scale / 2}, em, colour);
    } else if (glyph.drawn->Visible) {
      const ImFontGlyph& g = *glyph.drawn;
      list.PrimReserve(6, 4);
      list.PrimRectUV({x + g.X0 * face.scale, top + g.Y0 * face.scale},
                      {x + g.X1 * face.scale, top + g.Y1 * face.scale}, {g.U0, g.V0}, {g.U1, g.V1}, colour);
    }
    x += glyph.advance * face.scale;
  }
}

}  // namespace waymark::ui
