#include <algorithm>
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

Node private_note(const Strings& say) {
  Node note = paragraph(
      "private",
      say("Only you see this. It stays on this device, is never sent, and is wiped when the lesson is recorded."));
  note.tone = Tone::kQuiet;
  return note;
}

std::vector<Text> lines_in(const PrivateView& view, const std::string& part) {
  std::vector<Text> lines;
  std::string_view words = written_in(view.draft, part);
  while (!words.empty()) {
    const std::string_view line = words.substr(0, words.find('\n'));
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) lines.push_back(Text::of(std::string(line)));
    words.remove_prefix(std::min(words.size(), line.size() + 1));
  }
  return lines;
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
  into.push_back(private_note(say));
}

}  // namespace waymark
