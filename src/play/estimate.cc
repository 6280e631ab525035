#include <algorithm>
#include <cstdlib>

#include "play/kinds.h"
#include "play/possible.h"

namespace waymark {

namespace {

/// The number on the scale that is nearest to `number`.
int on_scale(const Estimate& scale, int number) {
  const int steps = (std::clamp(number, scale.minimum, scale.maximum) - scale.minimum + scale.step / 2) / scale.step;
  return std::min(scale.minimum + steps * scale.step, scale.maximum);
}

}  // namespace

/// The middle of the scale.
Draft first_draft(const Estimate& kind, const Question&, std::uint64_t) {
  Draft draft;
  draft.number = on_scale(kind, kind.minimum + (kind.maximum - kind.minimum) / 2);
  return draft;
}

bool take(const Estimate& kind, const Gesture& gesture, Draft& draft) {
  const auto number = whole_number(gesture.value);
  if (gesture.verb != Verb::kSet || !gesture.part.empty() || !number) return false;
  if (*number < kind.minimum || *number > kind.maximum || draft.number == on_scale(kind, *number)) return false;
  draft.number = on_scale(kind, *number);
  return true;
}

Answer answer_of(const Estimate&, const Draft& draft) {
  return *draft.number;
}

bool fits(const Estimate& kind, const Answer& answer) {
  const int* number = std::get_if<int>(&answer);
  return number != nullptr && *number >= kind.minimum && *number <= kind.maximum &&
         (*number - kind.minimum) % kind.step == 0;
}

int mark(const Estimate& kind, const Answer& answer) {
  const int distance = std::abs(std::get<int>(answer) - kind.actual);
  if (distance <= kind.tolerance) return kFullMark;
  return distance <= 2 * kind.tolerance ? kFullMark / 2 : 0;
}

/// The ends of the scale, and each step on either side of where the mark changes.
std::vector<Answer> sample_answers(const Estimate& kind) {
  std::vector<Answer> answers;
  for (const int edge : {kind.actual, kind.actual - kind.tolerance, kind.actual + kind.tolerance,
                         kind.actual - 2 * kind.tolerance, kind.actual + 2 * kind.tolerance}) {
    for (const int near : {edge, edge - kind.step, edge + kind.step}) answers.push_back(on_scale(kind, near));
  }
  answers.insert(answers.end(), {kind.minimum, kind.maximum});
  return answers;
}

std::vector<Intent> intents_towards(const Estimate&, const std::string& target, const Answer& answer) {
  return {{Verb::kSet, target, std::to_string(std::get<int>(answer))}};
}

}  // namespace waymark
