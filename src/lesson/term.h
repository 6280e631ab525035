#pragma once

#include <string>

#include "lesson/text.h"

namespace waymark {

/// A hard word and what it means. Texts mark it as [words](word:id).
struct Term {
  std::string id;
  std::string term;
  Text text;  ///< What it means, without further hard words.

  bool operator==(const Term&) const = default;
};

}  // namespace waymark
