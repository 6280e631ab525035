#pragma once

#include <optional>

#include "store/acts.h"

namespace waymark {

/// What an engine read about a submission's run, before it decides.
struct SubmissionState {
  std::optional<RunRow> run;
  std::optional<SubmissionRow> same_number;
  std::optional<SubmissionRow> latest_accepted;  ///< The highest number of the run that was not rejected.
  std::optional<Completion> completion;          ///< Of this enrolment and lesson.
};

/// What the engine has to write, and what it answers. All that is decided about a submission is decided here, once for
/// every engine.
struct SubmissionPlan {
  std::optional<SubmissionRow> submission;  ///< Insert, or replace the same run and number.
  std::optional<RunRow> run;                ///< Insert or replace.
  std::optional<Completion> completion;     ///< Insert.
  std::string audit_act;                    ///< "completed", "held", "rejected", or empty: no row.
  std::string audit_payload;
  Recorded answer;
};

/// Errors: those of Submit.
Result<SubmissionPlan> plan_submission(const SubmissionState& state, const Submit& act);

}  // namespace waymark
