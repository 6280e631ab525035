#include "play/kinds.h"
#include "play/possible.h"

namespace waymark {

bool take(const ReadinessRuler&, const Gesture& gesture, Draft& draft) {
  const auto number = whole_number(gesture.value);
  if (gesture.verb != Verb::kSet || !gesture.part.empty() || !number) return false;
  if (*number < 0 || *number > kRulerEnd || draft.number == number) return false;
  draft.number = number;
  return true;
}

std::optional<int> found_by(const ReadinessRuler&, const Draft& draft) {
  return draft.number;
}

Finds finds_of(const ReadinessRuler&, const std::string& target) {
  Finds finds;
  for (int number = 0; number <= kRulerEnd; ++number) finds[number] = {{Verb::kSet, target, std::to_string(number)}};
  return finds;
}

}  // namespace waymark
