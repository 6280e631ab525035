#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "lesson/phrases.h"
#include "lesson/po.h"
#include "lesson/report.h"

namespace waymark {

/// What a PO file says of some phrases.
struct ReadTranslation {
  Translations words;                                                 ///< All that may be shown.
  std::map<std::pair<std::string, std::string>, std::size_t> places;  ///< Context and source of these -> their entry.
  // Each phrase counts in one of these; the same words in one context count once.
  std::size_t translated = 0;
  std::size_t fuzzy = 0;
  std::size_t broken = 0;   ///< Translated, but so that it cannot be shown.
  std::size_t missing = 0;  ///< Of which the file says nothing.
  std::size_t stale = 0;    ///< Beside these: entries whose source is no phrase any more.

  std::size_t phrases() const { return translated + fuzzy + broken + missing; }
};

/// Participants are offered a lesson in a language in which it says this much of what it says, in 100. Whoever chose a
/// language should not meet another one on most pages, while a new sentence must not take away a whole translation.
inline constexpr std::size_t kOfferedFrom = 90;

constexpr bool is_offered(std::size_t translated, std::size_t phrases) {
  return translated * 100 >= phrases * kOfferedFrom;
}

/// The PO file in `report.text()`, called after its language, as far as it can be shown: entries that are guesses, that
/// translate something else, or that do not hold what their source holds are told of, as warnings, and left out.
/// Nothing that can be wrong with such a file is an error.
ReadTranslation read_translation(std::string_view language, std::span<const Phrase> phrases, Report& report);

}  // namespace waymark
