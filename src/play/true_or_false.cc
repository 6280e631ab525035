#include "play/kinds.h"

namespace waymark {

Draft first_draft(const TrueOrFalse&, const Question&, std::uint64_t) {
  return {};
}

bool take(const TrueOrFalse& kind, const Gesture& gesture, Draft& draft) {
  return pick_one(kind.options, gesture, draft);
}

Answer answer_of(const TrueOrFalse&, const Draft& draft) {
  return draft.picked;
}

bool fits(const TrueOrFalse& kind, const Answer& answer) {
  const auto* ids = ids_of(answer);
  return ids != nullptr && ids->size() == 1 && option_of(kind.options, ids->front()) != nullptr;
}

int mark(const TrueOrFalse& kind, const Answer& answer) {
  return option_of(kind.options, ids_of(answer)->front())->correct ? kFullMark : 0;
}

}  // namespace waymark
