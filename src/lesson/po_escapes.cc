#include "lesson/po_escapes.h"

#include <utility>

namespace waymark {

namespace {

constexpr std::pair<char, char> kEscapes[] = {
    {'n', '\n'}, {'t', '\t'}, {'"', '"'}, {'\\', '\\'}, {'r', '\r'}, {'a', '\a'}, {'b', '\b'}, {'f', '\f'}, {'v', '\v'},
};

}  // namespace

std::string po_escaped(std::string_view value) {
  std::string escaped;
  for (const char c : value) {
    char written = '\0';
    for (const auto& [letter, meant] : kEscapes) {
      if (meant == c) written = letter;
    }
    if (written != '\0') escaped += '\\';
    escaped += written == '\0' ? c : written;
  }
  return escaped;
}

std::optional<char> po_unescaped(char letter) {
  for (const auto& [written, meant] : kEscapes) {
    if (written == letter) return meant;
  }
  return std::nullopt;
}

}  // namespace waymark
