#include "screen/parts.h"

#include <utility>

namespace waymark {

Node heading(std::string id, std::string words, int level) {
  Node node;
  node.role = Role::kHeading;
  node.id = std::move(id);
  node.words = Text::of(std::move(words));
  node.level = level;
  return node;
}

Node paragraph(std::string id, Text words) {
  Node node;
  node.role = Role::kParagraph;
  node.id = std::move(id);
  node.words = std::move(words);
  return node;
}

Node paragraph(std::string id, std::string_view words) {
  return paragraph(std::move(id), Text::of(std::string(words)));
}

std::vector<Node> paragraphs(const std::string& id, const std::vector<Text>& texts) {
  std::vector<Node> nodes;
  for (const Text& text : texts) nodes.push_back(paragraph(id + "." + std::to_string(nodes.size() + 1), text));
  return nodes;
}

Node button(std::string id, std::string_view words, Tone tone, Intent intent) {
  Node node;
  node.role = Role::kButton;
  node.id = std::move(id);
  node.words = Text::of(std::string(words));
  node.tone = tone;
  node.intent = std::move(intent);
  return node;
}

Node status(std::string id) {
  return status(std::move(id), Tone::kPlain, Text());
}

Node status(std::string id, Tone tone, Text words) {
  Node node;
  node.role = Role::kStatus;
  node.id = std::move(id);
  node.tone = tone;
  node.words = std::move(words);
  return node;
}

Node card(std::string id, std::string_view title, Tone tone, std::vector<Node> children) {
  Node node;
  node.role = Role::kCallout;
  node.id = std::move(id);
  if (!title.empty()) node.words = Text::of(std::string(title));
  node.tone = tone;
  node.children = std::move(children);
  return node;
}

Node bar(const Bar& what, const Strings& say) {
  Node node;
  node.id = "bar";
  if (what.back) node.children.push_back(button("back", say("Back"), Tone::kQuiet, {Verb::kBack, {}, {}}));
  node.children.push_back(button("help", say("Get help"), Tone::kHelp, {Verb::kOpen, "help", {}}));
  node.children.push_back(button("leave", say("Leave"), Tone::kQuiet, {Verb::kDo, "leave", {}}));
  if (what.progress >= 0) {
    Node progress;
    progress.role = Role::kProgress;
    progress.id = "progress";
    progress.words = Text::of(std::string(say("Progress")));
    progress.value = std::to_string(what.progress);
    node.children.push_back(std::move(progress));
  }
  return node;
}

Node spot(const Node& of, std::size_t number, const Circle& circle) {
  Node node = of;
  node.role = Role::kSpot;
  node.id += ".spot";
  node.detail.clear();
  node.value = std::to_string(number);
  node.x = circle.x;
  node.y = circle.y;
  node.r = circle.r;
  return node;
}

Node service_card(const Service& service) {
  const std::string id = "service." + service.id;
  Node reach;
  reach.role = service.href.empty() ? Role::kParagraph : Role::kLink;
  reach.id = id + ".reach";
  reach.words = Text::of(service.reach);
  reach.href = service.href;
  return card(id, service.name, Tone::kPlain, {paragraph(id + ".what", service.what), std::move(reach)});
}

std::string fill(std::string_view words, std::string_view name, std::string_view with) {
  const std::string slot = "{" + std::string(name) + "}";
  std::string filled(words);
  for (std::size_t at = filled.find(slot); at != std::string::npos; at = filled.find(slot, at + with.size())) {
    filled.replace(at, slot.size(), with);
  }
  return filled;
}

}  // namespace waymark
