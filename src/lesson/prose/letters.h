#pragma once

#include <cstddef>
#include <string_view>

namespace waymark::prose {

/// Bytes of the letter or digit that begins at `at`, or 0 when something else does. Letters of all
/// alphabets count; signs, quotation marks, dashes and pictographs do not. REQUIRES: at < text.size().
std::size_t letter_size(std::string_view text, std::size_t at);

/// True when `mark` stands at `at`.
constexpr bool stands_at(std::string_view text, std::size_t at, std::string_view mark) {
  return text.substr(at, mark.size()) == mark;
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

/// Where the next byte that is no space stands, a no-break space being one as well; the text's end
/// when there is none.
std::size_t after_spaces(std::string_view text, std::size_t at);

}  // namespace waymark::prose
