#include <utility>

#include "play/kinds.h"
#include "screen/show_kinds.h"
#include "screen/show_page.h"

namespace waymark {

Node private_area(const PrivateView& view, const std::string& part, Text words) {
  Node area;
  area.role = Role::kTextArea;
  area.id = part.empty() ? view.asked.id : view.id(part);
  area.words = std::move(words);
  area.value = written_in(view.draft, part);
  area.tone = Tone::kPrivate;
  area.intent = Intent{Verb::kSet, area.id, {}};
  return area;
}

std::vector<Node> said_nodes(const std::string& id, const std::vector<Text>& texts) {
  if (texts.empty()) return {status(id)};
  std::vector<Node> nodes{status(id, Tone::kPlain, texts.front())};
  for (Node& node : paragraphs(id, {texts.begin() + 1, texts.end()})) nodes.push_back(std::move(node));
  return nodes;
}

void add_private(const Private& asked, const Session& session, std::vector<Node>& into, const Strings& say) {
  const PrivateView view{asked, session.draft(asked.id), say};
  std::vector<Node> nodes = std::visit([&](const auto& kind) { return private_nodes(kind, view); }, asked.kind);
  for (Node& node : nodes) into.push_back(std::move(node));
  into.push_back(paragraph(
      "private",
      say("Only you see this. It stays on this device, is never sent, and is wiped when the lesson is recorded.")));
  into.back().tone = Tone::kQuiet;
}

}  // namespace waymark
