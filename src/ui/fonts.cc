#include "ui/fonts.h"

#include <cmath>

#include "ui/glyph_shapes.h"

namespace waymark::ui {
namespace {

ImFont* add_font(std::string_view ttf) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // A negative size makes a size that of the em, as in CSS, instead of the ascent and descent together.
  constexpr float kEm = -17;
  // ImGui takes a non-const pointer and does not write through it when it does not own the bytes.
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<char*>(ttf.data()), static_cast<int>(ttf.size()), kEm, &config);
}

// Characters whose look a plainer one has too.
ImWchar plain(unsigned code_point) {
  switch (code_point) {
    case 0xA0: case 0x2007: case 0x2009: case 0x200A: case 0x202F: return ' ';
    case 0x2010: case 0x2011: return '-';
    default: return static_cast<ImWchar>(code_point);
  }
}

struct Glyph {
  const ImFontGlyph* drawn = nullptr;  ///< Null: a shape stands for it.
  float advance = 0;                   ///< Of the baked font.
};

Glyph glyph_of(ImFontBaked& baked, unsigned code_point) {
  const ImWchar character = plain(code_point);
  if (code_point >= 0x80 && has_glyph_shape(code_point) && baked.FindGlyphNoFallback(character) == nullptr) {
    return {nullptr, baked.Size * kGlyphShapeWidth};
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

Fonts::Fonts(std::string_view regular, std::string_view bold) : regular_(add_font(regular)), bold_(add_font(bold)) {}

Fonts::Face Fonts::face(bool bold, float size) const {
  const float pixels = std::max(1.0F, std::round(size * ratio_));
  return {(bold ? bold_ : regular_)->GetFontBaked(pixels, 1), 1 / ratio_};
}

float Fonts::width(std::string_view words, bool bold, float size) const {
  const Face face = this->face(bold, size);
  float width = 0;
  for (std::size_t at = 0; at < words.size();) width += glyph_of(*face.baked, next_code_point(words, at)).advance;
  return width * face.scale;
}

void Fonts::draw(ImDrawList& list, std::string_view words, bool bold, float size, float x, float middle_y, ImU32 colour) const {
  const Face face = this->face(bold, size);
  // Loading a glyph may move the atlas to another texture: all are loaded before the first is written.
  width(words, bold, size);
  const float height = face.baked->Ascent - face.baked->Descent;
  const float top = std::round(middle_y * ratio_ - height / 2) * face.scale;
  x = std::round(x * ratio_) * face.scale;
  for (std::size_t at = 0; at < words.size();) {
    const unsigned code_point = next_code_point(words, at);
    const Glyph glyph = glyph_of(*face.baked, code_point);
    const float em = face.baked->Size * face.scale;
    if (glyph.drawn == nullptr) {
      draw_glyph_shape(list, code_point, {x + em * kGlyphShapeWidth / 2, top + height * face.scale / 2}, em, colour);
    } else if (glyph.drawn->Visible) {
      const ImFontGlyph& g = *glyph.drawn;
      list.PrimReserve(6, 4);
      list.PrimRectUV({x + g.X0 * face.scale, top + g.Y0 * face.scale}, {x + g.X1 * face.scale, top + g.Y1 * face.scale},
                      {g.U0, g.V0}, {g.U1, g.V1}, colour);
    }
    x += glyph.advance * face.scale;
  }
}

}  // namespace waymark::ui
