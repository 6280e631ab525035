#pragma once

#include <string>
#include <variant>
#include <vector>

#include "lesson/question.h"

namespace waymark {

/// What somebody answered: option ids (never positions, so no seed and no language), or a number for an estimate.
/// Choices are in lesson order, an ordering in the order given.
using Answer = std::variant<std::vector<std::string>, int>;

/// The mark of an answer, in thousandths.
constexpr int kFullMark = 1000;

/// Whether an answer is one that the question can be given at all: known ids, none doubled, as many as it wants, a
/// number on the scale.
bool fits(const Question& question, const Answer& answer);

/// What `answer` is worth, 0 to 1000 thousandths; a pure function. The formula of each kind stands in
/// lesson/question.h. REQUIRES: fits(question, answer).
int mark(const Question& question, const Answer& answer);

}  // namespace waymark
