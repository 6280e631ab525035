#include <algorithm>
#include <utility>

#include "screen/show_parts.h"

namespace waymark {
namespace {

const Pair& pair_of(const MatchPairs& kind, std::string_view id) {
  return *std::find_if(kind.pairs.begin(), kind.pairs.end(), [&](const Pair& pair) { return pair.id == id; });
}

/// The right sides in this run's order. One that another left side has says so.
std::vector<ShownPlace> right_sides(const MatchPairs& kind, const QuestionView& view) {
  const std::vector<std::string> placed = placed_now(view);
  std::vector<std::string> ids;
  for (const Pair& pair : kind.pairs) ids.push_back(pair.id);
  std::vector<ShownPlace> sides;
  for (const std::string& id : view.session.shown_order(view.question, std::move(ids))) {
    const Pair& pair = pair_of(kind, id);
    ShownPlace side{pair.id, pair.right};
    const std::string_view taken_by = part_in(placed, id);
    if (!taken_by.empty() && !view.settled) {
      side.note = fill(view.say("Now with: {other}"), "other", pair_of(kind, taken_by).left.plain());
    }
    sides.push_back(std::move(side));
  }
  return sides;
}

}  // namespace

std::vector<Node> answer_nodes(const MatchPairs& kind, const QuestionView& view) {
  const Parts parts = parts_of(kind);
  const std::vector<ShownPlace> sides = right_sides(kind, view);
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    nodes.push_back(part_node(parts[i], kind.pairs[i].left, sides, {}, view));
  }
  for (Node& node : progress_nodes(parts, Sharing::kOnePartEach, view)) nodes.push_back(std::move(node));
  return nodes;
}

Text feedback_words(const MatchPairs& kind, const QuestionView& view) {
  const Text& written = view.last_mark() == kFullMark ? kind.right : kind.wrong;
  return written.empty() ? words_for_right(parts_of(kind), view) : written;
}

}  // namespace waymark
