#pragma once

#include "lesson/lesson.h"
#include "records/evidence.h"

namespace waymark {

/// What a caseworker is shown of a run's answers, in numbers. Tries are as the device reported.
struct RunSummary {
  int required = 0;     ///< Required questions of the lesson; 0 when the version is not known.
  int right = 0;        ///< How many of those were answered fully right in the end.
  int attempts = 0;     ///< Answers given, all tries counted.
  int later_tries = 0;  ///< Questions that took more than one try.

  bool operator==(const RunSummary&) const = default;
};

/// REQUIRES: lesson is null or the one that evidence.version names. Answers that cannot be given are passed over.
RunSummary summarise(const Evidence& evidence, const std::shared_ptr<const Lesson>& lesson);

}  // namespace waymark
