#pragma once

#include <string>
#include <vector>

#include "play/session.h"
#include "screen/parts.h"

namespace waymark {

/// What a block's nodes are made of beside itself.
struct BlockView {
  const Session& session;
  const Strings& say;
  const std::string& id;
};

// Kinds of blocks whose nodes are made in a file of their own.

std::vector<Node> nodes_of(const Table& block, const BlockView& view);
std::vector<Node> nodes_of(const Sound& block, const BlockView& view);
std::vector<Node> nodes_of(const BodyMap& block, const BlockView& view);

}  // namespace waymark
