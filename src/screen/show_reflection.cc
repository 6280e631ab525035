#include "screen/show_kinds.h"

namespace waymark {

std::vector<Node> private_nodes(const Reflection& kind, const PrivateView& view) {
  Node area = private_area(view, {}, view.asked.prompt);
  area.detail = kind.hint.plain();
  return {std::move(area)};
}

std::vector<Text> recalled(const Reflection&, const PrivateView& view) {
  return lines_in(view, {});
}

}  // namespace waymark
