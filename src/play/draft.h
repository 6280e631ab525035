#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "play/intent.h"

namespace waymark {

/// What stands on the screen of one thing that is asked and was not given yet. Which parts are used, its kind says.
struct Draft {
  std::vector<std::string> picked;             ///< Ids: what is picked, or items in their order.
  std::optional<int> number;                   ///< On a scale.
  std::map<std::string, std::string> written;  ///< By part: words, or the id picked there.

  bool operator==(const Draft&) const = default;
};

/// An Intent as the kind sees that it is meant for. A target "my-plan.if" is the part "if" of what has the id
/// "my-plan".
struct Gesture {
  Verb verb;
  std::string_view part;
  std::string_view value;
};

}  // namespace waymark
