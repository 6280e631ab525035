#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lesson/phrases.h"

namespace waymark {

/// Why words cannot stand for a phrase, each one plain sentence.
struct Unsound {
  std::string message;
  std::string hint;
};

/// Nothing when `words` can be shown in place of the phrase: one line that keeps the phrase's rules, with the same
/// citations, hard words, facts, gaps and {names}.
std::optional<Unsound> unsound(const Phrase& phrase, std::string_view words);

}  // namespace waymark
