#pragma once

#include <cstddef>
#include <vector>

#include "lesson/graph.h"

namespace waymark {

/// Of each node, the first one that every way from it to `end` comes through: where all arms of a branch meet again
/// (its immediate post-dominator). kNoPage where there is none, since no way leads to the end, and for the end itself.
/// K. Cooper, T. Harvey, K. Kennedy, "A simple, fast dominance algorithm", 2001.
std::vector<std::size_t> meetings(const Ways& ways, std::size_t end);

}  // namespace waymark
