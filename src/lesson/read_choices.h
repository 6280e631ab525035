#pragma once

#include "lesson/reading.h"

namespace waymark {

/// The choices that lead on from a page. `field` must have a value.
Choices read_choices(Field field, Reading& reading);

/// The id of another page; noted to be looked for once all pages are read.
std::string read_target(Field field, Reading& reading);

}  // namespace waymark
