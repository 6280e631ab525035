#pragma once

#include "base/html.h"
#include "screen/node.h"

namespace waymark {

/// The picture of a kCurves: an SVG of any width whose words and lines keep their size, with the attributes given. It
/// is an image to a screen reader; what the curves say stands in their words, outside.
Html curves_picture(const Node& curves, Html::Attributes attributes);

/// A short piece of a kCurve's line, to stand beside its words.
Html line_sample(const Node& curve);

}  // namespace waymark
