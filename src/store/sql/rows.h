#pragma once

#include "store/sql/connection.h"
#include "store/values.h"

namespace waymark::sql {

// Columns of rows that are read in several places, and the values that they make; `first` is where they begin.

inline constexpr const char* kRunColumns =
    "r.id, r.organisation, r.enrolment, r.lesson, r.version, r.latest, r.verdict, r.reason, r.detail, r.score, "
    "r.complete, r.required, r.correct, r.attempts, r.later_tries, r.started, r.finished, r.minutes, r.received";
RunRow read_run(const Rows& rows, int first = 0);

inline constexpr const char* kSubmissionColumns =
    "s.run, s.number, s.body_hash, s.body, s.verdict, s.reason, s.detail, s.score, s.complete, s.received";
SubmissionRow read_submission(const Rows& rows);

inline constexpr const char* kCompletionColumns =
    "c.enrolment, c.lesson, c.version, c.run, c.score, c.receipt_number, c.receipt, c.recorded";
Completion read_completion(const Rows& rows, int first = 0);

inline constexpr const char* kStaffColumns =
    "t.id, t.organisation, t.email, t.password_hash, t.roles, t.name, t.totp_secret, t.totp_step, t.added, t.ended";
StaffMember read_staff(const Rows& rows);

inline constexpr const char* kEnrolmentColumns =
    "e.id, e.participant, e.programme, e.meeting_group, e.starts, e.enrolled, e.entered, e.finished, e.closed, "
    "e.closed_why";
Enrolment read_enrolment(const Rows& rows, int first = 0);

inline constexpr const char* kAttendanceColumns =
    "m.id, m.meeting_group, m.lesson, m.starts, m.place, a.enrolment, a.presence, a.staff, a.at";
Attendance read_attendance(const Rows& rows);

}  // namespace waymark::sql
