#pragma once

#include "ui/painter.h"

namespace waymark::ui {

/// The one geometry of sliders, for the brush and for the hands: the thumb's middle runs from half a thumb inside the
/// left edge of the node's rectangle to half a thumb inside its right edge, as a browser's does.
inline constexpr float kThumb = 32;  ///< Its width at a text size of 100 %.

/// Where the thumb's middle stands, in the coordinates of `rect`.
float thumb_x(const Rect& rect, const Node& slider, float text_scale, int value);

/// The value under x, on a step. REQUIRES: slider.step > 0.
int slider_value_at(const Rect& rect, const Node& slider, float text_scale, float x);

/// The value that the slider has: its `value`, or its minimum if it has none, within its range.
int slider_value(const Node& slider);

/// The nearest value on a step within the range.
int on_a_step(const Node& slider, long value);

}  // namespace waymark::ui
