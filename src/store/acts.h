#pragma once

#include <variant>

#include "base/result.h"
#include "store/values.h"

namespace waymark {

/// What can be done to a store. Each act is done whole or not at all, and writes its own audit row in the same
/// transaction. `actor` is a staff id, or "operator" for the command line; `at` is when.

struct AddOrganisation {
  Organisation organisation;
  std::int64_t at = 0;
};

/// Error: "email-taken".
struct AddStaff {
  StaffMember staff;
  std::string actor;
  std::int64_t at = 0;
};

/// Errors: "reference-taken" (within the organisation), "locator-taken" (draw another code).
struct Enrol {
  std::string organisation;
  std::string actor;
  std::string participant;
  std::string enrolment;
  std::string reference;
  std::string display_name;
  CodeHash code;
  std::int64_t at = 0;
};

/// A new code for an enrolment; the old one ends, and with it the tokens that it gave.
/// Errors: "enrolment-unknown", "locator-taken".
struct Reissue {
  std::string organisation;
  std::string actor;
  std::string enrolment;
  CodeHash code;
  std::int64_t at = 0;
};

/// A token for one device. Error: "code-unknown" when `locator` is not, or no longer, this enrolment's code.
struct Admit {
  Entrance entrance;
  std::string locator;
  std::string token_hash;
  std::int64_t at = 0;
};

/// A version of a lesson that the server knows from now on. Publishing one again changes nothing.
struct Publish {
  LessonRow lesson;
  std::string package;
  std::int64_t at = 0;
};

/// Evidence with what judge() said about it. Idempotent on run and number: the same body again is answered from what
/// is stored, unless it was held and can be decided now. Evidence that does not agree with what the run sent before is
/// stored as rejected. Errors: "submission-differs", "run-unknown" (it is another enrolment's).
struct Submit {
  Entrance entrance;
  Evidence evidence;
  std::string body;
  std::string body_hash;
  Verdict verdict;
  RunSummary summary;
  std::string receipt_number;  ///< Used when this turns out to be the first completion; else dropped.
  std::string receipt;
  std::int64_t at = 0;
};

/// An audit row alone: somebody saw something.
struct Note {
  std::string organisation;
  std::string actor;
  std::string act;
  std::string payload;  ///< JSON
  std::int64_t at = 0;
};

using Act = std::variant<AddOrganisation, AddStaff, Enrol, Reissue, Admit, Publish, Submit, Note>;

/// What a Submit comes to.
struct Recorded {
  Verdict verdict;
  std::optional<Completion> completion;  ///< The first of this enrolment and lesson, when this evidence is complete.
  std::int64_t received = 0;             ///< When this submission was first taken.

  bool operator==(const Recorded&) const = default;
};

using Outcome = std::variant<Done, Recorded>;

}  // namespace waymark
