#include "server/staff/timeline.h"

#include <algorithm>

#include "server/staff/page.h"
#include "server/staff/words.h"

namespace waymark {
namespace {

std::string verdict_words(const RunRow& run) {
  switch (run.verdict.kind) {
    case Verdict::Kind::kVerified:
      return run.verdict.complete ? "Re-derived" : "Going on";
    case Verdict::Kind::kHeld:
      return "Held, because this version is not published here yet; it is judged once it is";
    case Verdict::Kind::kRejected:
      return "Kept out of the record: " + rejected_words(run.verdict);
  }
  return "";
}

void add_enrolment(std::vector<Event>& events, const CaseFile& file, const Enrolment& enrolment,
                   std::int64_t enrolled) {
  const Programme* programme = file.programme_of(enrolment);
  events.push_back({enrolled, "Enrolled" + (programme == nullptr ? std::string() : " in " + programme->name)});
  if (enrolment.entered > 0) events.push_back({enrolment.entered, "Used the code for the first time"});
  if (enrolment.finished > 0) events.push_back({enrolment.finished, "Finished the programme"});
  if (enrolment.closed > 0) events.push_back({enrolment.closed, "Ended early: " + enrolment.closed_why});
}

void add_runs(std::vector<Event>& events, const CaseFile& file) {
  for (const RunRow& run : file.person.runs) {
    std::string words = title_of(file.titles, run.lesson) + " came in: " + result_and_tries(run.summary);
    if (run.minutes > 0) words += ", " + minutes_words(run.minutes) + " as the device reported";
    events.push_back({run.received, words + ". " + verdict_words(run)});
  }
}

void add_meetings(std::vector<Event>& events, const CaseFile& file) {
  for (const Attendance& each : file.person.attendance) {
    if (each.presence == Presence::kUnmarked) continue;
    std::string words = "Meeting";
    if (const std::string group = file.group_name(each.meeting.group); !group.empty()) words += " of " + group;
    if (!each.meeting.lesson.empty()) words += " on " + title_of(file.titles, each.meeting.lesson);
    events.push_back({each.meeting.starts,
                      words + ": " + presence_words(each.presence) + ", marked by " + file.staff_name(each.staff)});
  }
}

}  // namespace

std::string presence_words(Presence presence) {
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

std::vector<Event> timeline(const CaseFile& file) {
  const Person& person = file.person;
  std::vector<Event> events;
  for (const Enrolment& each : person.enrolments) add_enrolment(events, file, each, each.enrolled);
  add_runs(events, file);
  for (const Completion& each : person.completions) {
    events.push_back(
        {each.recorded, title_of(file.titles, each.lesson) + " completed. Receipt " + each.receipt_number});
  }
  for (const Waiver& each : person.waivers) {
    events.push_back({each.at, title_of(file.titles, each.lesson) + " waived by " + file.staff_name(each.staff) + ": " +
                                   each.reason});
  }
  add_meetings(events, file);
  for (const CallRequest& each : person.calls) {
    events.push_back({each.asked, "Asked for a call"});
    if (each.answered > 0) events.push_back({each.answered, "Called back by " + file.staff_name(each.staff)});
  }
  if (person.held > 0) {
    events.push_back({person.held, "Legal hold set by " + file.staff_name(file.held_by) + ": " + person.held_why});
  }
  // Of what happened in one second, what is listed later above followed from what is listed before it.
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.at < b.at; });
  std::reverse(events.begin(), events.end());
  return events;
}

}  // namespace waymark
