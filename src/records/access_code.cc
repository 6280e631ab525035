#include "records/access_code.h"

namespace waymark {
namespace {

/// `value` times x in GF(2)[x]/(x^5+x^2+1).
unsigned times_x(unsigned value) {
  const unsigned shifted = value << 1U;
  return (shifted & 32U) != 0 ? shifted ^ 0b100101U : shifted;
}

/// Horner's rule over the characters: the polynomial's value at x.
unsigned value_at_x(std::string_view characters) {
  unsigned value = 0;
  for (const char character : characters) {
    value = times_x(value) ^ static_cast<unsigned>(kCodeAlphabet.find(character));
  }
  return value;
}

char as_meant(char typed) {
  if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
  if (typed == 'O') return '0';
  if (typed == 'I' || typed == 'L') return '1';
  return typed;
}

}  // namespace

char check_character(std::string_view eleven) {
  return kCodeAlphabet[times_x(value_at_x(eleven))];
}

std::optional<std::string> read_characters(std::string_view typed, std::size_t length) {
  std::string characters;
  for (const char raw : typed) {
    if (raw == ' ' || raw == '-' || raw == '\t') continue;
    const char character = as_meant(raw);
    if (kCodeAlphabet.find(character) == std::string_view::npos || characters.size() == length) return std::nullopt;
    characters.push_back(character);
  }
  return characters.size() == length ? std::optional(std::move(characters)) : std::nullopt;
}

std::optional<std::string> read_code(std::string_view typed) {
  std::optional<std::string> code = read_characters(typed, kCodeLength);
  return code && value_at_x(*code) == 0 ? code : std::nullopt;
}

std::string show_code(std::string_view code) {
  std::string shown;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i != 0 && i % 4 == 0) shown.push_back('-');
    shown.push_back(code[i]);
  }
  return shown;
}

}  // namespace waymark
