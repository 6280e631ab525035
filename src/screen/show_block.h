#pragma once

#include <vector>

#include "lesson/block.h"
#include "screen/parts.h"

namespace waymark {

/// Blocks as nodes, ids "block.1", "block.2" …; what is inside one counts on: "block.2.1".
std::vector<Node> block_nodes(const std::vector<Block>& blocks);

}  // namespace waymark
