#include "screen/show.h"

#include <utility>

#include "screen/show_block.h"
#include "screen/show_kinds.h"
#include "screen/show_page.h"

namespace waymark {
namespace {

/// The page's own heading. Over a bare question it is a small line: the question itself is what stands out.
Node title_node(const Page& page) {
  Node title = heading("title", page.title, 1);
  if (std::holds_alternative<Question>(page.ask) && page.blocks.empty()) title.tone = Tone::kQuiet;
  return title;
}

Node unsaved_node(const Recording& recording, const Strings& say) {
  if (!recording.unsaved) return status("unsaved");
  return status(
      "unsaved", Tone::kWarning,
      Text::of(std::string(say("Your last answer could not be saved on this device. Free some space, or stay on this "
                               "page until the end: it still counts."))));
}

void add_next(const Session& session, Screen& screen, const Strings& say) {
  if (!session.can_go_next()) return;
  screen.actions.children.push_back(button("next", say("Next"), Tone::kPrimary, {Verb::kNext, {}, {}}));
}

void add_ask(const Session& session, Screen& screen, const Strings& say) {
  const Page& page = session.page();
  auto& into = screen.main.children;
  if (const auto* question = std::get_if<Question>(&page.ask)) {
    into.push_back(question_node(session, *question, say));
    screen.actions.children = question_actions(session, *question, say);
    return;
  }
  if (const auto* choices = std::get_if<Choices>(&page.ask)) add_choices(*choices, session, into);
  if (const auto* asked = std::get_if<Private>(&page.ask)) add_private(*asked, session, into, say);
  add_next(session, screen, say);
}

Screen page_screen(const Session& session, const Recording& recording, const Bar& bar_state, const Strings& say) {
  const Page& page = session.page();
  Screen screen;
  screen.id = "page." + page.id;
  screen.bar = bar(bar_state, say);
  screen.main.id = "main";
  screen.actions.id = "actions";
  auto& into = screen.main.children;
  into = {title_node(page), unsaved_node(recording, say)};
  for (Node& node : block_nodes(session, say)) into.push_back(std::move(node));
  if (page.kind == PageKind::kScene) into.push_back(figure_node("picture", page.picture));
  add_messages(session, into, say);
  if (page.kind == PageKind::kSummary) add_recalls(session, into, say);
  add_services(session, into, say);
  add_ask(session, screen, say);
  if (page.kind == PageKind::kEnding) add_ending(session, recording, screen, say);
  if (!cited_on(page, session.lesson()).empty()) {
    into.push_back(button("sources", say("Who says?"), Tone::kQuiet, {Verb::kOpen, "sources", {}}));
  }
  if (!hard_words_on(page, session.lesson()).empty()) {
    into.push_back(button("words", say("What do these words mean?"), Tone::kQuiet, {Verb::kOpen, "words", {}}));
  }
  return screen;
}

Screen overlay_or_page(const Session& session, const Recording& recording, const Strings& say) {
  const Bar bar_state{session.can_go_back(), session.progress()};
  switch (session.overlay()) {
    case Overlay::kHelp:
      return help_screen(session.lesson().services, say("Back to the lesson"), bar_state, say);
    case Overlay::kSources:
      return sources_screen(session, bar_state, say);
    case Overlay::kWords:
      return words_screen(session, bar_state, say);
    case Overlay::kNone:
      break;
  }
  return page_screen(session, recording, bar_state, say);
}

}  // namespace

Screen show(const Session& session, const Recording& recording, const Strings& strings) {
  Screen screen = overlay_or_page(session, recording, strings);
  screen.title = strings("Course");
  screen.language = session.lesson().language;
  if (strings.language() != screen.language) screen.bar.language = screen.actions.language = strings.language();
  return screen;
}

}  // namespace waymark
