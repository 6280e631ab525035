#include "prove/model.h"

#include <algorithm>
#include <set>

#include "play/possible.h"
#include "prove/live.h"

namespace waymark::prove {

namespace {

bool reads_score_on(const Page& page) {
  const auto conditions = conditions_of_ways(page);
  return std::any_of(conditions.begin(), conditions.end(), [](const Condition* each) { return reads_score(*each); });
}

std::vector<std::size_t> variables_of_ways(const Lesson& lesson) {
  std::set<std::size_t> found;
  for (const Page& page : lesson.pages) {
    for (const Condition* condition : conditions_of_ways(page)) {
      for (const std::size_t variable : variables_read(*condition)) found.insert(variable);
    }
  }
  return {found.begin(), found.end()};
}

/// The least sum of marks from which on nothing that looks at the score can tell it from a greater one.
Word enough_of(const Lesson& lesson, std::size_t questions) {
  int most = lesson.move_on == MoveOn::kCompletedAndPassed ? lesson.mastery_score : 0;
  for (const Page& page : lesson.pages) {
    for (const Condition* condition : conditions_of_ways(page)) {
      for (const int threshold : score_thresholds(*condition)) most = std::max(most, threshold);
    }
  }
  return static_cast<Word>(most) * questions;
}

Place place_of(const Lesson& lesson, const Page& page) {
  Place place;
  place.page = &page;
  for (const Way& way : page.next) place.go_to.push_back(lesson.index_of(way.go_to));
  if (const auto* choices = std::get_if<Choices>(&page.ask)) {
    for (const Choice& choice : choices->options) place.options.push_back({&choice, lesson.index_of(choice.go_to), {}});
  }
  return place;
}

/// What a private kind on the page can put into a variable that a way depends on.
void add_finds(const std::vector<std::size_t>& variables, Place& place) {
  const auto* asked = std::get_if<Private>(&place.page->ask);
  if (asked == nullptr || !asked->into || !std::binary_search(variables.begin(), variables.end(), *asked->into)) return;
  for (const auto& [value, intents] : finds_of(*asked)) place.finds.push_back(value);
  if (!place.finds.empty()) place.into = asked->into;
}

/// Whether the variable can hold what the private kind never finds, so that filling it in closes the way to that.
bool keeps_more_than_found(const Variable& variable, const std::vector<int>& finds) {
  const auto values = static_cast<std::size_t>(variable.maximum - variable.minimum) + 1;
  return static_cast<std::size_t>(std::count_if(finds.begin(), finds.end(), [&](int value) {
           return value >= variable.minimum && value <= variable.maximum;
         })) < values;
}

Required required_of(const Question& question, std::size_t page, Marking marking, Layout& layout) {
  Required required;
  required.question = &question;
  required.page = page;
  for (const auto& [mark, answer] : answers_by_mark(question)) required.marks.push_back(mark);
  if (marking == Marking::kAttempts) {
    required.settled = 1 + static_cast<Word>(question.attempts - 1) * (required.marks.size() - 1);
  }
  required.status = layout.take(required.settled);
  return required;
}

}  // namespace

Model::Model(std::shared_ptr<const Lesson> given, Marking how) : lesson(std::move(given)), marking(how) {
  variables = variables_of_ways(*lesson);
  Layout layout;
  page = layout.take(lesson->pages.size());
  detours = layout.take(~std::uint32_t{0});
  for (const std::size_t variable : variables) {
    const Variable& each = lesson->variables[variable];
    value.push_back(layout.take(static_cast<Word>(each.maximum - each.minimum)));
    alike.emplace_back(*lesson, variable);
  }
  for (const Page& each : lesson->pages) {
    places.push_back(place_of(*lesson, each));
    add_finds(variables, places.back());
    for (Option& option : places.back().options) {
      if (option.choice->once) option.once = layout.take(1);
    }
  }
  place_words = layout.begin_word();
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto* question = std::get_if<Question>(&places[i].page->ask);
    if (question != nullptr && question->required) {
      places[i].required = required.size();
      required.push_back(required_of(*question, i, marking, layout));
    }
    if (places[i].into && keeps_more_than_found(lesson->variables[*places[i].into], places[i].finds)) {
      places[i].filled = layout.take(1);
    }
  }
  if (marking != Marking::kSettled) {
    enough = enough_of(*lesson, required.size());
    sum = layout.take(enough);
  }
  words = layout.words();
  find_live(*this);
}

bool ways_read_score(const Lesson& lesson) {
  return std::any_of(lesson.pages.begin(), lesson.pages.end(), reads_score_on);
}

std::vector<const Condition*> conditions_of_ways(const Page& page) {
  std::vector<const Condition*> conditions = {&page.when};
  for (const Way& way : page.next) conditions.push_back(&way.when);
  if (const auto* choices = std::get_if<Choices>(&page.ask)) {
    for (const Choice& choice : choices->options) conditions.push_back(&choice.when);
  }
  return conditions;
}

}  // namespace waymark::prove
