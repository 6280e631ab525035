#pragma once

#include "lesson/reading.h"
#include "lesson/shape.h"

namespace waymark {

// Kinds of blocks whose reader has a file of its own.

/// What all blocks may hold; each kind's shape builds on it.
extern const Shape kBlockShape;

extern const Shape kTableShape;
extern const Shape kDefinitionShape;
extern const Shape kQuoteShape;
extern const Shape kSoundShape;
extern const Shape kBodyMapShape;
extern const Shape kSimulationShape;

void read_table(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading);
void read_definition(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading);
void read_quote(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading);
void read_sound(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading);
void read_body_map(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading);
void read_simulation(Fields& fields, std::vector<BlockKind>& blocks, Reading& reading);

}  // namespace waymark
