#include "server/subject_access.h"

#include <array>
#include <ctime>
#include <map>

#include <nlohmann/json.hpp>

namespace waymark {
namespace {

using Json = nlohmann::ordered_json;

/// ISO, in UTC; null when it has not happened.
Json time_of(std::int64_t time) {
  if (time == 0) return nullptr;
  const std::time_t seconds = time;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text.data();
}

const char* name_of(Presence presence) {
  switch (presence) {
    case Presence::kPresent:
      return "present";
    case Presence::kAbsent:
      return "absent";
    case Presence::kExcused:
      return "excused";
    case Presence::kUnmarked:
      break;
  }
  return "not marked";
}

const char* name_of(Verdict::Kind kind) {
  switch (kind) {
    case Verdict::Kind::kVerified:
      return "verified";
    case Verdict::Kind::kHeld:
      return "held";
    case Verdict::Kind::kRejected:
      break;
  }
  return "rejected";
}

/// Names for the ids that stand in a person's record.
struct Names {
  std::map<std::string, std::string> staff;
  std::map<std::string, std::string> programmes;
  std::map<std::string, std::string> groups;

  /// An id of somebody who did something, or "participant", or "operator".
  std::string who(const std::string& id) const {
    const auto found = staff.find(id);
    return found == staff.end() ? id : found->second;
  }
};

Result<Names> names_in(Store& store, const std::string& organisation) {
  const auto staff = store.staff(organisation);
  if (!staff) return staff.error();
  const auto programmes = store.programmes(organisation);
  if (!programmes) return programmes.error();
  const auto groups = store.groups(organisation);
  if (!groups) return groups.error();
  Names names;
  for (const StaffMember& each : *staff) names.staff[each.id] = each.name.empty() ? each.email : each.name;
  for (const Programme& each : *programmes) names.programmes[each.id] = each.name;
  for (const MeetingGroup& each : *groups) names.groups[each.id] = each.name;
  return names;
}

std::string found_in(const std::map<std::string, std::string>& names, const std::string& id) {
  const auto found = names.find(id);
  return found == names.end() ? "" : found->second;
}

Json enrolments_of(const Person& person, const Names& names) {
  Json list = Json::array();
  for (const Enrolment& each : person.enrolments) {
    list.push_back({{"programme", found_in(names.programmes, each.programme)},
                    {"group", found_in(names.groups, each.group)},
                    {"starts", time_of(each.starts)},
                    {"entered", time_of(each.entered)},
                    {"finished", time_of(each.finished)},
                    {"ended", time_of(each.closed)},
                    {"ended_why", each.closed_why}});
  }
  return list;
}

Json completions_of(const Person& person) {
  Json list = Json::array();
  for (const Completion& each : person.completions) {
    list.push_back({{"lesson", each.lesson},
                    {"version", each.version},
                    {"score", each.score},
                    {"recorded", time_of(each.recorded)},
                    {"receipt_number", each.receipt_number},
                    {"receipt", each.receipt}});
  }
  return list;
}

Result<Json> attempts_of(Store& store, const Person& person) {
  Json list = Json::array();
  for (const RunRow& run : person.runs) {
    const auto submissions = store.submissions(person.organisation, run.run);
    if (!submissions) return submissions.error();
    Json sent = Json::array();
    for (const SubmissionRow& each : *submissions) {
      const Json body = Json::parse(each.body, nullptr, false);
      sent.push_back({{"received", time_of(each.received)},
                      {"verdict", name_of(each.verdict.kind)},
                      {"why", each.verdict.detail},
                      {"answers", body.is_object() ? body.value("answers", Json::array()) : Json::array()}});
    }
    list.push_back({{"lesson", run.lesson},
                    {"version", run.version},
                    {"started", time_of(run.started)},
                    {"finished", time_of(run.finished)},
                    {"minutes", run.minutes},
                    {"score", run.verdict.score},
                    {"sent", sent}});
  }
  return list;
}

Json waived_of(const Person& person, const Names& names) {
  Json list = Json::array();
  for (const Waiver& each : person.waivers) {
    list.push_back(
        {{"lesson", each.lesson}, {"reason", each.reason}, {"by", names.who(each.staff)}, {"at", time_of(each.at)}});
  }
  return list;
}

Json meetings_of(const Person& person, const Names& names) {
  Json list = Json::array();
  for (const Attendance& each : person.attendance) {
    list.push_back({{"meeting", time_of(each.meeting.starts)},
                    {"place", each.meeting.place},
                    {"lesson", each.meeting.lesson},
                    {"presence", name_of(each.presence)},
                    {"marked_by", names.who(each.staff)},
                    {"marked", time_of(each.at)}});
  }
  return list;
}

Json calls_of(const Person& person, const Names& names) {
  Json list = Json::array();
  for (const CallRequest& each : person.calls) {
    list.push_back({{"asked", time_of(each.asked)},
                    {"answered", time_of(each.answered)},
                    {"by", each.staff.empty() ? "" : names.who(each.staff)}});
  }
  return list;
}

Json history_of(const std::vector<AuditRow>& rows, const Names& names) {
  Json list = Json::array();
  for (const AuditRow& row : rows) {
    list.push_back({{"at", time_of(row.at)}, {"who", names.who(row.actor)}, {"what", row.act}});
  }
  return list;
}

}  // namespace

Result<std::optional<std::string>> person_record(Store& store, const Organisation& organisation,
                                                 const std::string& participant, std::int64_t now) {
  const auto found = store.person(organisation.id, participant);
  if (!found) return found.error();
  if (!*found) return std::optional<std::string>();
  const Person& person = **found;
  const Result<Names> names = names_in(store, organisation.id);
  if (!names) return names.error();
  const Result<Json> attempts = attempts_of(store, person);
  if (!attempts) return attempts.error();
  const auto history = store.audit_about(organisation.id, participant);
  if (!history) return history.error();
  const Json record = {
      {"record", "waymark-person-1"},
      {"made", time_of(now)},
      {"organisation", organisation.name},
      {"person",
       {{"reference", person.reference},
        {"display_name", person.display_name},
        {"caseworker", person.caseworker.empty() ? "" : names->who(person.caseworker)},
        {"added", time_of(person.added)},
        {"last_touched", time_of(person.touched)},
        {"kept_until",
         time_of(person.held > 0 ? 0 : person.touched + organisation.retention_days * std::int64_t{24 * 3600})},
        {"held_since", time_of(person.held)},
        {"held_why", person.held_why}}},
      {"enrolments", enrolments_of(person, *names)},
      {"completions", completions_of(person)},
      {"attempts", *attempts},
      {"waived", waived_of(person, *names)},
      {"meetings", meetings_of(person, *names)},
      {"calls", calls_of(person, *names)},
      {"history", history_of(*history, *names)}};
  return std::optional(record.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace waymark
