#pragma once

#include "screen/node.h"

namespace waymark::ui {

/// Whether two screens look the same: all that their nodes say and hold.
bool same(const Screen& one, const Screen& other);

}  // namespace waymark::ui
