#include "play/kinds.h"
#include "play/parts.h"

namespace waymark {

/// A pair's left side is the part, and the right sides are the places, all under the ids of their pairs.
Parts parts_of(const MatchPairs& kind) {
  std::vector<std::string_view> sides;
  for (const Pair& pair : kind.pairs) sides.emplace_back(pair.id);
  Parts parts;
  for (const Pair& pair : kind.pairs) parts.push_back({pair.id, pair.id, sides});
  return parts;
}

Draft first_draft(const MatchPairs&, const Question&, std::uint64_t) {
  return {};
}

bool take(const MatchPairs& kind, const Gesture& gesture, Draft& draft) {
  return put(parts_of(kind), Sharing::kOnePartEach, gesture, draft);
}

Answer answer_of(const MatchPairs& kind, const Draft& draft) {
  return placed_of(parts_of(kind), draft);
}

bool fits(const MatchPairs& kind, const Answer& answer) {
  return all_placed(parts_of(kind), Sharing::kOnePartEach, answer);
}

int mark(const MatchPairs& kind, const Answer& answer) {
  return share_of_right(parts_of(kind), answer);
}

}  // namespace waymark
