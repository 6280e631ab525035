#include "play/kinds.h"
#include "play/parts.h"
#include "play/possible.h"

namespace waymark {

Parts parts_of(const SortIntoGroups& kind) {
  std::vector<std::string_view> groups;
  for (const Group& group : kind.groups) groups.emplace_back(group.id);
  Parts parts;
  for (const SortItem& item : kind.items) parts.push_back({item.id, item.group, groups});
  return parts;
}

Draft first_draft(const SortIntoGroups&, const Question&, std::uint64_t) {
  return {};
}

bool take(const SortIntoGroups& kind, const Gesture& gesture, Draft& draft) {
  return put(parts_of(kind), gesture, draft);
}

Answer answer_of(const SortIntoGroups& kind, const Draft& draft) {
  return placed_of(parts_of(kind), draft);
}

bool fits(const SortIntoGroups& kind, const Answer& answer) {
  return all_placed(parts_of(kind), Sharing::kAny, answer);
}

int mark(const SortIntoGroups& kind, const Answer& answer) {
  return share_of_right(parts_of(kind), answer);
}

std::vector<Answer> sample_answers(const SortIntoGroups& kind) {
  return samples_of(parts_of(kind), Sharing::kAny);
}

std::vector<Intent> intents_towards(const SortIntoGroups&, const std::string& target, const Answer& answer) {
  return placings(target, answer);
}

}  // namespace waymark
