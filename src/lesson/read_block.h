#pragma once

#include <vector>

#include "lesson/reading.h"

namespace waymark {

/// A page's blocks; none when the field is not there.
std::vector<Block> read_blocks(Field field, Reading& reading);

}  // namespace waymark
