#include "screen/show_kinds.h"

namespace waymark {

std::vector<Node> private_nodes(const Reflection& kind, const PrivateView& view) {
  Node area;
  area.role = Role::kTextArea;
  area.id = view.asked.id;
  area.words = view.asked.prompt;
  area.detail = kind.hint.plain();
  area.value = view.written("");
  area.tone = Tone::kPrivate;
  area.intent = Intent{Verb::kSet, view.asked.id, {}};
  return {std::move(area)};
}

}  // namespace waymark
