#include "screen/node.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace waymark {
namespace {

constexpr std::array<std::string_view, 31> kRoles{
    "group", "heading",    "paragraph", "image",  "spot",       "curves", "curve",      "list",
    "item",  "table",      "row",       "cell",   "definition", "quote",  "sound",      "callout",
    "log",   "message",    "question",  "radio",  "checkbox",   "slider", "text-input", "text-area",
    "order", "order-item", "button",    "toggle", "link",       "status", "progress"};
constexpr std::array<std::string_view, 11> kTones{"plain", "primary", "quiet",     "help", "right",  "not-right",
                                                  "tip",   "warning", "emergency", "mine", "private"};

const Node* find_in(const Node& node, std::string_view id) {
  if (node.id == id) return &node;
  for (const Node& child : node.children) {
    if (const Node* found = find_in(child, id)) return found;
  }
  return nullptr;
}

void collect_usable(const Node& node, std::vector<const Node*>& into) {
  if (!node.disabled && (node.intent || !node.href.empty())) into.push_back(&node);
  for (const Node& child : node.children) collect_usable(child, into);
}

}  // namespace

std::string_view name_of(Role role) {
  return kRoles[static_cast<std::size_t>(role)];
}
std::string_view name_of(Tone tone) {
  return kTones[static_cast<std::size_t>(tone)];
}

std::string shown_value(const Node& node) {
  if (!node.secret) return node.value;
  std::string dots;
  for (std::size_t i = utf8_length(node.value); i > 0; --i) dots += "•";
  return dots;
}

const Node* find(const Screen& screen, std::string_view id) {
  for (const Node* part : {&screen.bar, &screen.main, &screen.actions}) {
    if (const Node* found = find_in(*part, id)) return found;
  }
  return nullptr;
}

std::vector<const Node*> usable_nodes(const Screen& screen) {
  std::vector<const Node*> usable;
  for (const Node* part : {&screen.bar, &screen.main, &screen.actions}) collect_usable(*part, usable);
  return usable;
}

}  // namespace waymark
