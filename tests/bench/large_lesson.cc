#include "large_lesson.h"

#include <string>
#include <utility>

namespace waymark::test {
namespace {

constexpr std::size_t kChapters = 25, kPagesEach = 20;

std::string page_id(std::size_t chapter, std::size_t page) {
  return "c" + std::to_string(chapter) + "-p" + std::to_string(page);
}

std::vector<Variable> variables() {
  std::vector<Variable> made;
  for (const char* id : {"mood_a", "mood_b", "mood_c"}) {
    made.push_back({.kind = Variable::Kind::kOneOf,
                    .id = id,
                    .label = "Mood",
                    .values = {{"calm", "Calm"}, {"tense", "Tense"}, {"low", "Low"}},
                    .maximum = 2});
  }
  for (const char* id : {"told_a", "told_b", "told_c", "told_d"}) made.push_back({.id = id, .label = "Told"});
  for (const char* id : {"drinks", "hours", "calls"}) {
    made.push_back({.kind = Variable::Kind::kWhole, .id = id, .label = "How many", .maximum = 6});
  }
  made.push_back(
      {.kind = Variable::Kind::kWhole, .id = "ready", .label = "Ready", .maximum = kRulerEnd, .is_private = true});
  made.push_back({.id = "worried", .label = "Worried", .is_private = true});
  return made;
}

constexpr std::size_t kMood = 0, kTold = 3, kCount = 7, kReady = 10, kWorried = 11;

class Chapter {
 public:
  Chapter(std::size_t number, const std::vector<Variable>& variables) : number_(number), variables_(variables) {}

  std::vector<Page> pages();

 private:
  std::string id(std::size_t page) const { return page_id(number_, page); }
  const std::string& name(std::size_t variable) const { return variables_[variable].id; }
  Condition condition(const std::string& text) const { return parse_condition(text, variables_).condition; }
  Page page(std::size_t index, std::size_t next) const;
  void ask(std::size_t index, bool required);
  void offer(std::size_t index, std::vector<Choice> options);
  Choice choice(const std::string& choice_id, std::size_t page, std::vector<Setting> set = {}) const {
    return {choice_id, Text::of("This"), id(page), false, {}, false, std::move(set)};
  }

  std::size_t number_;
  const std::vector<Variable>& variables_;
  std::vector<Page> pages_;
};

Page Chapter::page(std::size_t index, std::size_t next) const {
  Page made;
  made.id = id(index);
  made.title = "Page";
  made.next = {{{}, next == kPagesEach ? page_id(number_ + 1, 0) : id(next)}};
  return made;
}

void Chapter::ask(std::size_t index, bool required) {
  Question question;
  question.id = "q-" + id(index);
  question.prompt = Text::of("What?");
  question.required = required;
  question.kind = SingleChoice{{{"a", Text::of("A"), true, {}}, {"b", Text::of("B"), false, {}}}};
  pages_[index].ask = std::move(question);
}

void Chapter::offer(std::size_t index, std::vector<Choice> options) {
  pages_[index].ask = Choices{Text::of("What now?"), std::move(options)};
  pages_[index].next.clear();
}

std::vector<Page> Chapter::pages() {
  const std::size_t mood = kMood + number_ % 3, told = kTold + number_ % 4, count = kCount + number_ % 3;
  for (std::size_t i = 0; i < kPagesEach; ++i) pages_.push_back(page(i, i + 1));
  // How the chapter begins. One count goes on through all of them, the others start anew in each that they belong to.
  if (count != kCount) pages_[0].set = {{count, false, 0}};
  offer(1, {choice("calm", 2, {{mood, false, 0}}), choice("tense", 2, {{mood, false, 1}, {count, true, 1}}),
            choice("low", 3, {{mood, false, 2}, {count, true, 2}})});
  pages_[3].next.insert(pages_[3].next.begin(), {condition(name(mood) + " == 'tense'"), id(5)});
  pages_[4].next = {{{}, id(6)}};
  // A detour of two pages, once.
  Choice more = choice("more", 7);
  more.detour = more.once = true;
  offer(6, {more, choice("on", 9)});
  pages_[8].returns = true;
  pages_[8].next.clear();
  ask(9, true);
  // Somebody was told, three chapters ago.
  if (number_ >= 3) pages_[10].when = condition(name(kTold + (number_ + 1) % 4));
  offer(11, {choice("tell", 12, {{told, false, 1}}), choice("keep", 13, {{told, false, 0}})});
  pages_[12].next = {{{}, id(14)}};
  ask(14, false);
  Choice look_back = choice("look-back", 11);
  look_back.once = true;
  Choice late = choice("late", 16);
  late.when = condition(name(count) + " >= 2");
  offer(15, {choice("home", 17), late, look_back});
  // Something for oneself, in every fifth chapter; what follows from it is for oneself as well.
  if (number_ % 5 == 0) {
    pages_[17].ask = Private{"r-" + id(17), Text::of("How ready?"), ReadinessRuler{"Low", "High", {}}, kReady};
    pages_[17].room = Room::kHide;
    pages_[17].set = {{kWorried, false, 0}};
  }
  pages_[18].when = condition(number_ % 2 == 0 || number_ % 5 == 0 ? name(kReady) + " >= 7" : name(kWorried));
  pages_[18].set = {{kWorried, false, 1}};
  pages_[18].room = Room::kHide;
  if (number_ % 4 == 1) ask(19, true);
  return std::move(pages_);
}

}  // namespace

std::shared_ptr<const Lesson> large_lesson() {
  Lesson made;
  made.id = "large";
  made.title = "Large";
  made.mastery_score = 500;
  made.variables = variables();
  for (std::size_t i = 0; i < kChapters; ++i) {
    for (Page& page : Chapter(i, made.variables).pages()) made.pages.push_back(std::move(page));
  }
  // The last three pages: two endings, by score.
  const std::size_t last = made.pages.size() - 1;
  for (const std::size_t ending : {last - 1, last}) {
    Page page;
    page.kind = PageKind::kEnding;
    page.id = made.pages[ending].id;
    page.title = "The end";
    made.pages[ending] = std::move(page);
  }
  Page& parting = made.pages[last - 2];
  parting.next = {{parse_condition("score >= 0.8", made.variables).condition, made.pages[last - 1].id},
                  {{}, made.pages[last].id}};
  return std::make_shared<const Lesson>(std::move(made));
}

}  // namespace waymark::test
