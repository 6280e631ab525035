#include "server/told_house.h"

#include <algorithm>

namespace waymark {
namespace {

/// -1 when it is not told.
std::int64_t step_in(const AuditPayload& payload) {
  return payload.says("step") ? payload.number("step") : -1;
}

std::vector<ProgrammeLesson> lessons_in(const AuditPayload& payload) {
  std::vector<ProgrammeLesson> lessons;
  for (const auto& each : payload.list("lessons")) {
    const auto lesson = each.find("lesson");
    const auto week = each.find("week");
    if (lesson == each.end() || week == each.end() || !lesson->is_string() || !week->is_number_integer()) continue;
    lessons.push_back({lesson->get<std::string>(), week->get<int>()});
  }
  std::stable_sort(lessons.begin(), lessons.end(),
                   [](const ProgrammeLesson& one, const ProgrammeLesson& other) { return one.week < other.week; });
  return lessons;
}

}  // namespace

void ToldHouse::take(const AuditRow& row) {
  const AuditPayload payload(row);
  const bool changed = take_staff(row, payload) || take_factor(row, payload) || take_groups(row, payload) ||
                       take_settings(row, payload) || take_events(row, payload);
  if (changed) ++changes_;
}

bool ToldHouse::take_staff(const AuditRow& row, const AuditPayload& payload) {
  const bool added = row.act == "staff-added";
  if (!added && row.act != "staff-changed" && row.act != "staff-ended") return false;
  ToldStaff& member = staff[payload.text("staff")];
  member.roles = static_cast<int>(payload.number("roles"));
  member.name = payload.text("name");
  if (added) {
    member.added = row.at;
    member.email = payload.text("email");
    member.password = payload.text("password");
    member.factor = payload.text("factor");
    member.step = step_in(payload);
  } else if (row.act == "staff-changed") {
    member.ended = 0;
  } else if (member.ended == 0) {
    member.ended = row.at;
  }
  return true;
}

bool ToldHouse::take_factor(const AuditRow& row, const AuditPayload& payload) {
  if (row.act == "password-set") {
    staff[payload.text("staff")].password = payload.text("password");
  } else if (row.act == "second-factor-set" || row.act == "second-factor-removed") {
    ToldStaff& member = staff[payload.text("staff")];
    member.factor = payload.text("factor");
    member.step = step_in(payload);
  } else if (row.act == "second-factor-given") {
    staff[row.actor].step = step_in(payload);
  } else {
    return false;
  }
  return true;
}

bool ToldHouse::take_groups(const AuditRow& row, const AuditPayload& payload) {
  if (row.act == "group-put") {
    const std::string id = payload.text("group");
    groups[id] = {id, "", payload.text("name"), payload.text("facilitator"), payload.yes("closed")};
  } else if (row.act == "meeting-put") {
    const std::string id = payload.text("meeting");
    meetings[id] = {id, payload.text("group"), payload.text("lesson"), payload.number("starts"),
                    payload.text("place")};
  } else if (row.act == "meeting-removed") {
    meetings.erase(payload.text("meeting"));
  } else {
    return false;
  }
  return true;
}

bool ToldHouse::take_settings(const AuditRow& row, const AuditPayload& payload) {
  if (row.act == "founded" || row.act == "settings-changed") {
    organisation = Organisation{"", payload.text("name"), static_cast<int>(payload.number("retention_days"))};
    retention_told = payload.says("retention_days");
  } else if (row.act == "credential-added") {
    credentials[payload.text("credential")] = {payload.text("name"), payload.text("secret")};
  } else if (row.act == "credential-ended") {
    credentials.erase(payload.text("credential"));
  } else {
    return false;
  }
  return true;
}

bool ToldHouse::take_events(const AuditRow& row, const AuditPayload& payload) {
  if (row.act == "programme-put") {
    const std::string id = payload.text("programme");
    const std::vector<ProgrammeLesson> lessons = lessons_in(payload);
    programmes[id] = {id, "", payload.text("name"), lessons, payload.yes("closed")};
    events_.push_back({row.sequence, row.at, "", "", id, lessons});
  } else if (row.act == "handed-over-all") {
    events_.push_back({row.sequence, row.at, payload.text("from"), payload.text("to"), "", {}});
  } else {
    return false;
  }
  return true;
}

}  // namespace waymark
