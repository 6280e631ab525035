#include <algorithm>
#include <utility>

#include "screen/show_page.h"

namespace waymark {

std::vector<const Term*> hard_words_on(const Page& page, const Lesson& lesson) {
  std::vector<const Term*> terms;
  for (const Text* text : texts_on(page)) {
    for (const Span& span : text->spans) {
      const auto found = lesson.glossary.find(span.word);
      if (found == lesson.glossary.end()) continue;
      if (std::find(terms.begin(), terms.end(), &found->second) == terms.end()) terms.push_back(&found->second);
    }
  }
  return terms;
}

Screen words_screen(const Session& session, const Bar& bar_state, const Strings& say) {
  Screen screen;
  screen.id = "words." + session.page().id;
  screen.bar = bar(bar_state, say);
  screen.main.id = "main";
  screen.main.children = {heading("title", std::string(say("What do these words mean?")), 1)};
  for (const Term* term : hard_words_on(session.page(), session.lesson())) {
    const std::string id = "word." + term->id;
    screen.main.children.push_back(card(id, term->term, Tone::kPlain, {paragraph(id + ".meaning", term->text)}));
  }
  screen.actions.id = "actions";
  screen.actions.children = {button("close", say("Back to the lesson"), Tone::kPrimary, {Verb::kClose, {}, {}})};
  return screen;
}

}  // namespace waymark
