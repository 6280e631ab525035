#pragma once

#include <cstdint>
#include <memory>

#include "lesson/lesson.h"

namespace waymark::test {

/// A small lesson of that number in which private variables decide much: ways that part and meet, detours, choices,
/// required questions, most of it as the checker wants it, some not. A number always gives the same lesson.
std::shared_ptr<const Lesson> private_lesson(std::uint64_t number);

}  // namespace waymark::test
