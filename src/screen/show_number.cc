#include "screen/show_kinds.h"

namespace waymark {
namespace {

std::string with_unit(int number, const Number& kind) {
  return kind.unit.empty() ? std::to_string(number) : std::to_string(number) + " " + kind.unit;
}

std::string what_fits(const Number& kind, const Strings& say) {
  const std::string range =
      fill(say("A whole number from {minimum} to {maximum}"), "minimum", std::to_string(kind.minimum));
  return fill(range, "maximum", with_unit(kind.maximum, kind));
}

}  // namespace

std::vector<Node> answer_nodes(const Number& kind, const QuestionView& view) {
  const Draft draft = view.session.draft(view.question);
  const auto typed = draft.written.find("");
  Node input;
  input.role = Role::kTextInput;
  input.id = view.id("number");
  input.words = Text::of(std::string(view.say("Your answer")));
  input.detail = what_fits(kind, view.say);
  input.value = view.settled                   ? std::to_string(std::get<int>(*view.given))
                : typed == draft.written.end() ? std::string()
                                               : typed->second;
  input.level = kind.minimum >= 0 ? 1 : 0;
  input.disabled = view.settled;
  input.intent = Intent{Verb::kSet, view.question.id, {}};
  return {std::move(input)};
}

Text feedback_words(const Number& kind, const QuestionView& view) {
  const int number = std::get<int>(*view.given);
  Text words;
  if (view.last_mark() == kFullMark) {
    words = kind.right.empty() ? Text::of(std::string(view.say("That's right."))) : kind.right;
  } else if (number < kind.actual) {
    words = kind.below.empty() ? Text::of(std::string(view.say("It is more than that."))) : kind.below;
  } else {
    words = kind.above.empty() ? Text::of(std::string(view.say("It is less than that."))) : kind.above;
  }
  if (view.settled && number != kind.actual) {
    append(words, fill(view.say("The number is {actual}."), "actual", with_unit(kind.actual, kind)));
  }
  return words;
}

}  // namespace waymark
