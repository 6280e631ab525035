#include "play/answer.h"

#include "play/kinds.h"

namespace waymark {

bool fits(const Question& question, const Answer& answer) {
  return std::visit([&](const auto& kind) { return fits(kind, answer); }, question.kind);
}

int mark(const Question& question, const Answer& answer) {
  const int reached = std::visit([&](const auto& kind) { return mark(kind, answer); }, question.kind);
  return question.whole && reached < kFullMark ? 0 : reached;
}

}  // namespace waymark
