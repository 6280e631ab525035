#include <algorithm>
#include <set>

#include "play/kinds.h"
#include "play/possible.h"
#include "play/shuffle.h"

namespace waymark {
namespace {

std::size_t place_of(const PutInOrder& kind, const std::string& id) {
  const auto found =
      std::find_if(kind.items.begin(), kind.items.end(), [&](const OrderItem& item) { return item.id == id; });
  return static_cast<std::size_t>(found - kind.items.begin());
}

}  // namespace

Draft first_draft(const PutInOrder& kind, const Question& question, std::uint64_t seed) {
  Draft draft;
  for (const OrderItem& item : kind.items) draft.picked.push_back(item.id);
  draft.picked = shuffled(std::move(draft.picked), seed, question.id);
  return draft;
}

/// kPlace: "<item id> <index from 0>".
bool take(const PutInOrder&, const Gesture& gesture, Draft& draft) {
  const std::size_t space = gesture.value.rfind(' ');
  if (gesture.verb != Verb::kPlace || !gesture.part.empty() || space == std::string_view::npos) return false;
  auto& order = draft.picked;
  const auto found = std::find(order.begin(), order.end(), gesture.value.substr(0, space));
  const auto index = whole_number(gesture.value.substr(space + 1));
  if (found == order.end() || !index || *index < 0 || *index >= static_cast<int>(order.size())) return false;
  if (found - order.begin() == *index) return false;
  std::string item = std::move(*found);
  order.erase(found);
  order.insert(order.begin() + *index, std::move(item));
  return true;
}

Answer answer_of(const PutInOrder&, const Draft& draft) {
  return draft.picked;
}

bool fits(const PutInOrder& kind, const Answer& answer) {
  const auto* ids = ids_of(answer);
  if (ids == nullptr || ids->size() != kind.items.size()) return false;
  const std::set<std::string> distinct(ids->begin(), ids->end());
  return distinct.size() == ids->size() && std::all_of(ids->begin(), ids->end(), [&](const std::string& id) {
           return place_of(kind, id) < kind.items.size();
         });
}

int mark(const PutInOrder& kind, const Answer& answer) {
  const auto& ids = *ids_of(answer);
  int kept = 0;
  for (std::size_t i = 1; i < ids.size(); ++i) {
    if (place_of(kind, ids[i]) == place_of(kind, ids[i - 1]) + 1) ++kept;
  }
  return kept * kFullMark / static_cast<int>(ids.size() - 1);
}

/// With each number of neighbours kept: the items up to one as they belong, behind the others from last to first.
std::vector<Answer> sample_answers(const PutInOrder& kind) {
  std::vector<Answer> answers;
  for (std::size_t together = kind.items.size(); together > 0; --together) {
    std::vector<std::string> ids;
    for (std::size_t i = kind.items.size(); i > together; --i) ids.push_back(kind.items[i - 1].id);
    for (std::size_t i = 0; i < together; ++i) ids.push_back(kind.items[i].id);
    answers.emplace_back(std::move(ids));
  }
  return answers;
}

/// The last item then stands where it belongs.
std::vector<Intent> intents_towards(const PutInOrder&, const std::string& target, const Answer& answer) {
  const auto& ids = *ids_of(answer);
  std::vector<Intent> intents;
  for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
    intents.push_back({Verb::kPlace, target, ids[i] + " " + std::to_string(i)});
  }
  return intents;
}

}  // namespace waymark
