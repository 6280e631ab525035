#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "lesson/text.h"

namespace waymark {

// What is asked for the participant's own sake: never marked, never sent, never shown to a room.

/// A place to write.
struct Reflection {
  Text hint;

  bool operator==(const Reflection&) const = default;
};

using PrivateKind = std::variant<Reflection>;

struct Private {
  std::string id;
  Text prompt;
  PrivateKind kind;
  std::optional<std::size_t> into = {};  ///< The private variable, an index, that takes what the kind finds.

  bool operator==(const Private&) const = default;
};

}  // namespace waymark
