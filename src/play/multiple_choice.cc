#include <algorithm>
#include <set>

#include "play/kinds.h"

namespace waymark {

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

}  // namespace waymark
