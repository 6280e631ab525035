#include "screen/show_kinds.h"

namespace waymark {

std::vector<Node> answer_nodes(const TrueOrFalse& kind, const QuestionView& view) {
  std::vector<Option> options = kind.options;
  for (Option& option : options) {
    option.text = Text::of(std::string(option.id == "true" ? view.say("True") : view.say("False")));
  }
  return option_nodes(options, view, Role::kRadio);
}

Text feedback_words(const TrueOrFalse& kind, const QuestionView& view) {
  return feedback_of_picked(kind.options, view);
}

}  // namespace waymark
