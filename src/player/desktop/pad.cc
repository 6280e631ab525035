#include "player/desktop/pad.h"

#include <algorithm>
#include <cmath>

namespace waymark::desktop {
namespace {

constexpr double kFirstRepeat = 0.45;  // Seconds that a way is held before it is gone again,
constexpr double kRepeat = 0.14;       // and between the times after that.
constexpr float kPoints = 0.6F;        // How far a stick is pushed before it points somewhere,
constexpr float kRests = 0.4F;         // and how far it comes back before it does not: a hand trembles.
constexpr float kScrolls = 0.2F;
constexpr float kFastest = 1200;  // Logical pixels a second, with the stick at its end.

bool is_way(PadButton button) {
  return button <= PadButton::kRight;
}

std::optional<PadButton> way_of(float x, float y) {
  if (std::max(std::abs(x), std::abs(y)) < kPoints) return std::nullopt;
  if (std::abs(x) > std::abs(y)) return x < 0 ? PadButton::kLeft : PadButton::kRight;
  return y < 0 ? PadButton::kUp : PadButton::kDown;
}

Key key_of(PadButton button) {
  switch (button) {
    case PadButton::kUp:
      return Key::kUp;
    case PadButton::kDown:
      return Key::kDown;
    case PadButton::kLeft:
      return Key::kLeft;
    case PadButton::kRight:
      return Key::kRight;
    case PadButton::kHelp:
      return Key::kHelp;
    case PadButton::kLeave:
      return Key::kShift;
    default:
      return Key::kOther;
  }
}

}  // namespace

void Pad::press(PadButton button, double now) {
  if (is_way(button)) return hold(button, now);
  hold(std::nullopt, now);
  hands_.key(key_of(button), now);
  if (button == PadButton::kUse) hands_.take();
  if (button == PadButton::kBack) hands_.go_back();
  if (button == PadButton::kPrimary) hands_.submit();
}

void Pad::release(PadButton button) {
  if (held_ == button) held_.reset();
}

bool Pad::point(float x, float y, double now) {
  const std::optional<PadButton> way = way_of(x, y);
  const bool rests = std::max(std::abs(x), std::abs(y)) < kRests;
  if (way == pointed_ || (!way && !rests)) return false;
  pointed_ = way;
  hold(way, now);
  return way.has_value();
}

void Pad::scroll(float y, double now) {
  if (!scrolling()) scrolled_at_ = now;
  const float push = std::max(0.0F, std::abs(y) - kScrolls) / (1 - kScrolls);
  scroll_ = std::copysign(push * push, y);
}

void Pad::let_go() {
  held_.reset();
  pointed_.reset();
  scroll_ = 0;
}

void Pad::hold(std::optional<PadButton> way, double now) {
  held_ = way;
  if (!way) return;
  hands_.move(key_of(*way), now);
  next_ = now + kFirstRepeat;
}

std::optional<double> Pad::due() const {
  return held_ ? std::optional(next_) : std::nullopt;
}

void Pad::step(double now) {
  if (scrolling()) {
    hands_.scroller().by(scroll_ * kFastest * static_cast<float>(now - scrolled_at_));
    scrolled_at_ = now;
  }
  if (!held_ || now < next_) return;
  hands_.move(key_of(*held_), now);
  next_ = now + kRepeat;  // One step for a late frame, not all that were missed.
}

}  // namespace waymark::desktop
