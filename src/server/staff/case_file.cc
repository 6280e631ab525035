#include "server/staff/case_file.h"

#include <algorithm>

#include "server/staff/flags.h"
#include "server/staff/page.h"
#include "server/staff/words.h"
#include "server/wall_clock.h"

namespace waymark {
namespace {

constexpr std::int64_t kDay = 24 * 3600;

template <typename Rows, typename Holds>
auto first(Rows& rows, Holds holds) -> decltype(rows.data()) {
  const auto found = std::find_if(rows.begin(), rows.end(), holds);
  return found == rows.end() ? nullptr : &*found;
}

const RunRow* run_of(const Person& person, const std::string& enrolment, const std::string& lesson,
                     const Completion* completion) {
  return first(person.runs, [&](const RunRow& run) {
    if (completion != nullptr) return run.run == completion->run;
    return run.entrance.enrolment == enrolment && run.lesson == lesson;
  });
}

/// The meeting at which a completion was made: they were there, that lesson was played, and it was that day by the
/// device's clock or by ours.
const Attendance* meeting_of(const Person& person, const Completion& completion, const RunRow* run) {
  return first(person.attendance, [&](const Attendance& each) {
    if (each.presence != Presence::kPresent || each.enrolment != completion.enrolment) return false;
    if (each.meeting.lesson != completion.lesson) return false;
    const std::int64_t day = wall_day(each.meeting.starts);
    return wall_day(completion.recorded) == day || (run != nullptr && wall_day(run->finished) == day);
  });
}

std::string where_words(const Person& person, const Completion& completion, const RunRow* run) {
  const Attendance* meeting = meeting_of(person, completion, run);
  return meeting == nullptr ? "at home" : "at the meeting on " + day_month(meeting->meeting.starts);
}

/// Lessons with a run, a completion or a waiver, each once, in order of their first letter.
std::vector<std::string> touched_lessons(const Person& person, const std::string& enrolment) {
  std::vector<std::string> lessons;
  for (const RunRow& run : person.runs) {
    if (run.entrance.enrolment == enrolment) lessons.push_back(run.lesson);
  }
  for (const Completion& each : person.completions) {
    if (each.enrolment == enrolment) lessons.push_back(each.lesson);
  }
  for (const Waiver& each : person.waivers) {
    if (each.enrolment == enrolment) lessons.push_back(each.lesson);
  }
  std::sort(lessons.begin(), lessons.end());
  lessons.erase(std::unique(lessons.begin(), lessons.end()), lessons.end());
  return lessons;
}

/// Who set the hold that stands on somebody.
Result<std::string> who_holds(Store& store, const Person& person) {
  const auto rows = store.audit_about(person.organisation, person.id);
  if (!rows) return rows.error();
  const auto set =
      std::find_if(rows->rbegin(), rows->rend(), [](const AuditRow& each) { return each.act == "hold-set"; });
  return set == rows->rend() ? std::string() : set->actor;
}

}  // namespace

const Programme* CaseFile::programme_of(const Enrolment& enrolment) const {
  return first(programmes, [&](const Programme& each) { return each.id == enrolment.programme; });
}

std::string CaseFile::group_name(const std::string& group) const {
  const MeetingGroup* found = first(groups, [&](const MeetingGroup& each) { return each.id == group; });
  return found == nullptr ? "" : found->name;
}

std::string CaseFile::staff_name(const std::string& actor) const {
  const StaffMember* found = first(staff, [&](const StaffMember& each) { return each.id == actor; });
  if (found == nullptr) return actor == "participant" ? "the participant" : "the operator";
  return found->name.empty() ? found->email : found->name;
}

std::int64_t CaseFile::due(const Enrolment& enrolment) const {
  const Programme* programme = programme_of(enrolment);
  if (programme == nullptr || enrolment.finished > 0 || enrolment.closed > 0) return 0;
  for (const ProgrammeLesson& each : programme->lessons) {
    const auto is_it = [&](const auto& row) { return row.enrolment == enrolment.id && row.lesson == each.lesson; };
    if (first(person.completions, is_it) == nullptr && first(person.waivers, is_it) == nullptr) {
      return due_at(enrolment.starts, each.week);
    }
  }
  return 0;
}

std::string CaseFile::hold_words() const {
  return "A legal hold stands since " + long_date(person.held) + ", set by " + staff_name(held_by) + " (" +
         person.held_why + ")";
}

std::int64_t CaseFile::kept_until() const {
  return person.touched + organisation.retention_days * kDay;
}

std::vector<LessonStanding> CaseFile::standings(const Enrolment& enrolment, Catalogue& catalogue) const {
  std::vector<LessonStanding> standings;
  if (const Programme* programme = programme_of(enrolment)) {
    for (const ProgrammeLesson& each : programme->lessons) {
      standings.push_back({.lesson = each.lesson,
                           .title = "",
                           .week = each.week,
                           .due = due_at(enrolment.starts, each.week),
                           .where = "",
                           .flags = {}});
    }
  }
  for (const std::string& lesson : touched_lessons(person, enrolment.id)) {
    if (first(standings, [&](const LessonStanding& each) { return each.lesson == lesson; }) == nullptr) {
      standings.push_back({.lesson = lesson, .title = "", .where = "", .flags = {}});
    }
  }
  for (LessonStanding& each : standings) {
    const auto is_it = [&](const auto& row) { return row.enrolment == enrolment.id && row.lesson == each.lesson; };
    each.title = title_of(titles, each.lesson);
    each.completion = first(person.completions, is_it);
    each.waiver = first(person.waivers, is_it);
    each.run = run_of(person, enrolment.id, each.lesson, each.completion);
    if (each.completion != nullptr) each.where = where_words(person, *each.completion, each.run);
    if (each.run != nullptr) each.flags = flags(*each.run, enrolment, catalogue.lesson(each.run->version).get());
  }
  return standings;
}

Result<std::optional<CaseFile>> case_file(Services& services, const StaffMember& staff,
                                          const std::string& participant) {
  Store& store = services.store;
  Result<std::optional<Person>> person = store.person(staff.organisation, participant);
  if (!person) return person.error();
  if (!*person || (*person)->caseworker != staff.id || (*person)->enrolments.empty()) return std::optional<CaseFile>();
  const auto organisations = store.organisations();
  if (!organisations) return organisations.error();
  auto programmes = store.programmes(staff.organisation);
  if (!programmes) return programmes.error();
  auto groups = store.groups(staff.organisation);
  if (!groups) return groups.error();
  auto all_staff = store.staff(staff.organisation);
  if (!all_staff) return all_staff.error();
  CaseFile file{std::move(**person),    {}, std::move(*programmes), std::move(*groups), std::move(*all_staff),
                lesson_titles(services)};
  const Organisation* own =
      first(*organisations, [&](const Organisation& each) { return each.id == staff.organisation; });
  if (own != nullptr) file.organisation = *own;
  if (file.person.held > 0) {
    Result<std::string> who = who_holds(store, file.person);
    if (!who) return who.error();
    file.held_by = std::move(*who);
  }
  return std::optional<CaseFile>(std::move(file));
}

}  // namespace waymark
