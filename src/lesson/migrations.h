#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/json_value.h"

namespace waymark {

/// The format that this program reads; what is older is brought to it first.
inline constexpr int kFormat = 2;

/// Why a lesson of an older format cannot be brought to the next one.
struct MigrationStop {
  std::size_t offset = 0;  ///< Where, in the file.
  std::string message;
  std::string hint;
};

/// The lesson in today's format: the same value if it is of it already, or of no format that there is. Whatever else is
/// wrong with the lesson stays as it is, for the reader to tell; what did not change keeps its place in the file.
/// `steps` takes a sentence on each change of format, if it is not null.
std::variant<JsonValue, MigrationStop> migrated(JsonValue lesson, std::vector<std::string>* steps = nullptr);

}  // namespace waymark
