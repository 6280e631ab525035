#include "store/sql/reads.h"
#include "store/sql/rows.h"

namespace waymark::sql {
namespace {

std::string of_participant(const std::string& columns, const std::string& from, const std::string& rest) {
  return "SELECT " + columns + " FROM " + from + " JOIN enrolment e ON e.id = " + rest;
}

}  // namespace

std::optional<Person> read_person(Connection& connection, const std::string& organisation,
                                  const std::string& participant) {
  connection.begin_reading();
  Person person;
  {
    const auto rows = read(connection,
                           "SELECT id, organisation, reference, display_name, caseworker, added, touched, held, "
                           "held_why, search, enrolment, due, called, last, last_lesson, open, entered FROM "
                           "participant WHERE id = $1 AND organisation = $2",
                           participant, organisation);
    if (!rows->step()) {
      connection.roll_back();
      return std::nullopt;
    }
    person.id = rows->text(0);
    person.organisation = rows->text(1);
    person.reference = rows->text(2);
    person.display_name = rows->text(3);
    person.caseworker = rows->text(4);
    person.added = rows->number(5);
    person.touched = rows->number(6);
    person.held = rows->number(7);
    person.held_why = rows->text(8);
    person.repeated = {rows->text(9),    rows->text(10), rows->number(11), rows->number(12),
                       rows->number(13), rows->text(14), rows->yes(15),    rows->number(16)};
  }
  person.enrolments = read_all<Enrolment>(
      connection,
      "SELECT " + std::string(kEnrolmentColumns) +
          " FROM enrolment e WHERE e.participant = $1 ORDER BY e.enrolled DESC, e.id",
      [](const Rows& rows) { return read_enrolment(rows); }, participant);
  person.runs = read_all<RunRow>(
      connection,
      of_participant(kRunColumns, "run r", "r.enrolment WHERE e.participant = $1 ORDER BY r.received DESC, r.id"),
      [](const Rows& rows) { return read_run(rows); }, participant);
  person.completions = read_all<Completion>(
      connection,
      of_participant(kCompletionColumns, "completion c",
                     "c.enrolment WHERE e.participant = $1 ORDER BY c.recorded DESC, c.lesson DESC"),
      [](const Rows& rows) { return read_completion(rows); }, participant);
  person.waivers = read_all<Waiver>(
      connection,
      of_participant("w.enrolment, w.lesson, w.reason, w.staff, w.at", "waiver w",
                     "w.enrolment WHERE e.participant = $1 ORDER BY w.at DESC, w.lesson"),
      [](const Rows& rows) { return Waiver{rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.number(4)}; },
      participant);
  person.attendance =
      read_all<Attendance>(connection,
                           of_participant(kAttendanceColumns, "attendance a JOIN meeting m ON m.id = a.meeting",
                                          "a.enrolment WHERE e.participant = $1 ORDER BY m.starts DESC, m.id"),
                           read_attendance, participant);
  person.calls = read_all<CallRequest>(
      connection,
      of_participant("k.enrolment, k.asked, k.answered, k.staff", "call_request k",
                     "k.enrolment WHERE e.participant = $1 ORDER BY k.asked DESC"),
      [](const Rows& rows) { return CallRequest{rows.text(0), rows.number(1), rows.number(2), rows.text(3)}; },
      participant);
  connection.roll_back();
  return person;
}

}  // namespace waymark::sql
