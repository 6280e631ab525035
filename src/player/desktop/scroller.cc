#include "player/desktop/scroller.h"

#include <algorithm>
#include <cmath>

namespace waymark::desktop {
namespace {

constexpr float kAround = 24;   // Logical pixels kept free around what is shown.
constexpr float kSlowest = 60;  // Logical pixels a second, one a frame: below it rests.
constexpr float kFastest = 8000;

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
  speed_ = 0;
  path_ = {{y, now}};
}

void Scroller::drag(float y, double now) {
  by(path_.back().y - y);
  path_.push_back({y, now});
}

void Scroller::drag_ends(double now) {
  dragging_ = false;
  std::erase_if(path_, [&](const Moment& moment) { return moment.time < now - kFlick; });
  if (path_.size() < 2) return;  // It was held still.
  const auto passed = static_cast<float>(std::max(0.001, path_.back().time - path_.front().time));
  speed_ = std::clamp((path_.front().y - path_.back().y) / passed, -kFastest, kFastest);
  if (std::abs(speed_) < kSlowest) speed_ = 0;
}

// v(t) = v e^(-t/T), so the way in t is v T (1 - e^(-t/T)), however the time is cut into frames.
void Scroller::step(float seconds) {
  if (dragging_) return;
  const float kept = std::exp(-seconds / kSlowing);
  const float next = std::clamp(offset_ + speed_ * kSlowing * (1 - kept), 0.0F, furthest_);
  speed_ *= kept;
  if (next == offset_ || std::abs(speed_) < kSlowest) speed_ = 0;
  offset_ = next;
}

}  // namespace waymark::desktop
