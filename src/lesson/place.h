#pragma once

#include <string>

namespace waymark {

/// A circle on a picture, in thousandths of the picture's width, from its left top corner.
struct Circle {
  int x = 0, y = 0, r = 0;

  bool operator==(const Circle&) const = default;
};

/// A place on a picture that can be pressed.
struct Place {
  std::string id;
  std::string name;  ///< For whoever does not see the picture, and beside it for everyone.
  Circle circle;

  bool operator==(const Place&) const = default;
};

}  // namespace waymark
