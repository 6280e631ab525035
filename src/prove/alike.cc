#include "prove/alike.h"

#include <algorithm>
#include <set>

#include "prove/model.h"

namespace waymark::prove {

Alike::Alike(const Lesson& lesson, std::size_t variable) : minimum_(lesson.variables[variable].minimum) {
  if (lesson.variables[variable].kind != Variable::Kind::kWhole) return;
  std::set<int> found;
  const auto look_at = [&](const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
      if (setting.variable != variable || !setting.adds) continue;
      rises_ = rises_ || setting.value > 0;
      falls_ = falls_ || setting.value < 0;
    }
  };
  for (const Page& page : lesson.pages) {
    for (const Condition* condition : conditions_of_ways(page)) {
      for (const int threshold : value_thresholds(*condition, variable)) found.insert(threshold);
    }
    look_at(page.set);
    const auto* choices = std::get_if<Choices>(&page.ask);
    if (choices == nullptr) continue;
    for (const Choice& choice : choices->options) look_at(choice.set);
  }
  thresholds_.assign(found.begin(), found.end());
}

int Alike::of(int value) const {
  if (thresholds_.empty() || (rises_ && falls_)) return value;
  if (rises_) return std::max(minimum_, std::min(value, thresholds_.back()));
  if (falls_) return std::max(value, thresholds_.front() - 1);
  const auto after = std::upper_bound(thresholds_.begin(), thresholds_.end(), value);
  return after == thresholds_.begin() ? minimum_ : std::max(minimum_, *(after - 1));
}

}  // namespace waymark::prove
