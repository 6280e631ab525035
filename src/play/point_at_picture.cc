#include "play/kinds.h"
#include "play/possible.h"

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

std::vector<Answer> sample_answers(const PointAtPicture& kind) {
  return each_alone(kind.options);
}

std::vector<Intent> intents_towards(const PointAtPicture&, const std::string& target, const Answer& answer) {
  return {{Verb::kSelect, target, ids_of(answer)->front()}};
}

}  // namespace waymark
