#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "records/evidence.h"
#include "records/run_summary.h"
#include "records/verdict.h"

namespace waymark {

/// Ids of organisations, staff, programmes, groups, meetings, participants and enrolments are 32 hexadecimal digits,
/// made at random by the caller. Times are seconds since 1970 by the server's clock unless they say otherwise; 0 says
/// that it has not happened.

struct Organisation {
  std::string id;
  std::string name;
  int retention_days = 1096;  ///< How long a person's record is kept after the last that happened to it.

  bool operator==(const Organisation&) const = default;
};

/// What somebody of staff may do; a person may have several.
enum class StaffRole : std::uint8_t {
  kFacilitator = 1,    ///< Sees own groups, marks who came.
  kCaseworker = 2,     ///< Sees own cases.
  kManager = 4,        ///< Sees figures, and nobody.
  kAdministrator = 8,  ///< Sees to staff, programmes and settings, and sees no case.
};

struct StaffRoles {
  int bits = 0;

  constexpr StaffRoles() = default;
  constexpr StaffRoles(StaffRole role) : bits(static_cast<int>(role)) {}  // NOLINT(google-explicit-constructor)
  constexpr bool has(StaffRole role) const { return (bits & static_cast<int>(role)) != 0; }
  /// Whether one of these is one of those.
  constexpr bool any(StaffRoles those) const { return (bits & those.bits) != 0; }
  constexpr StaffRoles with(StaffRole role) const {
    StaffRoles more = *this;
    more.bits |= static_cast<int>(role);
    return more;
  }
  bool operator==(const StaffRoles&) const = default;
};

struct StaffMember {
  std::string id;
  std::string organisation;
  std::string email;          ///< Lower case.
  std::string password_hash;  ///< argon2id, as libsodium writes it.
  StaffRoles roles;
  std::string name;            ///< May be empty.
  std::string totp_secret;     ///< Base32; empty while no second factor is set up.
  std::int64_t totp_step = 0;  ///< The last step whose code was used.
  std::int64_t added = 0;
  std::int64_t ended = 0;  ///< When they left.
};

/// Somebody of staff who is signed in.
struct StaffSession {
  StaffMember staff;
  std::string form_token;      ///< Stands in every form; a POST without it changes nothing.
  bool second_factor = false;  ///< Whether a code was given as well.
  std::int64_t begun = 0;
  std::int64_t seen = 0;
  std::string hash = "";  ///< SHA-256 of the cookie's secret.
};

/// A lesson of a programme, due at the end of its week.
struct ProgrammeLesson {
  std::string lesson;  ///< Lesson id.
  int week = 1;        ///< From 1.

  bool operator==(const ProgrammeLesson&) const = default;
};

/// What somebody is enrolled in.
struct Programme {
  std::string id;
  std::string organisation;
  std::string name;
  std::vector<ProgrammeLesson> lessons;  ///< By week, then in the order given.
  bool closed = false;                   ///< Nobody new is enrolled in it.

  int weeks() const;
  bool operator==(const Programme&) const = default;
};

inline constexpr std::int64_t kWeekSeconds = 7 * 24 * 3600;

/// When the lessons of `week` are due, for whoever started at `starts`.
inline std::int64_t due_at(std::int64_t starts, int week) {
  return starts + week * kWeekSeconds;
}

/// Repeated::due when nothing is due: the year 10000, so that it is ordered last.
inline constexpr std::int64_t kNever = 253402300800;

/// The code with which an enrolment is entered: its first four characters, and an argon2id hash of the rest.
struct CodeHash {
  std::string locator;
  std::string hash;
};

/// What a code or a token lets in to.
struct Entrance {
  std::string organisation;
  std::string enrolment;

  bool operator==(const Entrance&) const = default;
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

/// A lesson that somebody need not do.
struct Waiver {
  std::string enrolment;
  std::string lesson;
  std::string reason;
  std::string staff;
  std::int64_t at = 0;

  bool operator==(const Waiver&) const = default;
};

/// Somebody asked to be called.
struct CallRequest {
  std::string enrolment;
  std::int64_t asked = 0;
  std::int64_t answered = 0;
  std::string staff;  ///< Who did.

  bool operator==(const CallRequest&) const = default;
};

struct MeetingGroup {
  std::string id;
  std::string organisation;
  std::string name;
  std::string facilitator;  ///< Staff id.
  bool closed = false;

  bool operator==(const MeetingGroup&) const = default;
};

struct Meeting {
  std::string id;
  std::string group;
  std::string lesson;  ///< Lesson id; empty when none is played.
  std::int64_t starts = 0;
  std::string place = "";  ///< As it was typed; empty: where the group always meets.

  bool operator==(const Meeting&) const = default;
};

enum class Presence : std::uint8_t { kUnmarked = 0, kPresent = 1, kAbsent = 2, kExcused = 3 };

struct Attendance {
  Meeting meeting;
  std::string enrolment;
  Presence presence = Presence::kUnmarked;
  std::string staff;  ///< Who marked it.
  std::int64_t at = 0;

