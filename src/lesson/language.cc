#include "lesson/language.h"

#include <algorithm>
#include <cstddef>

namespace waymark {

bool is_language(std::string_view tag) {
  std::size_t part = 0;
  for (std::size_t begin = 0; begin <= tag.size(); ++part) {
    const std::size_t end = std::min(tag.find('-', begin), tag.size());
    const std::size_t length = end - begin;
    for (const char c : tag.substr(begin, length)) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (part == 0 || c < '0' || c > '9')) return false;
    }
    if (part == 0 ? length < 2 || length > 3 : length < 1 || length > 8) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace waymark
