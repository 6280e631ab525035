#include "screen/show_block.h"

#include <array>
#include <utility>

#include "screen/show_block_kinds.h"
#include "screen/show_simulation.h"

namespace waymark {
namespace {

std::vector<Node> nodes_of(const Paragraph& block, const BlockView& view) {
  return {paragraph(view.id, block.text)};
}

std::vector<Node> nodes_of(const Heading& block, const BlockView& view) {
  Node node = heading(view.id, {}, 2);
  node.words = block.text;
  return {std::move(node)};
}

std::vector<Node> nodes_of(const Figure& block, const BlockView& view) {
  return {figure_node(view.id, block)};
}

std::vector<Node> nodes_of(const Callout& block, const BlockView& view) {
  constexpr std::array kTones{Tone::kTip, Tone::kWarning, Tone::kEmergency};
  return {card(view.id, block.title, kTones[static_cast<std::size_t>(block.tone)], paragraphs(view.id, block.text))};
}

std::vector<Node> nodes_of(const List& block, const BlockView& view) {
  Node list;
  list.role = Role::kList;
  list.id = view.id;
  list.level = block.numbered ? 1 : 0;
  for (const Text& words : block.items) {
    Node item;
    item.role = Role::kItem;
    item.id = view.id + "." + std::to_string(list.children.size() + 1);
    item.words = words;
    list.children.push_back(std::move(item));
  }
  return {std::move(list)};
}

std::vector<Node> nodes_of(const Definition& block, const BlockView& view) {
  Node node;
  node.role = Role::kDefinition;
  node.id = view.id;
  node.words = Text::of(block.term);
  node.children = paragraphs(view.id, block.text);
  return {std::move(node)};
}

std::vector<Node> nodes_of(const Quote& block, const BlockView& view) {
  Node node;
  node.role = Role::kQuote;
  node.id = view.id;
  node.words = Text::of(block.by);
  node.children = paragraphs(view.id, block.text);
  return {std::move(node)};
}

std::vector<Node> nodes_of(const Simulation& block, const BlockView& view) {
  const Draft& draft = view.session.draft(block.id);
  return simulation_nodes(block, view.session.curves(block), draft.number.value_or(0), draft.picked, view.say);
}

}  // namespace

Node figure_node(const std::string& id, const Figure& figure) {
  Node node;
  node.role = Role::kImage;
  node.id = id;
  node.words = Text::of(figure.alt);
  node.detail = figure.long_description;
  node.media = figure.media;
  return node;
}

std::vector<Node> block_nodes(const Session& session, const Strings& say) {
  std::vector<Node> nodes;
  int number = 0;
  for (const Block& block : session.page().blocks) {
    const std::string id = "block." + std::to_string(++number);
    if (!session.holds(block.when)) continue;
    for (Node& node :
         std::visit([&](const auto& of_kind) { return nodes_of(of_kind, BlockView{session, say, id}); }, block.kind)) {
      nodes.push_back(std::move(node));
    }
  }
  return nodes;
}

}  // namespace waymark
