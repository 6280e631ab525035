#include <utility>

#include "screen/show_kinds.h"
#include "screen/show_page.h"

namespace waymark {

void add_private(const Private& asked, const Session& session, std::vector<Node>& into, const Strings& say) {
  const PrivateView view{asked, session.draft(asked.id), say};
  std::vector<Node> nodes = std::visit([&](const auto& kind) { return private_nodes(kind, view); }, asked.kind);
  for (Node& node : nodes) into.push_back(std::move(node));
  into.push_back(paragraph(
      "private",
      say("Only you see this. It stays on this device, is never sent, and is wiped when the lesson is recorded.")));
}

}  // namespace waymark
