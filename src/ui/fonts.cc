#include "ui/fonts.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "ui/font_metrics.h"
#include "ui/theme.h"

namespace waymark::ui {
namespace {

constexpr float kLetterSpacing = 0.12F, kWordSpacing = 0.16F;  // Ems.
constexpr int kTextureHeight = 512;  // Pixels: holds a page's letters at twice their size. One that grows costs a second frame.
constexpr float kMissingWidth = 0.6F, kMissingHeight = 0.5F;

ImFont* add_font(std::string_view ttf) {
  void* const copy = ImGui::MemAlloc(ttf.size());
  std::memcpy(copy, ttf.data(), ttf.size());
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, static_cast<int>(ttf.size()), Type::kBody);
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

// Words of one style and size, character by character. Lengths in physical pixels.
class Fonts::Line {
 public:
  Line(const Fonts& fonts, Style style, float size)
      : fonts_(fonts), style_(style), size_(size), em_(size * fonts.ratio_) {}

  struct Glyph {
    const ImFontGlyph* drawn = nullptr;  // Null: a placeholder or nothing stands for it.
    float ascent = 0;                    // Of its face.
    float advance = 0;
    bool missing = false;
  };

  Glyph glyph(unsigned code_point) {
    if (is_invisible(code_point)) return {};
    Glyph found = look_up(code_point);
    if (fonts_.wide_) found.advance += em_ * (code_point == ' ' ? kLetterSpacing + kWordSpacing : kLetterSpacing);
    return found;
  }

  float em() const { return em_; }

  ImFontBaked& baked(std::size_t file) {
    ImFontBaked*& kept = baked_[file];
    if (kept == nullptr) {
      const Face& face = fonts_.faces_[file];
      kept = face.font->GetFontBaked(fonts_.pixels(face, size_), 1);
    }
    return *kept;
  }

 private:
  Glyph look_up(unsigned code_point) {
    bool wants = true;
    for (const std::size_t file : FontChain(fonts_.typeface_, style_, code_point)) {
      if (fonts_.faces_[file].font == nullptr) {
        fonts_.wanted_[file] = fonts_.wanted_[file] || wants;
        wants = false;  // The next in the chain may never be needed.
        continue;
      }
      ImFontBaked& face = baked(file);
      const ImFontGlyph* const glyph = face.FindGlyphNoFallback(plain(code_point));
      if (glyph != nullptr) return {glyph, face.Ascent, glyph->AdvanceX, false};
    }
    return {nullptr, 0, em_ * kMissingWidth, true};
  }

  const Fonts& fonts_;
  const Style style_;
  const float size_, em_;
  std::array<ImFontBaked*, kFontFiles.size()> baked_{};
};

Fonts::Fonts(std::string_view regular, std::string_view bold) {
  ImGui::GetIO().Fonts->TexMinHeight = kTextureHeight;
  add(kFontFiles[0].name, regular);
  add(kFontFiles[1].name, bold);
}

void Fonts::add(std::string_view name, std::string_view ttf) {
  constexpr std::string_view kTrueType("\0\1\0\0", 4);
  if (!ttf.starts_with(kTrueType)) return;
  for (std::size_t i = 0; i < kFontFiles.size(); ++i) {
    if (kFontFiles[i].name == name && faces_[i].font == nullptr) faces_[i] = {add_font(ttf), height_in_ems(ttf)};
  }
}

std::vector<std::string_view> Fonts::wanted() const {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < kFontFiles.size(); ++i) {
    if (wanted_[i]) names.push_back(kFontFiles[i].name);
  }
  return names;
}

float Fonts::pixels(const Face& face, float size) const {
  return std::max(1.0F, std::round(size * ratio_ * face.height));
}

float Fonts::width(std::string_view words, Style style, float size) const {
  Line line(*this, style, size);
  float width = 0;
  for (std::size_t at = 0; at < words.size();) width += line.glyph(next_code_point(words, at)).advance;
  return width / ratio_;
}

void Fonts::draw(ImDrawList& list, std::string_view words, Style style, float size, float x, float middle_y,
                 ImU32 colour) const {
  // Loading a glyph may move the atlas to another texture: all are loaded before the first is written.
  width(words, style, size);
  Line line(*this, style, size);
  // All styles and faces stand on one baseline, the regular face's.
  const ImFontBaked& regular = line.baked(0);
  const float height = regular.Ascent - regular.Descent, scale = 1 / ratio_;
  const float top = std::round(middle_y * ratio_ - height / 2), baseline = top + regular.Ascent;
  x = std::round(x * ratio_);
  for (std::size_t at = 0; at < words.size();) {
    const Line::Glyph glyph = line.glyph(next_code_point(words, at));
    if (glyph.drawn != nullptr && glyph.drawn->Visible) {
      const ImFontGlyph& g = *glyph.drawn;
      const float y = baseline - glyph.ascent;
      list.PrimReserve(6, 4);
      list.PrimRectUV({(x + g.X0) * scale, (y + g.Y0) * scale}, {(x + g.X1) * scale, (y + g.Y1) * scale}, {g.U0, g.V0},
                      {g.U1, g.V1}, colour);
    } else if (glyph.missing) {
      const float inset = line.em() * 0.05F;
      const ImU32 faint = (colour & ~IM_COL32_A_MASK) | (ImU32{0x50} << IM_COL32_A_SHIFT);
      list.AddRectFilled({(x + inset) * scale, (baseline - line.em() * kMissingHeight) * scale},
                         {(x + glyph.advance - inset) * scale, baseline * scale}, faint, line.em() * 0.1F * scale);
    }
    x += glyph.advance;
  }
}

void Fonts::draw_icon(ImDrawList& list, Icon icon, float size, float x, float y, ImU32 colour) const {
  const auto code_point = static_cast<unsigned>(icon);
  const char words[] = {static_cast<char>(0xE0U | (code_point >> 12U)),
                        static_cast<char>(0x80U | ((code_point >> 6U) & 0x3FU)),
                        static_cast<char>(0x80U | (code_point & 0x3FU))};
  // The cutter puts the boxes' middle where that of capitals is, which is that of the line box too.
  draw(list, {words, sizeof words}, Style::kRegular, size / kIconBox, x - size / 2, y, colour);
}

}  // namespace waymark::ui
