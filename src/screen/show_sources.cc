#include <utility>

#include "screen/show_page.h"

namespace waymark {
namespace {

std::string host_of(const std::string& url) {
  const std::size_t from = url.find("//");
  if (from == std::string::npos) return url;
  return url.substr(from + 2, url.find('/', from + 2) - from - 2);
}

Node source_card(const Source& source, const Strings& say) {
  const std::string id = "source." + source.id;
  const char* comma = source.publisher.empty() || source.year.empty() ? "" : ", ";
  std::vector<Node> children;
  if (!source.publisher.empty() || !source.year.empty()) {
    children.push_back(paragraph(id + ".where", source.publisher + comma + source.year));
  }
  if (!source.url.empty()) {
    Node link;
    link.role = Role::kLink;
    link.id = id + ".link";
    link.words = Text::of(fill(say("Read it at {place}"), "place", host_of(source.url)));
    link.href = source.url;
    children.push_back(std::move(link));
  }
  return card(id, source.title, Tone::kPlain, std::move(children));
}

}  // namespace

std::vector<std::string> cited_on(const Page& page, const Lesson& lesson) {
  Text cited;
  for (const Text* text : texts_on(page)) {
    for (const std::string& key : text->cites) cited.cite(key);
  }
  for (const Term* term : hard_words_on(page, lesson)) {
    for (const std::string& key : term->text.cites) cited.cite(key);
  }
  return cited.cites;
}

Screen sources_screen(const Session& session, const Bar& bar_state, const Strings& say) {
  Screen screen;
  screen.id = "sources." + session.page().id;
  screen.bar = bar(bar_state, say);
  screen.main.id = "main";
  screen.main.children = {
      heading("title", std::string(say("Who says?")), 1),
      paragraph("intro", say("This page rests on these. A person at the charity can help you read them."))};
  for (const std::string& key : cited_on(session.page(), session.lesson())) {
    const auto found = session.lesson().sources.find(key);
    if (found != session.lesson().sources.end()) screen.main.children.push_back(source_card(found->second, say));
  }
  screen.actions.id = "actions";
  screen.actions.children = {button("close", say("Back to the lesson"), Tone::kPrimary, {Verb::kClose, {}, {}})};
  return screen;
}

}  // namespace waymark
