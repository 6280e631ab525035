#pragma once

#include <memory>
#include <string>

#include "lesson/lesson.h"
#include "records/evidence.h"

namespace waymark {

/// What folding the same Marks over the same content says about a run's evidence.
struct Verdict {
  enum class Kind {
    kVerified,  ///< The answers give the claimed score under that version.
    kHeld,      ///< Well-formed, but undecidable yet: that version is not known here.
    kRejected,  ///< It contradicts itself or the content.
  };
  Kind kind = Kind::kHeld;
  std::string reason;     ///< Rejected: a code ("wrong-score", "unknown-question", …), else empty.
  std::string detail;     ///< Rejected: one sentence that says what does not fit and what to do.
  int score = 0;          ///< Verified: what the server found, thousandths.
  bool complete = false;  ///< Verified: the lesson's completion rule holds.

  bool operator==(const Verdict&) const = default;
};

/// A rejection with its code and its sentence.
Verdict rejected(std::string reason, std::string detail);

/// REQUIRES: lesson is null (the version is not known: held), or the one that evidence.version names.
Verdict judge(const Evidence& evidence, std::shared_ptr<const Lesson> lesson);

}  // namespace waymark
