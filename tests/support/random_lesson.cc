#include "support/random_lesson.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>

#include "lesson/flow.h"
#include "lesson/report.h"

namespace waymark::test {
namespace {

class Maker {
 public:
  explicit Maker(std::uint64_t number) : random_(number) {}

  Lesson lesson();

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }
  template <typename T>
  T one_of(std::initializer_list<T> list) {
    return *(list.begin() + below(list.size()));
  }

  std::vector<Variable> variables();
  std::string comparison();
  Condition condition(int percent);
  std::vector<Setting> settings(int percent);
  std::string any_page() { return page_id(below(pages_)); }
  std::string page_id(std::size_t index) const { return "p" + std::to_string(index); }
  Question question(const std::string& id);
  Choices choices();
  Page page(std::size_t index);

  std::mt19937_64 random_;
  std::size_t pages_ = 0;
  bool scored_ = false;
  std::vector<Variable> variables_;
};

std::vector<Variable> Maker::variables() {
  std::vector<Variable> made;
  if (chance(70)) made.push_back({.id = "met", .label = "Met"});
  if (chance(50)) made.push_back({.kind = Variable::Kind::kWhole, .id = "drinks", .label = "Drinks", .maximum = 3});
  if (chance(30)) {
    made.push_back({.kind = Variable::Kind::kOneOf,
                    .id = "mood",
                    .label = "Mood",
                    .values = {{"calm", "Calm"}, {"tense", "Tense"}, {"other", "Other"}},
                    .maximum = 2,
                    .initial = 2,
                    .is_private = true});
  }
  return made;
}

std::string Maker::comparison() {
  if (scored_ && chance(40)) return one_of({"score >= 0.5", "score == 1", "score < 0.3", "score > 0.7"});
  if (variables_.empty()) return {};
  const Variable& variable = variables_[below(variables_.size())];
  if (variable.id == "met") return one_of({"met", "not met", "met == false"});
  if (variable.id == "mood") return one_of({"mood == 'calm'", "mood != 'tense'", "mood == 'other'"});
  return one_of({"drinks >= 2", "drinks == 1", "drinks < 3", "drinks != 0"});
}

Condition Maker::condition(int percent) {
  if (!chance(percent)) return {};
  std::string text = comparison();
  if (chance(25)) text += one_of({" and ", " or "}) + comparison();
  return parse_condition(text, variables_).condition;  // Empty if there was nothing to compare.
}

std::vector<Setting> Maker::settings(int percent) {
  std::vector<Setting> made;
  for (std::size_t i = 0; i < variables_.size(); ++i) {
    if (!chance(percent)) continue;
    const bool adds = variables_[i].kind == Variable::Kind::kWhole && chance(70);
    const int value =
        adds ? one_of({1, 1, 2, -1}) : static_cast<int>(below(static_cast<std::size_t>(variables_[i].maximum) + 1));
    made.push_back({i, adds, value});
  }
  return made;
}

Question Maker::question(const std::string& id) {
  Question made;
  made.id = "q-" + id;
  made.prompt = Text::of("What?");
  made.required = chance(75);
  made.attempts = one_of({1, 2, 2});
  switch (below(3)) {
    case 0:
      made.attempts = 1;
      made.kind = TrueOrFalse{{{"true", Text::of("True"), true, {}}, {"false", Text::of("False"), false, {}}}};
      break;
    case 1:
      made.kind = SingleChoice{{{"a", Text::of("A"), true, {}}, {"b", Text::of("B"), false, {}}}};
      break;
    default:
      made.kind = MultipleChoice{{{"a", Text::of("A"), true, {}}, {"b", Text::of("B"), true, {}}}};
  }
  return made;
}

Choices Maker::choices() {
  Choices made;
  made.prompt = Text::of("Where?");
  const std::size_t count = 1 + below(3);
  for (std::size_t i = 0; i < count; ++i) {
    Choice choice;
    choice.id = "c" + std::to_string(i);
    choice.text = Text::of("Go");
    choice.go_to = any_page();
    choice.detour = chance(25);
    choice.when = condition(20);
    choice.once = chance(25);
    choice.set = settings(35);
    made.options.push_back(std::move(choice));
  }
  return made;
}

Page Maker::page(std::size_t index) {
  Page made;
  made.id = page_id(index);
  made.title = "Page";
  made.set = settings(15);
  if (index + 1 == pages_ || chance(5)) {
    made.kind = PageKind::kEnding;
    return made;
  }
  made.when = condition(20);
  if (chance(30)) {
    made.ask = choices();
    return made;
  }
  if (chance(45)) made.ask = question(made.id);
  if (chance(12)) {
    made.returns = true;
    return made;
  }
  const std::string onward = chance(75) ? page_id(index + 1) : any_page();
  if (chance(30)) {
    Condition when = condition(100);
    if (!when.empty()) made.next.push_back({std::move(when), any_page()});
  }
  made.next.push_back({{}, onward});
  return made;
}

Lesson Maker::lesson() {
  Lesson made;
  made.id = "random";
  made.title = "Random";
  pages_ = 4 + below(4);
  scored_ = chance(50);
  made.move_on = chance(50) ? MoveOn::kCompleted : MoveOn::kCompletedAndPassed;
  made.mastery_score = one_of({300, 500, 800});
  made.variables = variables_ = variables();
  for (std::size_t i = 0; i < pages_; ++i) made.pages.push_back(page(i));
  return made;
}

/// Runs that never come to a page, or remember more and more detours, are what the checker refuses.
bool can_be_played(const Lesson& lesson) {
  Report report("lesson.json", "");
  check_flow(lesson.pages, ways_of(lesson.pages), std::vector<PagePlace>(lesson.pages.size()), {}, report);
  const Diagnostics all = report.told();
  return std::none_of(all.begin(), all.end(),
                      [](const Diagnostic& told) { return told.code == "W511" || told.code == "W512"; });
}

}  // namespace

std::shared_ptr<const Lesson> random_lesson(std::uint64_t number) {
  Maker maker(number);
  Lesson made = maker.lesson();
  while (!can_be_played(made)) made = maker.lesson();
  return std::make_shared<const Lesson>(std::move(made));
}

}  // namespace waymark::test
