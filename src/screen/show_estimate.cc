#include "screen/show_kinds.h"

namespace waymark {
namespace {

std::string with_unit(int number, const Estimate& kind) {
  return kind.unit.empty() ? std::to_string(number) : std::to_string(number) + " " + kind.unit;
}

}  // namespace

std::vector<Node> answer_nodes(const Estimate& kind, const QuestionView& view) {
  Node slider;
  slider.role = Role::kSlider;
  slider.id = view.id("guess");
  slider.words = Text::of(std::string(view.say("Your guess")));
  slider.minimum = kind.minimum;
  slider.maximum = kind.maximum;
  slider.step = kind.step;
  slider.value = std::to_string(view.settled ? std::get<int>(*view.given) : *view.session.draft(view.question).number);
  slider.detail = kind.unit;
  slider.disabled = view.settled;
  slider.intent = Intent{Verb::kSet, view.question.id, {}};
  if (view.settled) slider.marker = kind.actual;
  return {std::move(slider)};
}

Text feedback_words(const Estimate& kind, const QuestionView& view) {
  const int guess = std::get<int>(*view.given);
  Text words;
  words.spans.push_back(
      {fill(fill(view.say("You said {guess}. The real figure is {actual}."), "guess", with_unit(guess, kind)), "actual",
            with_unit(kind.actual, kind)),
       true});
  append(words, view.last_mark() == kFullMark ? kind.close : guess < kind.actual ? kind.below : kind.above);
  return words;
}

}  // namespace waymark
