#include "player/without_private.h"

#include <algorithm>
#include <optional>

namespace waymark {
namespace {

/// The steps of that verb that lead to the page, or nothing when they do not.
std::optional<std::vector<Intent>> steps_to(const std::string& page, Session from, Verb verb) {
  std::vector<Intent> steps;
  while (from.page().id != page) {
    steps.push_back({verb, {}, {}, from.last_seen()});
    if (steps.size() > from.lesson().pages.size() || !from.apply(steps.back())) return std::nullopt;
  }
  return steps;
}

}  // namespace

bool is_private(const Lesson& lesson, const Intent& intent) {
  constexpr Verb kSaying[] = {Verb::kSelect, Verb::kDeselect, Verb::kSet, Verb::kPlace};
  const bool says = std::find(std::begin(kSaying), std::end(kSaying), intent.verb) != std::end(kSaying);
  return says && lesson.question(intent.target.substr(0, intent.target.find('.'))) == nullptr;
}

std::vector<Intent> without_private(const std::shared_ptr<const Lesson>& lesson, const std::vector<Intent>& intents) {
  Session told(lesson), open(lesson);
  std::vector<Intent> left;
  const auto follow = [&] {
    for (const Verb verb : {Verb::kNext, Verb::kBack}) {
      const auto steps = steps_to(told.page().id, open, verb);
      if (!steps) continue;
      for (const Intent& step : *steps) open.apply(step);
      left.insert(left.end(), steps->begin(), steps->end());
      return true;
    }
    return false;  // A page that is passed over now.
  };
  for (const Intent& intent : intents) {
    if (follow() && !is_private(*lesson, intent) && open.apply(intent)) left.push_back(intent);
    told.apply(intent);
  }
  follow();
  return left;
}

}  // namespace waymark
