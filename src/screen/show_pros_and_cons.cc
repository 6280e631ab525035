#include "screen/show_kinds.h"

namespace waymark {

std::vector<Node> private_nodes(const ProsAndCons& kind, const PrivateView& view) {
  Node question;
  question.role = Role::kQuestion;
  question.id = view.asked.id;
  question.words = view.asked.prompt;
  question.children = {private_area(view, "pros", Text::of(kind.pros)),
                       private_area(view, "cons", Text::of(kind.cons))};
  return {std::move(question)};
}

}  // namespace waymark
