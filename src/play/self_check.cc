#include <algorithm>

#include "play/kinds.h"
#include "play/possible.h"

namespace waymark {

namespace {

const SelfCheck::Option* option_in(const SelfCheck::Item& item, std::string_view id) {
  const auto found = std::find_if(item.options.begin(), item.options.end(),
                                  [&](const SelfCheck::Option& option) { return option.id == id; });
  return found == item.options.end() ? nullptr : &*found;
}

}  // namespace

bool take(const SelfCheck& kind, const Gesture& gesture, Draft& draft) {
  if (gesture.verb != Verb::kSelect) return false;
  const auto item = std::find_if(kind.items.begin(), kind.items.end(),
                                 [&](const SelfCheck::Item& each) { return each.id == gesture.part; });
  if (item == kind.items.end() || option_in(*item, gesture.value) == nullptr) return false;
  return write(gesture.part, {Verb::kSet, gesture.part, gesture.value}, draft);
}

const SelfCheck::Band* band_of(const SelfCheck& kind, const Draft& draft) {
  int points = 0;
  for (const SelfCheck::Item& item : kind.items) {
    const SelfCheck::Option* picked = option_in(item, written_in(draft, item.id));
    if (picked == nullptr) return nullptr;
    points += picked->points;
  }
  const auto above = std::find_if(kind.bands.begin(), kind.bands.end(),
                                  [&](const SelfCheck::Band& band) { return band.from > points; });
  return &*(above - 1);
}

std::optional<int> found_by(const SelfCheck& kind, const Draft& draft) {
  const SelfCheck::Band* band = band_of(kind, draft);
  return band == nullptr ? std::nullopt : std::optional(band->value);
}

/// For each sum that the points can come to, one way to come to it.
Finds finds_of(const SelfCheck& kind, const std::string& target) {
  std::map<int, Draft> drafts = {{0, {}}};
  for (const SelfCheck::Item& item : kind.items) {
    std::map<int, Draft> further;
    for (const auto& [points, draft] : drafts) {
      for (const SelfCheck::Option& option : item.options) {
        const auto [at, is_new] = further.try_emplace(points + option.points, draft);
        if (is_new) at->second.written[item.id] = option.id;
      }
    }
    drafts = std::move(further);
  }
  Finds finds;
  for (const auto& [points, draft] : drafts) {
    std::vector<Intent>& intents = finds[*found_by(kind, draft)];
    if (!intents.empty()) continue;
    for (const SelfCheck::Item& item : kind.items) {
      intents.push_back({Verb::kSelect, target + "." + item.id, draft.written.at(item.id)});
    }
  }
  return finds;
}

}  // namespace waymark
