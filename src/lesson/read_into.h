#pragma once

#include <cstddef>
#include <optional>

#include "lesson/reading.h"

namespace waymark {

/// The variable of that kind, private, that takes what a private kind finds. Nothing when the field is not there or
/// wrong, or when the variables could not all be read, so that nothing can be said of it. `finder` is who finds it.
std::optional<std::size_t> read_into(Field field, Variable::Kind kind, std::string_view finder, Reading& reading);

}  // namespace waymark
