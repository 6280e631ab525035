#include "player/desktop/scroller.h"

#include <algorithm>
#include <cmath>

namespace waymark::desktop {
namespace {

constexpr float kAround = 24;   // Logical pixels kept free around what is shown.
constexpr float kFriction = 4;  // Per second.
constexpr float kSlowest = 20;  // Logical pixels a second; below it rests.
constexpr double kHeld = 0.08;  // Seconds without a move after which letting go throws nothing.

}  // namespace

void Scroller::set_range(float content_height, float window_height) {
  window_ = window_height;
  furthest_ = std::max(0.0F, content_height - window_height);
  offset_ = std::min(offset_, furthest_);
}

void Scroller::to(float offset) {
  offset_ = std::clamp(offset, 0.0F, furthest_);
  speed_ = 0;
}

void Scroller::show(float top, float bottom) {
  if (top - kAround < offset_)
    to(top - kAround);
  else if (bottom + kAround > offset_ + window_)
    to(std::min(bottom + kAround - window_, top - kAround));
}

void Scroller::drag_begins(float y, double now) {
  dragging_ = true;
  last_y_ = y;
  last_time_ = now;
  speed_ = 0;
}

void Scroller::drag(float y, double now) {
  const float moved = last_y_ - y, passed = std::max(0.001F, static_cast<float>(now - last_time_));
  const float before = speed_;
  to(offset_ + moved);
  speed_ = 0.6F * (moved / passed) + 0.4F * before;
  last_y_ = y;
  last_time_ = now;
}

void Scroller::drag_ends(double now) {
  dragging_ = false;
  if (now - last_time_ > kHeld || std::abs(speed_) < kSlowest) speed_ = 0;
}

void Scroller::step(float seconds) {
  if (dragging_) return;
  const float next = std::clamp(offset_ + speed_ * seconds, 0.0F, furthest_);
  speed_ *= std::exp(-kFriction * seconds);
  if (next == offset_ || std::abs(speed_) < kSlowest) speed_ = 0;
  offset_ = next;
}

}  // namespace waymark::desktop
