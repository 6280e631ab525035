#include "play/kinds.h"
#include "play/parts.h"
#include "play/possible.h"

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
  return put(parts_of(kind), gesture, draft);
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

std::vector<Answer> sample_answers(const MatchPairs& kind) {
  return samples_of(parts_of(kind), Sharing::kOnePartEach);
}

std::vector<Intent> intents_towards(const MatchPairs&, const std::string& target, const Answer& answer) {
  return placings(target, answer);
}

}  // namespace waymark
