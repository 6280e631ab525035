#include <algorithm>

#include "play/kinds.h"

namespace waymark {

bool take(const BodyMap& kind, const Gesture& gesture, Draft& draft) {
  const bool known = std::any_of(kind.places.begin(), kind.places.end(),
                                 [&](const BodyMap::Told& told) { return told.place.id == gesture.value; });
  const bool on = gesture.verb == Verb::kSelect;
  if (!known || !gesture.part.empty() || (!on && gesture.verb != Verb::kDeselect)) return false;
  const bool is_on = !draft.picked.empty() && draft.picked.front() == gesture.value;
  if (on == is_on) return false;
  draft.picked.clear();
  if (on) draft.picked.emplace_back(gesture.value);
  return true;
}

}  // namespace waymark
