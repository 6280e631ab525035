#pragma once

#include <memory>

#include "lesson/lesson.h"

namespace waymark::test {

/// A lesson with every kind of page, question and private kind: hello (choices) -> story (chat), kitchen (scene) or
/// straight on to single, several, truth, guess, order, then reasons, ruler, sides, plan and about (for oneself), back
/// (summary), help (signpost), end. Counts from 500 of 1000 on.
std::shared_ptr<const Lesson> sample_lesson();

}  // namespace waymark::test
