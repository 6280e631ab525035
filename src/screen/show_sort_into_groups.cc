#include <algorithm>
#include <utility>

#include "screen/show_parts.h"

namespace waymark {

std::vector<Node> answer_nodes(const SortIntoGroups& kind, const QuestionView& view) {
  const Parts parts = parts_of(kind);
  const std::vector<std::string> placed = placed_now(view);
  std::vector<ShownPlace> groups;
  for (const Group& group : kind.groups) groups.push_back({group.id, Text::of(group.name)});
  std::vector<std::string> ids;
  for (const SortItem& item : kind.items) ids.push_back(item.id);
  std::vector<Node> nodes;
  for (const std::string& id : view.session.shown_order(view.question, std::move(ids))) {
    const auto item =
        std::find_if(kind.items.begin(), kind.items.end(), [&](const SortItem& each) { return each.id == id; });
    const Part& part = parts[static_cast<std::size_t>(item - kind.items.begin())];
    const bool wrong = place_of(placed, part.id) != part.right;
    nodes.push_back(part_node(part, item->text, groups, wrong ? item->feedback : Text(), view));
  }
  for (Node& node : progress_nodes(parts, Sharing::kAny, view)) nodes.push_back(std::move(node));
  return nodes;
}

Text feedback_words(const SortIntoGroups& kind, const QuestionView& view) {
  return words_for_right(parts_of(kind), view);
}

}  // namespace waymark
