#include "screen/show_kinds.h"

namespace waymark {

std::vector<Node> answer_nodes(const SingleChoice& kind, const QuestionView& view) {
  return option_nodes(kind.options, view, Role::kRadio);
}

Text feedback_words(const SingleChoice& kind, const QuestionView& view) {
  return feedback_of_picked(kind.options, view);
}

}  // namespace waymark
