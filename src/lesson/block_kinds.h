#pragma once

#include "lesson/reading.h"
#include "lesson/shape.h"

namespace waymark {

// Kinds of blocks whose reader has a file of its own.

/// What all blocks may hold; each kind's shape builds on it.
extern const Shape kBlockShape;

extern const Shape kSimulationShape;

void read_simulation(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading);

}  // namespace waymark
