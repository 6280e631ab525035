#pragma once

#include <string>

#include "base/json_value.h"

namespace waymark {

/// The value as the text of a file in the house layout, with a line break at its end. Members keep their order, doubled
/// ones too; strings have no escape that JSON does not ask for; numbers are in shortest form, with a decimal if they
/// had one.
///
/// Two spaces a level. An array or object stands on one line if
/// - it ends within 120 columns (in code points) with a comma behind it,
/// - nothing in it has a "kind": pages, blocks and questions are read line by line,
/// - and it holds at most three simple values in all, or no objects.
std::string layout_json(const JsonValue& value);

}  // namespace waymark
