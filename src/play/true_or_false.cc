#include "play/kinds.h"
#include "play/possible.h"

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
  return is_one_of(kind.options, answer);
}

int mark(const TrueOrFalse& kind, const Answer& answer) {
  return mark_of_one(kind.options, answer);
}

std::vector<Answer> sample_answers(const TrueOrFalse& kind) {
  return each_alone(kind.options);
}

std::vector<Intent> intents_towards(const TrueOrFalse&, const std::string& target, const Answer& answer) {
  return {{Verb::kSelect, target, ids_of(answer)->front()}};
}

}  // namespace waymark
