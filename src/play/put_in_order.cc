#include <algorithm>
#include <set>

#include "play/kinds.h"

namespace waymark {
namespace {

std::size_t place_of(const PutInOrder& kind, const std::string& id) {
  const auto found =
      std::find_if(kind.items.begin(), kind.items.end(), [&](const OrderItem& item) { return item.id == id; });
  return static_cast<std::size_t>(found - kind.items.begin());
}

}  // namespace

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

}  // namespace waymark
