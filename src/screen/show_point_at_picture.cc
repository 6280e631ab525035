#include "screen/show_kinds.h"

namespace waymark {
std::vector<Node> answer_nodes(const PointAtPicture& kind, const QuestionView& view) {
  Node picture;
  picture.role = Role::kImage;
  picture.id = view.id("picture");
  picture.words = Text::of(kind.alt);
  picture.media = kind.media;
  std::vector<Node> radios = option_nodes(kind.options, view, Role::kRadio);
  for (std::size_t i = 0; i < radios.size(); ++i) {
    picture.children.push_back(spot(radios[i], i + 1, kind.circles[i]));
    radios[i].words.spans.insert(radios[i].words.spans.begin(), {std::to_string(i + 1) + ". ", true});
  }
  radios.insert(radios.begin(), std::move(picture));
  return radios;
}

Text feedback_words(const PointAtPicture& kind, const QuestionView& view) {
  return feedback_of_picked(kind.options, view);
}

}  // namespace waymark
