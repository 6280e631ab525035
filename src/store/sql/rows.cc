#include "store/sql/rows.h"

namespace waymark::sql {
namespace {

/// Five columns: kind, reason, detail, score, complete.
Verdict read_verdict(const Rows& rows, int first) {
  return {static_cast<Verdict::Kind>(rows.small(first)), rows.text(first + 1), rows.text(first + 2),
          rows.small(first + 3), rows.yes(first + 4)};
}

}  // namespace

RunRow read_run(const Rows& rows, int first) {
  RunRow row;
  row.run = rows.text(first);
  row.entrance = {rows.text(first + 1), rows.text(first + 2)};
  row.lesson = rows.text(first + 3);
  row.version = rows.text(first + 4);
  row.latest = rows.small(first + 5);
  row.verdict = read_verdict(rows, first + 6);
  row.summary = {rows.small(first + 11), rows.small(first + 12), rows.small(first + 13), rows.small(first + 14)};
  row.started = rows.number(first + 15);
  row.finished = rows.number(first + 16);
  row.minutes = rows.small(first + 17);
  row.received = rows.number(first + 18);
  return row;
}

SubmissionRow read_submission(const Rows& rows) {
  return {rows.text(0), rows.small(1), rows.text(2), rows.text(3), read_verdict(rows, 4), rows.number(9)};
}

Completion read_completion(const Rows& rows, int first) {
  return {rows.text(first),      rows.text(first + 1), rows.text(first + 2), rows.text(first + 3),
          rows.small(first + 4), rows.text(first + 5), rows.text(first + 6), rows.number(first + 7)};
}

StaffMember read_staff(const Rows& rows) {
  StaffMember staff;
  staff.id = rows.text(0);
  staff.organisation = rows.text(1);
  staff.email = rows.text(2);
  staff.password_hash = rows.text(3);
  staff.roles.bits = rows.small(4);
  staff.name = rows.text(5);
  staff.totp_secret = rows.text(6);
  staff.totp_step = rows.number(7);
  staff.added = rows.number(8);
  staff.ended = rows.number(9);
  return staff;
}

Enrolment read_enrolment(const Rows& rows, int first) {
  return {rows.text(first),       rows.text(first + 1),   rows.text(first + 2),   rows.text(first + 3),
          rows.number(first + 4), rows.number(first + 5), rows.number(first + 6), rows.number(first + 7),
          rows.number(first + 8), rows.text(first + 9)};
}

Attendance read_attendance(const Rows& rows) {
  return {{rows.text(0), rows.text(1), rows.text(2), rows.number(3), rows.text(4)},
          rows.text(5),
          static_cast<Presence>(rows.small(6)),
          rows.text(7),
          rows.number(8)};
}

}  // namespace waymark::sql
