#include "play/kinds.h"
#include "play/parts.h"
#include "play/possible.h"

namespace waymark {

Parts parts_of(const FillTheGap& kind) {
  Parts parts;
  for (const Gap& gap : kind.gaps) {
    Part& part = parts.emplace_back(Part{gap.id, {}, {}});
    for (const Option& option : gap.options) {
      part.places.emplace_back(option.id);
      if (option.correct) part.right = option.id;
    }
  }
  return parts;
}

Draft first_draft(const FillTheGap&, const Question&, std::uint64_t) {
  return {};
}

bool take(const FillTheGap& kind, const Gesture& gesture, Draft& draft) {
  return put(parts_of(kind), gesture, draft);
}

Answer answer_of(const FillTheGap& kind, const Draft& draft) {
  return placed_of(parts_of(kind), draft);
}

bool fits(const FillTheGap& kind, const Answer& answer) {
  return all_placed(parts_of(kind), Sharing::kAny, answer);
}

int mark(const FillTheGap& kind, const Answer& answer) {
  return share_of_right(parts_of(kind), answer);
}

std::vector<Answer> sample_answers(const FillTheGap& kind) {
  return samples_of(parts_of(kind), Sharing::kAny);
}

std::vector<Intent> intents_towards(const FillTheGap&, const std::string& target, const Answer& answer) {
  return placings(target, answer);
}

}  // namespace waymark
