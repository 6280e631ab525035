#pragma once

#include <string>

#include "screen/node.h"
#include "screen/strings.h"

namespace waymark::desktop {

/// A screen over the screen, for hands that can only go and press (a gamepad, a switch): a button for each letter of a
/// text field, for each step of a slider. Each button is a {set} of the field itself; what closes it is "close", and
/// {open "keypad" <layer>} shows other letters: capitals, accents and signs.
class Keypad {
 public:
  static constexpr const char* kId = "keypad";

  /// The text field or slider that it is for, from now on.
  void open(std::string node);
  /// What is to be shown while `under` is: the keypad, or `under` itself where none is open or its field is gone. Valid
  /// as long as `under`, and until the next call.
  const Screen& over(const Screen& under, const Strings& say);
  /// Closes or shows other letters, if that is what the Intent means. Returns whether it was.
  bool takes(const Intent& intent);

  /// The field that it is open for, or empty.
  const std::string& field() const { return node_; }

 private:
  std::string node_, layer_;
  Screen screen_;
};

}  // namespace waymark::desktop
