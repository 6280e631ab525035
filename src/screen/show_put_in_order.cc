#include <algorithm>

#include "play/kinds.h"
#include "screen/show_kinds.h"

namespace waymark {
namespace {

const OrderItem& item_of(const PutInOrder& kind, const std::string& id) {
  return *std::find_if(kind.items.begin(), kind.items.end(), [&](const OrderItem& item) { return item.id == id; });
}

Node mover(const QuestionView& view, const OrderItem& item, std::string_view way, std::size_t to) {
  const std::string_view words = way == "up" ? view.say("Move up: {item}") : view.say("Move down: {item}");
  Node node = button(view.question.id + "." + item.id + "." + std::string(way), fill(words, "item", item.text.plain()),
                     Tone::kQuiet, {Verb::kPlace, view.question.id, item.id + " " + std::to_string(to)});
  node.value = way;
  return node;
}

Node picture(const QuestionView& view, const OrderItem& item) {
  Node node;
  node.role = Role::kImage;
  node.id = view.question.id + "." + item.id + ".picture";
  node.words = Text::of(item.alt);
  node.media = item.media;
  return node;
}

Node solution(const PutInOrder& kind, const QuestionView& view) {
  Node list;
  list.role = Role::kList;
  list.id = view.id("solution");
  list.level = 1;
  for (const OrderItem& item : kind.items) {
    Node node;
    node.role = Role::kItem;
    node.id = view.id("solution." + item.id);
    node.words = item.text;
    list.children.push_back(std::move(node));
  }
  return card(view.id("solution-card"), view.say("The order that works"), Tone::kRight, {std::move(list)});
}

}  // namespace

std::vector<Node> answer_nodes(const PutInOrder& kind, const QuestionView& view) {
  const auto order = view.settled ? *ids_of(*view.given) : view.session.draft(view.question).picked;
  Node list;
  list.role = Role::kOrder;
  list.id = view.id("order");
  for (std::size_t i = 0; i < order.size(); ++i) {
    const OrderItem& item = item_of(kind, order[i]);
    Node node;
    node.role = Role::kOrderItem;
    node.id = view.question.id + "." + item.id;
    node.words = item.text;
    node.value = std::to_string(i + 1);
    node.disabled = view.settled;
    if (!item.media.empty()) node.children.push_back(picture(view, item));
    if (!view.settled && i > 0) node.children.push_back(mover(view, item, "up", i - 1));
    if (!view.settled && i + 1 < order.size()) node.children.push_back(mover(view, item, "down", i + 1));
    if (view.settled) node.tone = kind.items[i].id == order[i] ? Tone::kRight : Tone::kNotRight;
    list.children.push_back(std::move(node));
  }
  std::vector<Node> nodes{std::move(list)};
  if (view.settled && view.last_mark() < kFullMark) nodes.push_back(solution(kind, view));
  return nodes;
}

Text feedback_words(const PutInOrder& kind, const QuestionView& view) {
  const bool right = view.last_mark() == kFullMark;
  const Text& written = right ? kind.right : kind.wrong;
  if (!written.empty()) return written;
  return Text::of(
      std::string(right ? view.say("That's right. That is the order that works.") : view.say("Not quite that order.")));
}

}  // namespace waymark
