#include <cstdlib>

#include "play/kinds.h"

namespace waymark {

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

}  // namespace waymark
