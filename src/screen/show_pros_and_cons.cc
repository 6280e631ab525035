#include <utility>

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

std::vector<Text> recalled(const ProsAndCons& kind, const PrivateView& view) {
  std::vector<Text> told;
  for (const auto& [part, words] : {std::pair{"pros", &kind.pros}, std::pair{"cons", &kind.cons}}) {
    std::vector<Text> lines = lines_in(view, part);
    if (lines.empty()) continue;
    told.push_back(Text{{{*words, true}}, {}});
    told.insert(told.end(), lines.begin(), lines.end());
  }
  return told;
}

}  // namespace waymark
