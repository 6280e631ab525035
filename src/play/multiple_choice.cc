#include <algorithm>
#include <set>

#include "play/kinds.h"
#include "play/possible.h"

namespace waymark {

Draft first_draft(const MultipleChoice&, const Question&, std::uint64_t) {
  return {};
}

bool take(const MultipleChoice& kind, const Gesture& gesture, Draft& draft) {
  const bool on = gesture.verb == Verb::kSelect;
  if ((!on && gesture.verb != Verb::kDeselect) || !gesture.part.empty() ||
      option_of(kind.options, gesture.value) == nullptr) {
    return false;
  }
  const auto found = std::find(draft.picked.begin(), draft.picked.end(), gesture.value);
  if (on == (found != draft.picked.end())) return false;
  if (on) {
    draft.picked.emplace_back(gesture.value);
  } else {
    draft.picked.erase(found);
  }
  return true;
}

/// In lesson order, however they were picked.
Answer answer_of(const MultipleChoice& kind, const Draft& draft) {
  std::vector<std::string> ids;
  for (const Option& option : kind.options) {
    if (std::find(draft.picked.begin(), draft.picked.end(), option.id) != draft.picked.end()) ids.push_back(option.id);
  }
  return ids;
}

bool fits(const MultipleChoice& kind, const Answer& answer) {
  const auto* ids = ids_of(answer);
  if (ids == nullptr || ids->empty()) return false;
  const std::set<std::string> distinct(ids->begin(), ids->end());
  return distinct.size() == ids->size() && std::all_of(ids->begin(), ids->end(), [&](const std::string& id) {
           return option_of(kind.options, id) != nullptr;
         });
}

int mark(const MultipleChoice& kind, const Answer& answer) {
  const auto right_in_all = static_cast<int>(
      std::count_if(kind.options.begin(), kind.options.end(), [](const Option& option) { return option.correct; }));
  int right_picked = 0;
  int wrong_picked = 0;
  for (const std::string& id : *ids_of(answer)) ++(option_of(kind.options, id)->correct ? right_picked : wrong_picked);
  return std::max(0, right_picked - wrong_picked) * kFullMark / right_in_all;
}

/// Small picks first.
std::vector<Answer> sample_answers(const MultipleChoice& kind) {
  std::vector<std::vector<std::string>> picks = {{}};
  for (const Option& option : kind.options) {
    const std::size_t before = picks.size();
    for (std::size_t i = 0; i < before; ++i) {
      picks.push_back(picks[i]);
      picks.back().push_back(option.id);
    }
  }
  picks.erase(picks.begin());  // Nothing picked is no answer.
  std::stable_sort(picks.begin(), picks.end(),
                   [](const auto& one, const auto& other) { return one.size() < other.size(); });
  return {picks.begin(), picks.end()};
}

std::vector<Intent> intents_towards(const MultipleChoice& kind, const std::string& target, const Answer& answer) {
  const auto& ids = *ids_of(answer);
  std::vector<Intent> intents;
  for (const Option& option : kind.options) {
    const bool picked = std::find(ids.begin(), ids.end(), option.id) != ids.end();
    intents.push_back({picked ? Verb::kSelect : Verb::kDeselect, target, option.id});
  }
  return intents;
}

}  // namespace waymark
