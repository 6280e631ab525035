#include "ui/slider_track.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace waymark::ui {

float thumb_x(const Rect& rect, const Node& slider, float text_scale, int value) {
  const float thumb = std::min(kThumb * text_scale, rect.width);
  const int span = std::max(1, slider.maximum - slider.minimum);
  const float part =
      static_cast<float>(std::clamp(value, slider.minimum, slider.maximum) - slider.minimum) / static_cast<float>(span);
  return rect.x + thumb / 2 + part * (rect.width - thumb);
}

int slider_value_at(const Rect& rect, const Node& slider, float text_scale, float x) {
  const float thumb = std::min(kThumb * text_scale, rect.width), way = std::max(1.0F, rect.width - thumb);
  const float part = std::clamp((x - rect.x - thumb / 2) / way, 0.0F, 1.0F);
  return on_a_step(slider, slider.minimum + std::lround(part * static_cast<float>(slider.maximum - slider.minimum)));
}

int slider_value(const Node& slider) {
  long value = slider.minimum;
  std::from_chars(slider.value.data(), slider.value.data() + slider.value.size(), value);
  return static_cast<int>(std::clamp<long>(value, slider.minimum, std::max(slider.minimum, slider.maximum)));
}

int on_a_step(const Node& slider, long value) {
  const long step = std::max(1, slider.step),
             steps = std::max(0L, (static_cast<long>(slider.maximum) - slider.minimum) / step);
  const long nearest = std::lround(static_cast<double>(value - slider.minimum) / static_cast<double>(step));
  return static_cast<int>(slider.minimum + std::clamp(nearest, 0L, steps) * step);
}

}  // namespace waymark::ui
