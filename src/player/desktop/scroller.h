#pragma once

#include <vector>

namespace waymark::desktop {

/// How far the content is scrolled: by wheel, keys and drag, with momentum after a drag. Logical pixels, seconds.
class Scroller {
 public:
  void set_range(float content_height, float window_height);
  float offset() const { return offset_; }
  float page() const { return window_; }
  float furthest() const { return furthest_; }

  void to(float offset);
  void by(float distance) { to(offset_ + distance); }
  /// Just far enough that what lies from `top` to `bottom` can be seen, with a little around it.
  void show(float top, float bottom);

  void drag_begins(float y, double now);
  void drag(float y, double now);
  /// Lets go: it moves on as fast as the finger went in the last kFlick seconds, and slows down by e every kSlowing.
  void drag_ends(double now);
  bool dragging() const { return dragging_; }
  void stop() { speed_ = 0; }

  /// Whether it moves on by itself; then step() is to be called for each frame.
  bool moving() const { return speed_ != 0; }
  void step(float seconds);

  static constexpr double kFlick = 0.1;
  static constexpr float kSlowing = 0.325F;

 private:
  struct Moment {
    float y;
    double time;
  };

  float offset_ = 0, furthest_ = 0, window_ = 0;
  bool dragging_ = false;
  std::vector<Moment> path_;  ///< Of the finger, in the last kFlick seconds.
  float speed_ = 0;           ///< Logical pixels a second.
};

}  // namespace waymark::desktop
