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
      {List{true, {words("First this."), words("Then that.")}}},
      {Table{"Until half is gone",
             {"Drug", "Time", "From"},
             {{"Cocaine", {words("an hour"), words("the last line")}},
              {"Alcohol", {{{{"hours", true}}, {"study"}}, words("the last glass")}}}}},
      {Definition{"Half-life", {words("How long it takes until half is gone."), words("Not until all is.")}}},
      {Quote{{words("I thought I was fine.")}, "Sam, 19"}},
      {Sound{"sam.mp3", "Sam tells of that night", {words("I thought he was asleep.")}}},
      {BodyMap{"where",
               "body.svg",
               "Somebody stands.",
               {{{"liver", "Liver", {300, 300, 100}}, {words("It clears both."), words("It takes its time.")}},
                {{"heart", "Heart", {700, 300, 100}}, {{{{"It beats faster."}}, {"study"}}}}}}}};
  made.ask = Choices{words("Where to?"),
                     {{"to-story", words("Read the story"), "story"}, {"skip", words("Leave it out"), "single-page"}}};
  return made;
}

Page story() {
  Page made = page("story", "Maz writes", "kitchen");
  made.kind = PageKind::kChat;
  made.messages = {{"maz", words("u there?")}, {"maz", words("it's Jay")}, {"me", words("Where are you?")}};
  return made;
}

Page scene() {
  Page made = page("kitchen", "In the kitchen", "single-page");
  made.kind = PageKind::kScene;
  made.picture = {"liver.svg", "A kitchen at night.", ""};
  made.messages = {{"narrator", words("It is loud.")},    {"maz", words("There you are!")},
                   {"maz", words("He's in here.")},       {"narrator", words("Jay holds on to the table.")},
                   {"maz", words("He's fine, he says.")}, {"me", words("Let's sit him down.")}};
  made.set = {{2, false, 1}};
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
  Question truth = question("truth", "Coffee sobers you up.",
                            TrueOrFalse{{option("true", "", false, "It does not."), option("false", "", true, "")}}, 1);
  Question guess =
      question("guess", "How many in a hundred?",
               Estimate{0, 100, 1, 88, 10, "in 100", words("Close."), words("More than that."), words("Fewer.")}, 1);
  Question order = question("order", "What comes first?",
                            PutInOrder{{{"call", words("Call")},
                                        {"roll", words("Roll"), "roll.svg", "Somebody on their side."},
                                        {"stay", words("Stay")}},
                                       Text(),
                                       Text()},
                            2);
  Question units =
      question("units", "How many units in a week are low risk?",
               Number{0, 40, 14, 0, "units", Text(), words("A little more than that."), words("Fewer than that.")}, 2);
  Question point = question("point", "Where do you look to see whether they breathe?",
                            PointAtPicture{"lying.svg",
                                           "Somebody lies on their back.",
                                           {option("forehead", "The forehead", false, ""),
                                            option("chest", "The chest", true, "Watch it rise and fall."),
                                            option("hand", "The hand", false, "")},
                                           {{200, 150, 60}, {400, 200, 90}, {700, 250, 60}}},
                            2);
  Question sort = question("sort", "What does each do to you?",
                           SortIntoGroups{{{"slows", "Slows you down"}, {"speeds", "Speeds you up"}},
                                          {{"alcohol", words("Alcohol"), "slows", Text()},
                                           {"cocaine", words("Cocaine"), "speeds", words("It is a stimulant.")},
                                           {"coffee", words("Coffee"), "speeds", Text()}}},
                           2);
  sort.shuffle = true;
  Question match = question("match", "What belongs together?",
                            MatchPairs{{{"fit", words("A fit"), words("Keep things away from them")},
                                        {"asleep", words("Asleep, and cannot be woken"), words("Roll them over")},
                                        {"scared", words("Scared"), words("Sit with them")}},
                                       Text(),
                                       Text()},
                            2);
  match.shuffle = true;
  Question gap = question(
      "gap", "What is missing?",
      FillTheGap{Text{{{"Roll them onto their "},
                       {"", false, "", "side"},
                       {" and tilt their head "},
                       {"", false, "", "tilt"},
                       {"."}},
                      {}},
                 {{"side",
                   "Which way they lie",
                   {option("side", "side", true, ""), option("back", "back", false, "They could choke there.")}},
                  {"tilt",
                   "Which way the head goes",
                   {option("back", "back", true, ""), option("forward", "forward", false, "")}}}},
      2);
  // Practice: what records and marks count stays five questions.
  for (Question* practice : {&units, &point, &sort, &match, &gap}) practice->required = false;
  std::vector<Page> pages;
  pages.push_back(asking(std::move(single), "several-page"));
  pages.push_back(asking(std::move(several), "truth-page"));
  pages.push_back(asking(std::move(truth), "guess-page"));
  pages.push_back(asking(std::move(guess), "units-page"));
  pages.push_back(asking(std::move(units), "order-page"));
  pages.push_back(asking(std::move(order), "sort-page"));
  pages.push_back(asking(std::move(sort), "match-page"));
  pages.push_back(asking(std::move(match), "point-page"));
  pages.push_back(asking(std::move(point), "gap-page"));
  pages.push_back(asking(std::move(gap), "notes"));
  return pages;
}

