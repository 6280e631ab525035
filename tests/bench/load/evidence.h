#pragma once

#include <string>

#include "lesson/package.h"
#include "records/evidence.h"

namespace waymark::test {

/// The shipped lesson, and what somebody sends who has finished it with everything right at the first try.
class Finisher {
 public:
  Finisher();

  const Package& package() const { return package_; }
  const Lesson& lesson() const { return *lesson_; }
  /// The body of submission 1 of that run.
  std::string body(const std::string& run) const;

 private:
  Package package_;
  std::shared_ptr<const Lesson> lesson_;
  Evidence evidence_;
};

}  // namespace waymark::test
