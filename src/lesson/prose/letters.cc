#include "lesson/prose/letters.h"

#include <algorithm>

#include "base/text.h"

namespace waymark::prose {

namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

unsigned code_point(std::string_view sequence) {
  constexpr unsigned kLeadBits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  unsigned point = static_cast<unsigned char>(sequence[0]) & kLeadBits[sequence.size()];
  for (const char byte : sequence.substr(1)) point = (point << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  return point;
}

bool is_letter(unsigned point) {
  if (point < 0xC0 || point == 0xD7 || point == 0xF7) return false;  // Latin-1's signs, × and ÷
  if (point >= 0x2000 && point <= 0x2BFF) return false;              // punctuation, currencies, arrows, shapes
  if (point >= 0x3000 && point <= 0x303F) return false;              // punctuation of East Asia
  if (point >= 0xFE00 && point <= 0xFE0F) return false;              // variation selectors
  return point < 0x1F000;                                            // from here on pictographs
}

}  // namespace

std::size_t wide_letter_size(std::string_view text, std::size_t at) {
  const std::size_t size = utf8_sequence(text, at);
  return size > 0 && is_letter(code_point(text.substr(at, size))) ? size : 0;
}

std::size_t after_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == ' ' || text[at] == '\n') {
      ++at;
    } else if (stands_at(text, at, kNoBreakSpace)) {
      at += kNoBreakSpace.size();
    } else {
      break;
    }
  }
  return at;
}

}  // namespace waymark::prose
