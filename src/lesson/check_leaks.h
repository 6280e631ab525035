#pragma once

#include <set>

#include "base/json_value.h"
#include "lesson/lesson.h"
#include "lesson/reading.h"

namespace waymark {

/// Tells of what others can see and follows from a private variable (leaks_in). Gives back the pages of whose required
/// question enough was told. REQUIRES: all targets exist, `next` is filled in, and the last page is an ending.
/// `pages`: what the lesson's pages were read from.
std::set<std::size_t> check_leaks(const Lesson& lesson, const JsonValue& pages, Reading& reading);

}  // namespace waymark
