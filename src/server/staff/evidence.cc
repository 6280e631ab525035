// What somebody did, to hand on: made for paper.

#include "server/staff/case_file.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"
#include "server/staff/table.h"
#include "server/staff/timeline.h"
#include "server/staff/words.h"
#include "server/wall_clock.h"

namespace waymark {
namespace {

constexpr std::size_t kVersionDigits = 16;  // As many as a receipt says.

void fact(Html& html, const char* name, const std::string& words) {
  html.open("div").element("dt", {}, name).element("dd", {}, words).close();
}

void completions(Html& html, const std::vector<LessonStanding>& standings) {
  std::vector<std::vector<Html>> rows;
  for (const LessonStanding& each : standings) {
    if (each.completion == nullptr) continue;
    const Completion& completion = *each.completion;
    Html result;
    if (each.run != nullptr) {
      result.text(result_words(each.run->summary));
      if (const std::string tries = tries_words(each.run->summary); !tries.empty()) {
        result.element("span", {{"class", "small"}}, tries);
      }
      if (each.run->minutes > 0) result.element("span", {{"class", "small"}}, minutes_words(each.run->minutes));
    }
    rows.push_back({cell(each.title), cell(long_date(completion.recorded)), cell(each.where), std::move(result),
                    cell(completion.version.substr(0, kVersionDigits)), cell(completion.receipt_number)});
  }
  html.element("h2", {{"id", "completed"}}, "Completed");
  if (rows.empty()) {
    html.element("p", {}, "No lesson was completed up to now.");
    return;
  }
  html.append(table("completed", {"Lesson", "Recorded", "Where", "Result", "Version", "Receipt"}, rows));
}

void not_done(Html& html, const CaseFile& file, const std::vector<LessonStanding>& standings) {
  bool any = false;
  for (const LessonStanding& each : standings) any = any || each.completion == nullptr;
  if (!any) return;
  html.element("h2", {}, "Not completed").open("ul");
  for (const LessonStanding& each : standings) {
    if (each.completion != nullptr) continue;
    html.open("li").text(each.title);
    if (each.waiver != nullptr) {
      html.text(": waived on " + long_date(each.waiver->at) + " by " + file.staff_name(each.waiver->staff) +
                ". Reason: " + each.waiver->reason);
    } else if (each.due > 0) {
      html.text(": due by " + long_date(day_due(each.due)));
    }
    html.close();
  }
  html.close();
}

void meetings(Html& html, const CaseFile& file, const Enrolment& enrolment) {
  std::vector<std::vector<Html>> rows;
  for (const Attendance& each : file.person.attendance) {
    if (each.enrolment != enrolment.id || each.presence == Presence::kUnmarked) continue;
    rows.push_back({cell(short_time(each.meeting.starts)), cell(file.group_name(each.meeting.group)),
                    cell(each.meeting.lesson.empty() ? kNothing : title_of(file.titles, each.meeting.lesson)),
                    cell(presence_words(each.presence)), cell(file.staff_name(each.staff))});
  }
  if (rows.empty()) return;
  html.element("h2", {{"id", "meetings"}}, "Meetings");
  html.append(table("meetings", {"When", "Group", "Lesson", "Was", "Marked by"}, rows));
}

void proven(Html& html, const Services& services) {
  html.element("h2", {}, "What this shows");
  html.element("p", {},
               "For each completed lesson, the server holds the answers that were given and exactly the lesson that "
               "they were given to, and worked the result out again by itself. The answers fit that lesson and come to "
               "that result. It was written once, on the day that is shown, by the server's clock, and is not changed "
               "afterwards. The version is the beginning of the lesson's content hash.");
  html.element("h2", {}, "What this does not show");
  html.element("p", {},
               "It does not show who answered, and it cannot. How often somebody tried and how many minutes they took "
               "is as their device reported. “At the meeting” says that a person of staff marked them present at a "
               "meeting on that lesson that day; “at home” says only that nobody did.");
  html.element("p", {}, "Anyone can check a receipt by its number at " + services.address + "/receipts.");
}

Response evidence(Services& services, const StaffSession& staff, const CaseFile& file) {
  const std::int64_t now = services.clock();
  Html html;
  html.open("p", {{"class", "no-print"}});
  html.element("a", {{"href", "/staff/people/" + file.person.id}}, "Back to " + file.person.reference);
  html.text(" · To print, press Ctrl and P, or choose Print from your browser's menu.").close();
  html.open("div", {{"class", "top"}}).element("h1", {}, "Record of " + file.person.reference).close();
  for (const Enrolment& enrolment : file.person.enrolments) {
    const Programme* programme = file.programme_of(enrolment);
    html.open("section", {{"class", "paper"}}).open("dl", {{"class", "record"}});
    fact(html, "Organisation", file.organisation.name);
    fact(html, "Case reference", file.person.reference);
    fact(html, "Programme", programme == nullptr ? "none" : programme->name);
    fact(html, "Enrolled", long_date(enrolment.enrolled));
    if (enrolment.finished > 0) fact(html, "Finished", long_date(enrolment.finished));
    if (enrolment.closed > 0) fact(html, "Ended early", long_date(enrolment.closed) + ": " + enrolment.closed_why);
    html.close();
    const std::vector<LessonStanding> standings = file.standings(enrolment, services.catalogue);
    completions(html, standings);
    not_done(html, file, standings);
    meetings(html, file, enrolment);
    html.close();
  }
  html.open("section", {{"class", "paper"}});
  proven(html, services);
  html.element("p", {{"class", "small"}},
               "Made on " + short_time(now) + wall_words(now, " %Z") + " by " + file.staff_name(staff.staff.id) + ", " +
                   file.organisation.name + ".");
  html.close();
  return staff_page(staff, "Record of " + file.person.reference, "/staff/people", html);
}

}  // namespace

void staff_evidence(Services& services, Visit visit, Reply reply) {
  const auto file = case_file(services, visit.staff.staff, visit.parameters.front());
  if (!file) return reply(not_now_page(visit.staff, kUnreadable));
  if (!*file) return reply(not_there_page(visit.staff));
  Response page = evidence(services, visit.staff, **file);
  reply_noted(services, visit.staff, {"saw-evidence", (*file)->person.id}, std::move(page), std::move(reply));
}

}  // namespace waymark
