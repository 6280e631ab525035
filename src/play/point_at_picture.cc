#include "play/kinds.h"

namespace waymark {

Draft first_draft(const PointAtPicture&, const Question&, std::uint64_t) {
  return {};
}

bool take(const PointAtPicture& kind, const Gesture& gesture, Draft& draft) {
  return pick_one(kind.options, gesture, draft);
}

Answer answer_of(const PointAtPicture&, const Draft& draft) {
  return draft.picked;
}

bool fits(const PointAtPicture& kind, const Answer& answer) {
  return is_one_of(kind.options, answer);
}

int mark(const PointAtPicture& kind, const Answer& answer) {
  return mark_of_one(kind.options, answer);
}

}  // namespace waymark
