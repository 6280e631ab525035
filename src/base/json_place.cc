#include "base/json_value.h"

namespace waymark {

namespace {

unsigned hex_unit(std::string_view text, std::size_t at) {
  unsigned unit = 0;
  for (const char c : text.substr(at, 4)) {
    const unsigned digit = c <= '9' ? static_cast<unsigned>(c - '0') : (static_cast<unsigned>(c) | 0x20U) - 'a' + 10U;
    unit = unit * 16 + digit;
  }
  return unit;
}

/// One written piece of a string: so many bytes in the file, so many in the string.
struct Piece {
  std::size_t written;
  std::size_t meant;
};

Piece piece_at(std::string_view text, std::size_t at) {
  if (text[at] != '\\') return {1, 1};
  if (at + 1 >= text.size() || text[at + 1] != 'u') return {2, 1};
  const unsigned unit = hex_unit(text, at + 2);
  if (unit < 0x80) return {6, 1};
  if (unit < 0x800) return {6, 2};
  const bool surrogate = unit >= 0xD800 && unit <= 0xDBFF;
  return surrogate ? Piece{12, 4} : Piece{6, 3};
}

}  // namespace

std::size_t offset_in_json_string(std::string_view text, std::size_t offset, std::size_t index) {
  std::size_t at = offset + 1;
  for (std::size_t meant = 0; at < text.size() && text[at] != '"';) {
    const Piece piece = piece_at(text, at);
    meant += piece.meant;
    if (meant > index) return at;
    at += piece.written;
  }
  return at;
}

}  // namespace waymark
