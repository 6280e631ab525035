#pragma once

#include <memory>

#include "lesson/lesson.h"

namespace waymark::test {

/// A lesson of 500 pages and 12 variables of all kinds, two of them private, in 25 chapters of a story: choices that
/// are remembered, ways that part and meet, detours, pages that are passed over, 31 required questions, and at last an
/// ending that follows from the score. The checker finds nothing wrong with its ways. Always the same.
std::shared_ptr<const Lesson> large_lesson();

}  // namespace waymark::test
