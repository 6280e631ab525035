#include "play/kinds.h"

namespace waymark {

bool fits(const TrueOrFalse& kind, const Answer& answer) {
  const auto* ids = ids_of(answer);
  return ids != nullptr && ids->size() == 1 && option_of(kind.options, ids->front()) != nullptr;
}

int mark(const TrueOrFalse& kind, const Answer& answer) {
  return option_of(kind.options, ids_of(answer)->front())->correct ? kFullMark : 0;
}

}  // namespace waymark
