#pragma once

#include <optional>
#include <string>
#include <vector>

#include "player/desktop/hands.h"

namespace waymark::desktop {

/// For somebody with a single switch: what is in sight and can be used is lit in turn, and the switch takes what is
/// lit. Where there is much, rows of it are lit first, then what stands in the row that was taken; after two rounds in
/// it, the rows again. What a page is longer than the window for is offered too: it scrolls on, and at its end to its
/// top. So nothing moves under somebody's eyes. Of a text field or a slider a Keypad is wanted.
class Scan {
 public:
  static constexpr double kSeconds = 1.5;    ///< That each is lit.
  static constexpr std::size_t kSingly = 8;  ///< So many are lit one by one.

  explicit Scan(Hands& hands) : hands_(hands) {}

  /// Begins or ends; what it is already changes nothing.
  void turn(bool on, double now);
  bool on() const { return on_; }
  /// When the light goes on, or nothing.
  std::optional<double> due() const { return on_ ? std::optional(next_) : std::nullopt; }
  /// Does what is due.
  void step(double now);
  /// The switch was pressed. On a screen that came since, that means nothing yet.
  void take(double now);

  /// What is lit, where it is not one thing that has the focus: in the window, logical pixels.
  std::optional<ui::Rect> lit() const;

 private:
  using Choice = std::vector<std::string>;  ///< Ids of a row, or one; of what scrolls none.

  std::vector<Choice> choices() const;
  void light(std::size_t place, double now);
  void rest(double now);

  Hands& hands_;
  bool on_ = false;
  double next_ = 0;
  std::string screen_;
  std::vector<Choice> around_;  ///< What is gone through now.
  std::size_t at_ = 0;
  bool in_row_ = false;
  int rounds_ = 0;
};

}  // namespace waymark::desktop
