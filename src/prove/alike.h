#pragma once

#include <vector>

#include "lesson/lesson.h"

namespace waymark::prove {

/// Which values of a variable are alike: no way on in the lesson tells them apart, now or after what is still added to
/// them. One of them stands for all.
class Alike {
 public:
  Alike(const Lesson& lesson, std::size_t variable);

  /// The value that stands for this one. No condition of a way answers otherwise for it.
  int of(int value) const;

 private:
  std::vector<int> thresholds_;  ///< Rising; none where values have no order, and all are kept.
  int minimum_ = 0;
  bool rises_ = false;  ///< Something is added to it somewhere,
  bool falls_ = false;  ///< or taken away.
};

}  // namespace waymark::prove
