#pragma once

#include <optional>

#include "player/desktop/hands.h"

namespace waymark::desktop {

/// The buttons of a gamepad, by what they mean.
enum class PadButton {
  kUp,
  kDown,
  kLeft,
  kRight,
  kUse,      ///< A: uses what has the focus.
  kBack,     ///< B: closes what is open, or goes a page back.
  kHelp,     ///< X or Y.
  kPrimary,  ///< Start: the page's primary action.
  kLeave     ///< Back, also called View or Select: pressed three times it leaves, as Shift does.
};

/// What a gamepad does to Hands. The focus goes where the pad or the left stick points, again and again while it is
/// held; the right stick scrolls. Knows no device. Times are seconds of the clock that Hands is told.
class Pad {
 public:
  explicit Pad(Hands& hands) : hands_(hands) {}

  void press(PadButton button, double now);
  void release(PadButton button);
  /// The left stick, -1 to 1, down and right positive. Returns whether the focus moved.
  bool point(float x, float y, double now);
  /// The right stick's way down, -1 to 1.
  void scroll(float y, double now);
  /// Nothing is held any more: the gamepad is gone.
  void let_go();

  /// The page scrolls while the stick is held: a frame follows.
  bool scrolling() const { return scroll_ != 0; }
  /// When the focus moves on by itself, or nothing: nothing is held.
  std::optional<double> due() const;
  /// Does what is due. To be called for each frame too while it scrolls.
  void step(double now);

 private:
  void hold(std::optional<PadButton> way, double now);

  Hands& hands_;
  std::optional<PadButton> held_, pointed_;
  double next_ = 0, scrolled_at_ = 0;
  float scroll_ = 0;
};

}  // namespace waymark::desktop