  bool operator==(const Attendance&) const = default;
};

/// One person in one programme.
struct Enrolment {
  std::string id;
  std::string participant;
  std::string programme;  ///< Id.
  std::string group;      ///< Id, or empty.
  std::int64_t starts = 0;
  std::int64_t enrolled = 0;
  std::int64_t entered = 0;   ///< When a code was first exchanged for a token.
  std::int64_t finished = 0;  ///< When the last lesson of the programme was done or waived.
  std::int64_t closed = 0;    ///< When it was ended before that.
  std::string closed_why;
};

/// One line of a list of cases: a person, and how their latest enrolment stands.
struct CaseRow {
  std::string participant;
  std::string reference;
  std::string display_name;  ///< May be empty.
  std::string caseworker;    ///< Staff id.
  Enrolment enrolment;
  std::string programme;    ///< Its name.
  int weeks = 0;            ///< Of the programme.
  int lessons = 0;          ///< Of the programme.
  int done = 0;             ///< Of those, completed or waived.
  std::int64_t due = 0;     ///< When the first that is not done is due; 0 when none is.
  std::int64_t called = 0;  ///< When they asked for a call that nobody has made yet.
  std::int64_t last = 0;    ///< When a lesson was last completed.
  std::string last_lesson;  ///< Which, by id.
  bool held = false;        ///< A legal hold stands.
};

/// Which cases, in which order.
struct CaseQuery {
  enum class Filter : std::uint8_t { kAll, kOpen, kLate, kCalled, kNotEntered, kFinished };
  enum class Order : std::uint8_t { kReference, kDue, kLast };

  std::string organisation;
  std::string caseworker;
  std::string search;  ///< What the reference begins with, in any case.
  Filter filter = Filter::kAll;
  Order order = Order::kReference;
  std::string after;  ///< CasePage::next of the page before; empty: from the start.
  int limit = 50;
  std::int64_t now = 0;  ///< For kLate.
};

struct CasePage {
  std::vector<CaseRow> rows;
  std::string next;  ///< Empty when there are no more.
};

/// What a caseworker's day begins with.
struct CaseCounts {
  bool any_open = false;
  int late = 0;
  int called = 0;
  int completed = 0;  ///< People who completed a lesson since the time asked for.

  bool operator==(const CaseCounts&) const = default;
};

/// A run that came in, with whose it is.
struct Arrival {
  std::string participant;
  std::string reference;
  RunRow run;
};

/// What a participant's own row repeats of the rows about them, so that lists are found by an index.
struct Repeated {
  std::string search;        ///< search_key() of the reference.
  std::string enrolment;     ///< The latest.
  std::int64_t due = 0;      ///< Of the latest enrolment, or kNever.
  std::int64_t called = 0;   ///< When they asked for a call that nobody has made yet.
  std::int64_t last = 0;     ///< When a lesson was last completed.
  std::string last_lesson;   ///< Which, by id.
  bool open = false;         ///< The latest enrolment has not ended.
  std::int64_t entered = 0;  ///< Of the latest enrolment.
};

/// All that is kept of one person.
struct Person {
  std::string id;
  std::string organisation;
  std::string reference;
  std::string display_name;
  std::string caseworker;  ///< Staff id.
  std::int64_t added = 0;
  std::int64_t touched = 0;  ///< When something last happened; retention counts from it.
  std::int64_t held = 0;     ///< Since when a legal hold stands.
  std::string held_why;
  std::vector<Enrolment> enrolments;    ///< Latest first.
  std::vector<RunRow> runs;             ///< Latest received first.
  std::vector<Completion> completions;  ///< Latest recorded first.
  std::vector<Waiver> waivers;
  std::vector<Attendance> attendance;  ///< Latest meeting first.
  std::vector<CallRequest> calls;      ///< Latest first.
  Repeated repeated;
};

/// Somebody in a group, for marking who came.
struct GroupMember {
  std::string enrolment;
  std::string participant;
  std::string reference;
  std::string display_name;
  std::string caseworker = "";  ///< Staff id.

  bool operator==(const GroupMember&) const = default;
};

/// A completion with all that may leave in an export.
struct ExportRow {
  Completion completion;
  RunSummary summary;
  std::string reference;
  std::string programme;      ///< Name.
  std::int64_t started = 0;   ///< By the device's clock.
  std::int64_t finished = 0;  ///< By the device's clock.
  int minutes = 0;
  /// When the meeting began on that lesson, that day by the device's clock or by ours, at which they were marked
  /// present; 0 when nobody did.
  std::int64_t meeting = 0;
};

/// A number of people or completions in one month.
struct Tally {
  enum class Kind : std::uint8_t { kReferred = 0, kStarted = 1, kCompleted = 2, kFinished = 3, kStayed = 4 };

  Kind kind = Kind::kReferred;
  std::string lesson;  ///< kCompleted: lesson id.
  int count = 0;

  bool operator==(const Tally&) const = default;
};

/// One link of an organisation's audit chain; audit.h says how it is hashed.
struct AuditRow {
  std::int64_t sequence = 0;  ///< From 1, without gaps.
  std::int64_t at = 0;
  std::string actor;    ///< A staff id, "participant", or "operator".
  std::string act;      ///< "enrolled", "completed", "saw-participants", …
  std::string payload;  ///< JSON; empty once erased.
  std::string salt;     ///< Empty once erased.
  std::string digest;   ///< SHA-256 over salt and payload.
  std::string previous;
  std::string hash;
  std::string subject;  ///< Participant id, when it is about one; not in the hash; empty once erased.

  bool operator==(const AuditRow&) const = default;
};

/// The last link of a chain at some time, signed, so that a chain that was cut or written anew later shows.
struct ChainHead {
  std::string organisation;
  std::int64_t sequence = 0;
  std::string hash;
  std::string signature;  ///< Compact JWS over the three above.
  std::int64_t at = 0;

  bool operator==(const ChainHead&) const = default;
};

/// Who may read an organisation's completions by machine.
struct Credential {
  std::string id;
  std::string organisation;
  std::string name;
  std::string secret_hash;  ///< SHA-256 of 256 random bits.

  bool operator==(const Credential&) const = default;
};

}  // namespace waymark
