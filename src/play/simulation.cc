#include <algorithm>

#include "play/kinds.h"

namespace waymark {

namespace {

bool turn(const Simulation& kind, const Gesture& gesture, Draft& draft) {
  const bool known = std::any_of(kind.switches.begin(), kind.switches.end(),
                                 [&](const Simulation::Switch& one) { return one.id == gesture.value; });
  const auto found = std::find(draft.picked.begin(), draft.picked.end(), gesture.value);
  const bool is_on = found != draft.picked.end(), on = gesture.verb == Verb::kSelect;
  if (!known || is_on == on) return false;
  if (on)
    draft.picked.emplace_back(gesture.value);
  else
    draft.picked.erase(found);
  std::sort(draft.picked.begin(), draft.picked.end());  // The same switches, the same state.
  return true;
}

}  // namespace

bool take(const Simulation& kind, const Gesture& gesture, Draft& draft) {
  if (!gesture.part.empty()) return false;
  if (gesture.verb == Verb::kSelect || gesture.verb == Verb::kDeselect) return turn(kind, gesture, draft);
  const auto minute = whole_number(gesture.value);
  if (gesture.verb != Verb::kSet || !minute || *minute < 0 || *minute > kind.hours * 60) return false;
  const int on_a_step = (*minute + kind.step / 2) / kind.step * kind.step;
  if (draft.number.value_or(0) == on_a_step) return false;
  draft.number = on_a_step;
  return true;
}

}  // namespace waymark
