#pragma once

#include <variant>

#include "lesson/reading.h"

namespace waymark {

/// What a page's "ask" holds: a question, a private kind, or nothing where its kind could not be told. `field` must
/// have a value.
std::variant<std::monostate, Question, Private> read_ask(Field field, Reading& reading);

}  // namespace waymark
