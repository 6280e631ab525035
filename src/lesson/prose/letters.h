#pragma once

#include <cstddef>
#include <string_view>

namespace waymark::prose {

/// True when `mark`, which is not empty, stands at `at`.
constexpr bool stands_at(std::string_view text, std::size_t at, std::string_view mark) {
  return at < text.size() && text[at] == mark[0] && text.substr(at, mark.size()) == mark;
}

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

/// A to Z as a to z; all else as it is.
constexpr char lowered(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Bytes of the letter beyond ASCII that begins at `at`, or 0 when something else does. REQUIRES: at < text.size().
std::size_t wide_letter_size(std::string_view text, std::size_t at);

/// Bytes of the letter or digit that begins at `at`, or 0 when something else does. Letters of all
/// alphabets count; signs, quotation marks, dashes and pictographs do not. REQUIRES: at < text.size().
inline std::size_t letter_size(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_lower(lowered(c)) || is_digit(c)) return 1;
  return static_cast<unsigned char>(c) < 0x80 ? 0 : wide_letter_size(text, at);
}

/// Where the letters and digits from `at` on end.
inline std::size_t letters_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t size = letter_size(text, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

/// Where the next byte that is no space stands, a no-break space being one as well; the text's end
/// when there is none.
std::size_t after_spaces(std::string_view text, std::size_t at);

}  // namespace waymark::prose
