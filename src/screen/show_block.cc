#include "screen/show_block.h"

#include <array>
#include <utility>

namespace waymark {
namespace {

std::vector<Node> nodes_of(const Paragraph& block, const std::string& id) {
  return {paragraph(id, block.text)};
}

std::vector<Node> nodes_of(const Heading& block, const std::string& id) {
  Node node = heading(id, {}, 2);
  node.words = block.text;
  return {std::move(node)};
}

std::vector<Node> nodes_of(const Figure& block, const std::string& id) {
  Node node;
  node.role = Role::kImage;
  node.id = id;
  node.words = Text::of(block.alt);
  node.detail = block.long_description;
  node.media = block.media;
  return {std::move(node)};
}

std::vector<Node> nodes_of(const Callout& block, const std::string& id) {
  constexpr std::array kTones{Tone::kTip, Tone::kWarning, Tone::kEmergency};
  return {card(id, block.title, kTones[static_cast<std::size_t>(block.tone)], paragraphs(id, block.text))};
}

std::vector<Node> nodes_of(const List& block, const std::string& id) {
  Node list;
  list.role = Role::kList;
  list.id = id;
  list.level = block.numbered ? 1 : 0;
  for (const Text& words : block.items) {
    Node item;
    item.role = Role::kItem;
    item.id = id + "." + std::to_string(list.children.size() + 1);
    item.words = words;
    list.children.push_back(std::move(item));
  }
  return {std::move(list)};
}

}  // namespace

std::vector<Node> block_nodes(const Session& session) {
  std::vector<Node> nodes;
  int number = 0;
  for (const Block& block : session.page().blocks) {
    const std::string id = "block." + std::to_string(++number);
    if (!session.holds(block.when)) continue;
    for (Node& node : std::visit([&](const auto& of_kind) { return nodes_of(of_kind, id); }, block.kind)) {
      nodes.push_back(std::move(node));
    }
  }
  return nodes;
}

}  // namespace waymark
