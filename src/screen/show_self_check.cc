#include <utility>

#include "play/kinds.h"
#include "screen/show_kinds.h"

namespace waymark {
namespace {

Node item_node(const SelfCheck::Item& item, const PrivateView& view) {
  Node group;
  group.role = Role::kQuestion;
  group.id = view.id("item." + item.id);
  group.words = item.text;
  group.level = 2;
  const std::string& picked = written_in(view.draft, item.id);
  for (const SelfCheck::Option& option : item.options) {
    Node radio;
    radio.role = Role::kRadio;
    radio.id = group.id + "." + option.id;
    radio.words = option.text;
    radio.selected = option.id == picked;
    radio.intent = Intent{Verb::kSelect, view.id(item.id), option.id};
    group.children.push_back(std::move(radio));
  }
  return group;
}

/// What the answers come to: the band's title, and what is said of it.
std::vector<Text> told_of(const SelfCheck::Band& band) {
  std::vector<Text> told = band.text;
  const bool closed = std::string_view(".!?").find(band.title.back()) != std::string_view::npos;
  std::vector<Span> title{{band.title + (closed ? "" : "."), true}, {" ", false}};
  told.front().spans.insert(told.front().spans.begin(), title.begin(), title.end());
  return told;
}

}  // namespace

std::vector<Node> private_nodes(const SelfCheck& kind, const PrivateView& view) {
  Node title = heading(view.asked.id, {}, 2);
  title.words = view.asked.prompt;
  std::vector<Node> nodes{std::move(title)};
  for (const SelfCheck::Item& item : kind.items) nodes.push_back(item_node(item, view));
  const SelfCheck::Band* band = band_of(kind, view.draft);
  for (Node& node : said_nodes(view.id("result"), band == nullptr ? std::vector<Text>() : told_of(*band))) {
    nodes.push_back(std::move(node));
  }
  return nodes;
}

std::vector<Text> recalled(const SelfCheck& kind, const PrivateView& view) {
  const SelfCheck::Band* band = band_of(kind, view.draft);
  if (band == nullptr) return {};
  return {Text::of(band->title)};
}

}  // namespace waymark
