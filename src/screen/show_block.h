#pragma once

#include <vector>

#include "play/session.h"
#include "screen/parts.h"

namespace waymark {

Node figure_node(const std::string& id, const Figure& figure);

/// The blocks of the session's page that are shown now, as nodes, ids "block.1", "block.2" …; what is inside one counts
/// on: "block.2.1". A block with an id of its own has that.
std::vector<Node> block_nodes(const Session& session, const Strings& say);

}  // namespace waymark
