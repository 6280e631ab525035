#include "play/kinds.h"
#include "screen/show_kinds.h"

namespace waymark {

std::vector<Node> answer_nodes(const MultipleChoice& kind, const QuestionView& view) {
  return option_nodes(kind.options, view, Role::kCheckbox);
}

Text feedback_words(const MultipleChoice& kind, const QuestionView& view) {
  if (view.last_mark() == kFullMark) return Text::of(std::string(view.say("That's right. You found them all.")));
  Text words;
  std::size_t right_picked = 0;
  std::size_t right_in_all = 0;
  for (const Option& option : kind.options) right_in_all += option.correct ? 1 : 0;
  for (const std::string& id : *ids_of(*view.given)) {
    const Option& option = *option_of(kind.options, id);
    right_picked += option.correct ? 1 : 0;
    if (!option.correct) append(words, option.feedback);
  }
  if (right_picked < right_in_all) {
    append(words, right_picked == 0 ? view.say("None of the right ones yet.") : view.say("There are more to find."));
  }
  if (words.empty()) append(words, view.say("Not quite. One of these does not belong."));
  return words;
}

}  // namespace waymark
