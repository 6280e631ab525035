#include "player/desktop/soft_wrap.h"

#include <algorithm>

namespace waymark::desktop {
namespace {

std::size_t next_character(std::string_view words, std::size_t at) {
  ++at;
  while (at < words.size() && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

// How much of the paragraph's rest stands on one line.
std::size_t fitting(std::string_view rest, const std::function<float(std::string_view)>& width_of, float limit) {
  std::size_t fits = 0;
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t word = std::min(rest.find_first_not_of(' ', at), rest.size());
    const std::size_t end = std::min(rest.find(' ', word), rest.size());
    if (width_of(rest.substr(0, end)) > limit) break;
    fits = at = end;
  }
  if (fits == rest.size()) return fits;
  if (fits > 0) return std::min(rest.find_first_not_of(' ', fits), rest.size());
  std::size_t end = next_character(rest, 0);
  while (end < rest.size() && width_of(rest.substr(0, next_character(rest, end))) <= limit)
    end = next_character(rest, end);
  return end;
}

}  // namespace

std::string without_soft_breaks(std::string_view shown) {
  std::string words;
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t end = std::min(shown.find(kSoftBreak, at), shown.size());
    words += shown.substr(at, end - at);
    at = end == shown.size() ? end : end + kSoftBreak.size();
  }
  return words;
}

std::string with_soft_breaks(std::string_view words, const std::function<float(std::string_view)>& width_of,
                             float limit) {
  std::string shown;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    std::string_view paragraph = words.substr(at, end - at);
    while (!paragraph.empty()) {
      const std::size_t fits = fitting(paragraph, width_of, limit);
      shown += paragraph.substr(0, fits);
      paragraph.remove_prefix(fits);
      if (!paragraph.empty()) shown += kSoftBreak;
    }
    if (end < words.size()) shown += '\n';
    at = end + 1;
  }
  return shown;
}

std::size_t place_without(std::string_view shown, std::size_t place) {
  return without_soft_breaks(shown.substr(0, std::min(place, shown.size()))).size();
}

std::size_t place_with(std::string_view shown, std::size_t place) {
  std::size_t at = 0;
  for (std::size_t passed = 0; at < shown.size() && passed < place;) {
    if (shown.substr(at).starts_with(kSoftBreak))
      at += kSoftBreak.size();
    else
      ++at, ++passed;
  }
  if (shown.substr(at).starts_with(kSoftBreak) && place > 0) at += kSoftBreak.size();
  return at;
}

}  // namespace waymark::desktop
