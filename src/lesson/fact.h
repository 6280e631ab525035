#pragma once

#include <string>
#include <vector>

#include "lesson/text.h"

namespace waymark {

/// A claim that several lessons may make, with where it comes from. Texts put it in as {fact:id}.
struct Fact {
  std::string id;
  Text text;                         ///< Cites nothing itself.
  std::vector<std::string> sources;  ///< Keys of sources; at least one.
  std::string reviewed;              ///< ISO date
  std::string expires;               ///< ISO date

  bool operator==(const Fact&) const = default;
};

}  // namespace waymark
