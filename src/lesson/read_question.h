#pragma once

#include "lesson/reading.h"

namespace waymark {

/// A question of any kind. `field` must have a value.
Question read_question(Field field, Reading& reading);

}  // namespace waymark
