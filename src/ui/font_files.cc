#include "ui/font_files.h"

namespace waymark::ui {
namespace {

enum class Script { kLatin, kGreek, kCyrillic, kEmoji, kOther };

bool within(unsigned code_point, unsigned first, unsigned last) {
  return first <= code_point && code_point <= last;
}

// https://www.unicode.org/Public/UCD/latest/ucd/Blocks.txt. What no file holds is told apart before a face is asked,
// since ImGui keeps a table up to the highest character that it was ever asked for.
Script script_of(unsigned code_point) {
  if (within(code_point, 0x370, 0x3FF) || within(code_point, 0x1F00, 0x1FFF)) return Script::kGreek;
  if (within(code_point, 0x400, 0x52F)) return Script::kCyrillic;
  if (within(code_point, 0x2300, 0x2BFF) || within(code_point, 0x1F000, 0x1FBFF)) return Script::kEmoji;
  if (code_point < 0x2C00 || within(code_point, 0xE000, 0xE0FF)) return Script::kLatin;  // With the icons.
  return Script::kOther;
}

}  // namespace

FontChain::FontChain(Typeface typeface, Style style, unsigned code_point) {
  const Script script = script_of(code_point);
  const bool icon = code_point >= 0xE000;
  if (typeface == Typeface::kDyslexic && script == Script::kLatin && !icon) add(Repertoire::kDyslexic, style);
  if (script == Script::kLatin || (script == Script::kEmoji && code_point < 0x2C00)) {
    add(Repertoire::kHyperlegible, style);
    if (style != Style::kRegular) add(Repertoire::kHyperlegible, Style::kRegular);  // It alone has the icons.
  }
  const bool more_latin =
      within(code_point, 0x180, 0x257) || within(code_point, 0x300, 0x36F) || within(code_point, 0x1E00, 0x1EFF);
  if (more_latin) add(Repertoire::kMoreLatin, style);
  if (script == Script::kGreek) add(Repertoire::kGreek, style);
  if (script == Script::kCyrillic) add(Repertoire::kCyrillic, style);
  if (script == Script::kEmoji) {
    add(Repertoire::kEmoji, Style::kRegular);
    add(Repertoire::kMoreEmoji, Style::kRegular);
  }
}

void FontChain::add(Repertoire repertoire, Style style) {
  for (std::size_t i = 0; i < kFontFiles.size(); ++i) {
    if (kFontFiles[i].repertoire == repertoire && kFontFiles[i].style == style) files_[count_++] = i;
  }
}

bool is_invisible(unsigned code_point) {
  return code_point == 0xAD || within(code_point, 0x200B, 0x200F) || within(code_point, 0x2060, 0x2064) ||
         within(code_point, 0xFE00, 0xFE0F) || code_point == 0x20E3 || within(code_point, 0x1F3FB, 0x1F3FF) ||
         within(code_point, 0xE0000, 0xE01EF);
}

}  // namespace waymark::ui
