#pragma once

#include <map>
#include <string>

#include "screen/node.h"

namespace waymark::ui {

/// What came onto the screen a moment ago and is on its way to where it stays: it fades in and rises a little. The bar
/// never moves, nor do fields, over which real ones lie. Times are seconds of any one clock.
class Motion {
 public:
  struct Pose {
    float opacity = 1;
    float lower = 0;  ///< Logical pixels under the place where it stays.
  };

  /// What is to be seen from `now` on. Of another screen all arrives, of the same one what was not there or says
  /// something else now. The first screen just stands there.
  void see(const Screen& screen, double now);
  /// Everything is where it stays.
  void stop() { begun_.clear(); }

  Pose pose(const std::string& id, double now) const;
  bool moving(double now) const;

 private:
  void note(const Node& node, std::map<std::string, std::string>& said) const;

  std::string screen_;
  std::map<std::string, std::string> said_;  // Of each node that can move, what makes it another one.
  std::map<std::string, double> begun_;
};

}  // namespace waymark::ui
