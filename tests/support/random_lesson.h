#pragma once

#include <cstdint>
#include <memory>

#include "lesson/lesson.h"

namespace waymark::test {

/// A small lesson of that number, with whatever ways, variables, conditions, detours and questions chance puts into it:
/// sound enough to be played, but with nothing else proved of it. A number always gives the same lesson.
std::shared_ptr<const Lesson> random_lesson(std::uint64_t number);

}  // namespace waymark::test
