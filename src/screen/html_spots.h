#pragma once

#include "base/html.h"
#include "screen/node.h"

namespace waymark {

/// The places on a picture as an SVG picture to lie over it. It is a square as wide as the picture and drawn in
/// thousandths of that, so that it fits at every size without a style of its own. Hidden from screen readers: see
/// Role::kSpot.
Html spots_over(const Node& picture);

}  // namespace waymark
