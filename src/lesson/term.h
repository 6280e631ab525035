#pragma once

#include <string>

#include "lesson/text.h"

namespace waymark {

/// A hard word and what it means. Texts mark it as [words](word:id).
struct Term {
  std::string id;
  std::string term;
  std::string say;  ///< How it is said aloud, or empty where that is how it is written.
  Text text;  ///< What it means, without further hard words.

  bool operator==(const Term&) const = default;
};

}  // namespace waymark
