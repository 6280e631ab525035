#pragma once

#include "lesson/reading.h"

namespace waymark {

/// The lesson's own file, all but `sources`, `services` and `media`. Complete when nothing was
/// told.
Lesson read_lesson_file(const JsonValue& value, Reading& reading);

}  // namespace waymark
