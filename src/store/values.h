#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "records/evidence.h"
#include "records/run_summary.h"
#include "records/verdict.h"

namespace waymark {

/// Ids of organisations, staff, participants and enrolments are 32 hexadecimal digits, made at random by the caller.
/// Times are seconds since 1970 by the server's clock unless they say otherwise.

struct Organisation {
  std::string id;
  std::string name;
};

struct StaffMember {
  std::string id;
  std::string organisation;
  std::string email;          ///< Lower case.
  std::string password_hash;  ///< argon2id, as libsodium writes it.
};

/// The code with which an enrolment is entered: its first four characters, and an argon2id hash of the rest.
struct CodeHash {
  std::string locator;
  std::string hash;
};

/// What a code or a token lets in to.
struct Entrance {
  std::string organisation;
  std::string enrolment;
};

struct CodeRow {
  Entrance entrance;
  CodeHash code;
};

struct LessonRow {
  std::string version;  ///< Content hash.
  std::string id;
  std::string title;
};

/// One submission as it was taken.
struct SubmissionRow {
  std::string run;
  int number = 0;
  std::string body_hash;  ///< SHA-256 of the body, hexadecimal.
  std::string body;       ///< Evidence as it came.
  Verdict verdict;
  std::int64_t received = 0;
};

/// Where a run stands: its latest submission, or, once it completed its lesson, the one that did.
struct RunRow {
  std::string run;
  Entrance entrance;
  std::string lesson;
  std::string version;
  int latest = 0;  ///< Number of that submission.
  Verdict verdict;
  RunSummary summary;
  std::int64_t started = 0;   ///< By the device's clock.
  std::int64_t finished = 0;  ///< By the device's clock; 0 while it is not complete.
  int minutes = 0;            ///< As the device reported.
  std::int64_t received = 0;  ///< When that submission came.
};

/// The fact that one person finished one lesson: written once, never changed.
struct Completion {
  std::string enrolment;
  std::string lesson;
  std::string version;
  std::string run;
  int score = 0;
  std::string receipt_number;
  std::string receipt;  ///< Compact JWS, the same bytes for ever.
  std::int64_t recorded = 0;

  bool operator==(const Completion&) const = default;
};

/// One participant as a caseworker sees them.
struct ParticipantRow {
  std::string id;
  std::string enrolment;
  std::string reference;
  std::string display_name;  ///< May be empty.
  std::int64_t enrolled = 0;
  std::int64_t entered = 0;             ///< When a code was first exchanged for a token; 0: not yet.
  std::vector<RunRow> runs;             ///< Latest received first.
  std::vector<Completion> completions;  ///< Latest recorded first.
};

/// One link of an organisation's audit chain; audit.h says how it is hashed.
struct AuditRow {
  std::int64_t sequence = 0;  ///< From 1, without gaps.
  std::int64_t at = 0;
  std::string actor;    ///< A staff id, "participant", or "operator".
  std::string act;      ///< "enrolled", "completed", "saw-participants", …
  std::string payload;  ///< JSON; empty once erased.
  std::string salt;
  std::string digest;  ///< SHA-256 over salt and payload.
  std::string previous;
  std::string hash;

  bool operator==(const AuditRow&) const = default;
};

}  // namespace waymark
