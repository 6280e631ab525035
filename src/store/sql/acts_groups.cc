// Programmes, groups, meetings and who came.

#include <nlohmann/json.hpp>

#include "store/sql/transaction.h"

namespace waymark::sql {
namespace {

/// Whether a row of that id is another organisation's.
bool is_foreign(Transaction& transaction, const char* statement, const std::string& id,
                const std::string& organisation) {
  const auto rows = transaction.read(statement, id);
  return rows->step() && rows->text(0) != organisation;
}

bool is_group(Transaction& transaction, const std::string& organisation, const std::string& group) {
  return transaction.found("SELECT 1 FROM meeting_group WHERE id = $1 AND organisation = $2", group, organisation);
}

void recount_all_in(Transaction& transaction, const std::string& programme, std::int64_t at) {
  std::vector<std::pair<std::string, std::int64_t>> people;
  {
    const auto rows = transaction.read(
        "SELECT p.id, p.touched FROM enrolment e JOIN participant p ON p.enrolment = e.id WHERE e.programme = $1",
        programme);
    while (rows->step()) people.emplace_back(rows->text(0), rows->number(1));
  }
  // A changed programme is nothing that happened to anybody: what retention counts from stays.
  for (const auto& [participant, touched] : people) {
    recount(transaction, participant, at);
    touch(transaction, participant, touched);
  }
}

}  // namespace

Result<Outcome> apply(Transaction& transaction, const PutProgramme& act) {
  const Programme& programme = act.programme;
  if (is_foreign(transaction, "SELECT organisation FROM programme WHERE id = $1", programme.id,
                 programme.organisation)) {
    return unknown("programme");
  }
  transaction.write(
      "INSERT INTO programme (id, organisation, name, closed) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (id) DO UPDATE SET name = excluded.name, closed = excluded.closed",
      programme.id, programme.organisation, programme.name, programme.closed);
  transaction.write("DELETE FROM programme_lesson WHERE programme = $1", programme.id);
  nlohmann::json lessons = nlohmann::json::array();
  for (const ProgrammeLesson& lesson : programme.lessons) {
    transaction.write("INSERT INTO programme_lesson (programme, position, lesson, week) VALUES ($1, $2, $3, $4)",
                      programme.id, lessons.size(), lesson.lesson, lesson.week);
    lessons.push_back({{"lesson", lesson.lesson}, {"week", lesson.week}});
  }
  recount_all_in(transaction, programme.id, act.at);
  transaction.audit(
      programme.organisation, act.at, act.actor, "programme-put",
      nlohmann::json{
          {"programme", programme.id}, {"name", programme.name}, {"closed", programme.closed}, {"lessons", lessons}}
          .dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const PutGroup& act) {
  const MeetingGroup& group = act.group;
  if (is_foreign(transaction, "SELECT organisation FROM meeting_group WHERE id = $1", group.id, group.organisation)) {
    return unknown("group");
  }
  if (!transaction.found("SELECT 1 FROM staff WHERE id = $1 AND organisation = $2", group.facilitator,
                         group.organisation)) {
    return unknown("member of staff");
  }
  transaction.write(
      "INSERT INTO meeting_group (id, organisation, name, facilitator, closed) VALUES ($1, $2, $3, $4, $5) "
      "ON CONFLICT (id) DO UPDATE SET name = excluded.name, facilitator = excluded.facilitator, closed = "
      "excluded.closed",
      group.id, group.organisation, group.name, group.facilitator, group.closed);
  transaction.audit(
      group.organisation, act.at, act.actor, "group-put",
      nlohmann::json{
          {"group", group.id}, {"name", group.name}, {"facilitator", group.facilitator}, {"closed", group.closed}}
          .dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const JoinGroup& act) {
  const std::optional<Whose> known = whose(transaction, act.organisation, act.enrolment);
  if (!known) return unknown("enrolment");
  if (!act.group.empty() && !is_group(transaction, act.organisation, act.group)) return unknown("group");
  transaction.write("UPDATE enrolment SET meeting_group = $1 WHERE id = $2", act.group, act.enrolment);
  transaction.audit(act.organisation, act.at, act.actor, act.group.empty() ? "group-left" : "group-joined",
                    nlohmann::json{{"enrolment", act.enrolment}, {"group", act.group}}.dump(), known->participant);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const PutMeeting& act) {
  const Meeting& meeting = act.meeting;
  if (!is_group(transaction, act.organisation, meeting.group)) return unknown("group");
  if (is_foreign(transaction, "SELECT organisation FROM meeting WHERE id = $1", meeting.id, act.organisation)) {
    return unknown("meeting");
  }
  transaction.write(
      "INSERT INTO meeting (id, organisation, meeting_group, lesson, starts, place) VALUES ($1, $2, $3, $4, $5, $6) "
      "ON CONFLICT (id) DO UPDATE SET meeting_group = excluded.meeting_group, lesson = excluded.lesson, "
      "starts = excluded.starts, place = excluded.place",
      meeting.id, act.organisation, meeting.group, meeting.lesson, meeting.starts, meeting.place);
  transaction.audit(act.organisation, act.at, act.actor, "meeting-put",
                    nlohmann::json{{"meeting", meeting.id},
                                   {"group", meeting.group},
                                   {"lesson", meeting.lesson},
                                   {"starts", meeting.starts},
                                   {"place", meeting.place}}
                        .dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const RemoveMeeting& act) {
  if (!transaction.found("SELECT 1 FROM meeting WHERE id = $1 AND organisation = $2", act.meeting, act.organisation)) {
    return unknown("meeting");
  }
  if (transaction.found("SELECT 1 FROM attendance WHERE meeting = $1", act.meeting)) {
    return Error{"marked", "Somebody is or was marked in this meeting, so that it stays on record."};
  }
  transaction.write("DELETE FROM meeting WHERE id = $1", act.meeting);
  transaction.audit(act.organisation, act.at, act.actor, "meeting-removed",
                    nlohmann::json{{"meeting", act.meeting}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const MarkAttendance& act) {
  if (!transaction.found("SELECT 1 FROM meeting WHERE id = $1 AND organisation = $2", act.meeting, act.organisation)) {
    return unknown("meeting");
  }
  std::vector<std::string> participants;
  for (const auto& [enrolment, presence] : act.marks) {
    const std::optional<Whose> known = whose(transaction, act.organisation, enrolment);
    if (!known) return unknown("enrolment");
    participants.push_back(known->participant);
  }
  for (std::size_t i = 0; i < act.marks.size(); ++i) {
    const auto& [enrolment, presence] = act.marks[i];
    transaction.write(
        "INSERT INTO attendance (meeting, enrolment, presence, staff, at) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (meeting, enrolment) DO UPDATE SET presence = excluded.presence, staff = excluded.staff, "
        "at = excluded.at",
        act.meeting, enrolment, static_cast<int>(presence), act.actor, act.at);
    touch(transaction, participants[i], act.at);
    transaction.audit(
        act.organisation, act.at, act.actor, "attendance-marked",
        nlohmann::json{{"meeting", act.meeting}, {"enrolment", enrolment}, {"presence", static_cast<int>(presence)}}
            .dump(),
        participants[i]);
  }
  return Outcome(Done{});
}

}  // namespace waymark::sql
