#include "play/kinds.h"

namespace waymark {

Draft first_draft(const SingleChoice&, const Question&, std::uint64_t) {
  return {};
}

bool take(const SingleChoice& kind, const Gesture& gesture, Draft& draft) {
  return pick_one(kind.options, gesture, draft);
}

Answer answer_of(const SingleChoice&, const Draft& draft) {
  return draft.picked;
}

bool fits(const SingleChoice& kind, const Answer& answer) {
  return is_one_of(kind.options, answer);
}

int mark(const SingleChoice& kind, const Answer& answer) {
  return mark_of_one(kind.options, answer);
}

}  // namespace waymark
