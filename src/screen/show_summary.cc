#include <utility>

#include "screen/show_kinds.h"
#include "screen/show_page.h"

namespace waymark {
namespace {

/// What a variable says of the story, or nothing while it holds what it held at first.
std::string told_of(const Variable& variable, int value) {
  if (variable.kind == Variable::Kind::kYesNo) return value == 1 ? variable.label : std::string();
  if (value == variable.initial) return {};
  const bool listed = variable.kind == Variable::Kind::kOneOf;
  return variable.label + ": " +
         (listed ? variable.values[static_cast<std::size_t>(value)].label : std::to_string(value));
}

Node done_list(const Session& session) {
  Node list;
  list.role = Role::kList;
  list.id = "done";
  for (const std::size_t variable : session.page().recalls.done) {
    const std::string words = told_of(session.lesson().variables[variable], session.values()[variable]);
    if (words.empty()) continue;
    Node item;
    item.role = Role::kItem;
    item.id = "done." + std::to_string(list.children.size() + 1);
    item.words = Text::of(words);
    list.children.push_back(std::move(item));
  }
  return list;
}

void add_written(const Private& asked, const Session& session, std::vector<Node>& into, const Strings& say) {
  const PrivateView view{asked, session.draft(asked.id), say};
  const std::string id = "written." + asked.id;
  into.push_back(heading(id, asked.prompt.plain(), 2));
  std::vector<Text> texts = std::visit([&](const auto& kind) { return recalled(kind, view); }, asked.kind);
  if (texts.empty()) texts = {Text::of(std::string(say("You left this empty, and that is fine.")))};
  for (Node& node : paragraphs(id, texts)) into.push_back(std::move(node));
}

}  // namespace

void add_recalls(const Session& session, std::vector<Node>& into, const Strings& say) {
  const Recalls& recalls = session.page().recalls;
  Node done = done_list(session);
  if (!done.children.empty())
    into.push_back(std::move(done));
  else if (recalls.written.empty())
    into.push_back(paragraph("done", say("There is nothing to look back on this time.")));
  for (const std::string& id : recalls.written) add_written(*session.lesson().private_kind(id), session, into, say);
  if (is_private(session.page(), session.lesson().variables)) into.push_back(private_note(say));
}

}  // namespace waymark