Page for_oneself(const char* id, Private asked, const char* next) {
  Page made = page(id, "For you", next);
  made.room = Room::kHide;
  made.ask = std::move(asked);
  return made;
}

SelfCheck self_check() {
  SelfCheck check;
  check.items = {
      {"often", words("How often?"), {{"never", words("Never"), 0}, {"weekly", words("Weekly"), 2}}},
      {"much", words("How much?"), {{"little", words("A little"), 0}, {"lot", words("A lot"), 2}}},
  };
  check.bands = {{"lower", 0, "0 or 1", {words("This is below the line.")}, 1},
                 {"higher", 2, "2 or more", {words("This is over the line."), words("It is not a label.")}, 2}};
  return check;
}

std::vector<Page> private_pages() {
  const ReadinessRuler ruler{"Not at all", "Completely", {words("Why there, and not lower?")}};
  const IfThenPlan plan{"If …", "then I will …", {{"we go out", "sort the way home"}, {"it is late", "ring home"}}};
  std::vector<Page> pages = {
      for_oneself("notes",
                  {"reasons", words("What matters to you?"), Reflection{words("One word is enough.")}, std::nullopt},
                  "ready-page"),
      for_oneself("ready-page", {"ruler", words("How ready are you?"), ruler, 0}, "sides-page"),
      for_oneself("sides-page", {"sides", words("What about it?"), ProsAndCons{"Good things", "Not so good"}, {}},
                  "plan-page"),
      for_oneself("plan-page", {"plan", words("My plan"), plan, {}}, "check-page"),
      for_oneself("check-page", {"about", words("Two questions about you"), self_check(), 1}, "back")};
  pages.front().blocks.push_back({sample_simulation()});
  return pages;
}

Page looking_back() {
  Page made = page("back", "Looking back", "help-page");
  made.kind = PageKind::kSummary;
  made.room = Room::kHide;
  made.recalls = {{2, 1}, {"reasons", "ruler", "sides", "plan", "about"}};
  return made;
}

std::vector<Variable> variables() {
  Variable ready;
  ready.kind = Variable::Kind::kWhole;
  ready.id = "ready";
  ready.label = "How ready you are";
  ready.maximum = kRulerEnd;
  ready.is_private = true;
  Variable found;
  found.kind = Variable::Kind::kOneOf;
  found.id = "found";
  found.label = "What the check found";
  found.values = {{"nothing", "Not filled in"}, {"lower", "Lower"}, {"higher", "Higher"}};
  found.maximum = 2;
  found.is_private = true;
  Variable sat;
  sat.id = "sat_down";
  sat.label = "You sat Jay down";
  return {ready, found, sat};
}

}  // namespace

std::shared_ptr<const Lesson> sample_lesson() {
  Lesson lesson;
  lesson.id = "sample";
  lesson.version = std::string(64, 'a');
  lesson.title = "A sample";
  lesson.language = "en-GB";
  lesson.mastery_score = 500;
  lesson.variables = variables();
  lesson.speakers = {{"maz", "Maz"}};
  lesson.sources = {{"study", {"study", "A study of two drugs", "Addiction", "2002", "https://example.org/study"}}};
  lesson.glossary = {{"half-life", {"half-life", "half-life", {}, words("How long it takes until half of it is gone.")}}};
  lesson.services = {
      {"999", "999", "When life is at risk.", "Call 999", "tel:999", true},
      {"frank", "FRANK", "Questions about drugs.", "Call 0300 123 6600", "tel:03001236600", false},
      {"dan", "DAN", "Questions about drugs in Wales.", "Call 0808 808 2234", "tel:08088082234", false, {"wales"}}};
  for (const char* name : {"body.svg", "liver.svg", "lying.svg", "roll.svg"}) {
    lesson.media.emplace(name, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  }
  lesson.media.emplace("sam.mp3", "ID3");
  lesson.pages = {hello(), story(), scene()};
  for (Page& made : question_pages()) lesson.pages.push_back(std::move(made));
  for (Page& made : private_pages()) lesson.pages.push_back(std::move(made));
  lesson.pages.push_back(looking_back());
  Page help = page("help-page", "People who can help", "end");
  help.kind = PageKind::kSignpost;
  help.services = {"dan", "frank"};
  lesson.pages.push_back(std::move(help));
  Page end = page("end", "The end", "");
  end.kind = PageKind::kEnding;
  lesson.pages.push_back(std::move(end));
  return std::make_shared<const Lesson>(std::move(lesson));
}

}  // namespace waymark::test
