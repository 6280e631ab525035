#include "support/sample_lesson.h"

#include <utility>

#include "support/sample_simulation.h"

namespace waymark::test {
namespace {

Text words(const char* text) {
  return Text::of(text);
}

Option option(const char* id, const char* text, bool correct, const char* feedback) {
  return {id, words(text), correct, *feedback == '\0' ? Text() : words(feedback)};
}

Question question(const char* id, const char* prompt, QuestionKind kind, int attempts) {
  Question asked;
  asked.id = id;
  asked.prompt = words(prompt);
  asked.kind = std::move(kind);
  asked.attempts = attempts;
  return asked;
}

Page page(const char* id, const char* title, const char* next) {
  Page made;
  made.id = id;
  made.title = title;
  if (*next != '\0') made.next = {{{}, next}};
  return made;
}

Page asking(Question asked, const char* next) {
  Page made = page((asked.id + "-page").c_str(), "Question", next);
  made.ask = std::move(asked);
  return made;
}

Page hello() {
  Page made = page("hello", "Hello", "");
  made.blocks = {
      {Paragraph{{{{"Two drugs meet in the ", false}, {"liver", true}, {".", false}}, {"study"}}}},
      {Paragraph{{{{"Each leaves with its own ", false}, {"half-life", false, "half-life"}, {".", false}}, {}}}},
      {Figure{"liver.svg", "A liver.", "Two lines run in, one runs out."}},
      {Callout{Callout::Tone::kWarning, "Before you go on", {words("A friend feels ill in the story.")}}},
      {List{true, {words("First this."), words("Then that.")}}}};
  made.ask = Choices{words("Where to?"),
                     {{"to-story", words("Read the story"), "story"}, {"skip", words("Leave it out"), "single-page"}}};
  return made;
}

Page story() {
  Page made = page("story", "Maz writes", "single-page");
  made.kind = PageKind::kChat;
  made.messages = {{"maz", words("u there?")}, {"me", words("Where are you?")}};
  return made;
}

std::vector<Page> question_pages() {
  Question single = question(
      "single", "What is most likely?",
      SingleChoice{{option("sober", "Jay is sober", false, "Lots of people think so."),
                    option("hidden", "He cannot feel it", true, ""), option("nobody", "Nobody can know", false, "")}},
      2);
  single.shuffle = true;
  single.explain = {words("The alcohol is all still there.")};
  Question several =
      question("several", "Which mean 999?",
               MultipleChoice{{option("fit", "A fit", true, ""), option("yawn", "A yawn", false, "Yawns are fine."),
                               option("chest", "Chest pain", true, "")}},
               2);
  Question truth =
      question("truth", "Coffee sobers you up.",
               TrueOrFalse{{option("true", "", false, "It does not."), option("false", "", true, "")}}, 1);
  Question guess =
      question("guess", "How many in a hundred?",
               Estimate{0, 100, 1, 88, 10, "in 100", words("Close."), words("More than that."), words("Fewer.")}, 1);
  Question order = question(
      "order", "What comes first?",
      PutInOrder{{{"call", words("Call")}, {"roll", words("Roll")}, {"stay", words("Stay")}}, Text(), Text()}, 2);
  std::vector<Page> pages;
  pages.push_back(asking(std::move(single), "several-page"));
  pages.push_back(asking(std::move(several), "truth-page"));
  pages.push_back(asking(std::move(truth), "guess-page"));
  pages.push_back(asking(std::move(guess), "order-page"));
  pages.push_back(asking(std::move(order), "notes"));
  return pages;
}

Page notes() {
  Page made = page("notes", "For you", "help-page");
  made.blocks.push_back({sample_simulation()});
  made.ask = Private{"reasons", words("What matters to you?"), Reflection{words("One word is enough.")}};
  return made;
}

}  // namespace

std::shared_ptr<const Lesson> sample_lesson() {
  Lesson lesson;
  lesson.id = "sample";
  lesson.version = std::string(64, 'a');
  lesson.title = "A sample";
  lesson.language = "en-GB";
  lesson.mastery_score = 500;
  lesson.speakers = {{"maz", "Maz"}};
  lesson.sources = {{"study", {"study", "A study of two drugs", "Addiction", "2002", "https://example.org/study"}}};
  lesson.glossary = {{"half-life", {"half-life", "half-life", words("How long it takes until half of it is gone.")}}};
  lesson.services = {{"999", "999", "When life is at risk.", "Call 999", "tel:999", true},
                     {"frank", "FRANK", "Questions about drugs.", "Call 0300 123 6600", "tel:03001236600", false}};
  lesson.media = {{"liver.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"}};
  lesson.pages = {hello(), story()};
  for (Page& made : question_pages()) lesson.pages.push_back(std::move(made));
  lesson.pages.push_back(notes());
  Page help = page("help-page", "People who can help", "end");
  help.kind = PageKind::kSignpost;
  help.services = {"frank"};
  lesson.pages.push_back(std::move(help));
  Page end = page("end", "The end", "");
  end.kind = PageKind::kEnding;
  lesson.pages.push_back(std::move(end));
  return std::make_shared<const Lesson>(std::move(lesson));
}

}  // namespace waymark::test
