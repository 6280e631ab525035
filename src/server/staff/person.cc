// One person: how each lesson stands, what happened, and what can be changed.

#include "server/staff/person.h"

#include <algorithm>

#include "server/staff/cases.h"
#include "server/staff/form_parts.h"
#include "server/staff/pages.h"
#include "server/staff/table.h"
#include "server/staff/timeline.h"
#include "server/staff/words.h"
#include "server/wall_clock.h"

namespace waymark {
namespace {

std::string path_of(const CaseFile& file) {
  return "/staff/people/" + file.person.id;
}

std::string programme_name(const CaseFile& file, const Enrolment& enrolment) {
  const Programme* programme = file.programme_of(enrolment);
  return programme == nullptr ? "No programme" : programme->name;
}

void fact(Html& html, const char* name, const std::string& words) {
  html.open("div").element("dt", {}, name).element("dd", {}, words).close();
}

std::string state_words(const CaseFile& file, std::int64_t now) {
  const Enrolment& enrolment = file.enrolment();
  if (enrolment.finished > 0) return "finished on " + day_month(enrolment.finished);
  if (enrolment.closed > 0) return "ended early";
  const std::string due = due_words(file.due(enrolment), now);
  return due.empty() ? "nothing is due" : due;
}

void facts(Html& html, const CaseFile& file, std::int64_t now) {
  const Enrolment& enrolment = file.enrolment();
  const Programme* programme = file.programme_of(enrolment);
  html.open("dl", {{"class", "cards words"}});
  fact(html, "Programme", programme_name(file, enrolment));
  fact(html, "Week", week_words(enrolment, programme == nullptr ? 0 : programme->weeks(), now));
  fact(html, "How it stands", state_words(file, now));
  fact(html, "Code", enrolment.entered == 0 ? "not used yet" : "first used " + day_month(enrolment.entered));
  if (const std::string group = file.group_name(enrolment.group); !group.empty()) fact(html, "Group", group);
  html.close();
}

void call_wanted(Html& html, const StaffSession& staff, const CaseFile& file) {
  const CallRequest* waiting = nullptr;
  for (const CallRequest& each : file.person.calls) {
    if (each.answered == 0) waiting = &each;
  }
  if (waiting == nullptr) return;
  html.open("form", {{"class", "card callout"}, {"method", "post"}, {"action", path_of(file) + "/called"}});
  form_token_field(html, staff.form_token);
  html.open("p").element("strong", {}, "Asked for a call").text(" on " + short_time(waiting->asked) + ".").close();
  html.element("button", {{"class", "quiet"}}, "I have called").close();
}

Html done_cell(const LessonStanding& each, std::int64_t now) {
  Html html;
  if (each.completion != nullptr) {
    html.text(day_month(each.completion->recorded) + ", " + each.where);
  } else if (each.waiver != nullptr) {
    html.text("waived " + day_month(each.waiver->at)).element("span", {{"class", "small"}}, each.waiver->reason);
  } else if (each.run != nullptr) {
    html.text("started");
  } else {
    html.text("not yet");
  }
  if (!each.done() && each.due > 0) html.element("span", {{"class", "small"}}, due_words(each.due, now));
  return html;
}

Html result_cell(const LessonStanding& each) {
  if (each.run == nullptr) return cell(kNothing);
  Html html;
  html.text(result_words(each.run->summary));
  if (const std::string tries = tries_words(each.run->summary); !tries.empty()) {
    html.element("span", {{"class", "small"}}, tries);
  }
  return html;
}

Html minutes_cell(const LessonStanding& each) {
  if (each.run == nullptr || each.run->minutes == 0) return cell(kNothing);
  return cell(minutes_words(each.run->minutes));
}

Html verdict_cell(const LessonStanding& each) {
  if (each.run == nullptr) return cell(kNothing);
  Html html;
  html.append(verdict_mark(each.run->verdict));
  if (each.run->verdict.kind == Verdict::Kind::kRejected) {
    html.element("span", {{"class", "small"}}, rejected_words(each.run->verdict));
  }
  for (const std::string& flag : each.flags) html.element("span", {{"class", "small"}}, flag);
  if (each.completion != nullptr) {
    html.element("span", {{"class", "small number"}}, "Receipt " + each.completion->receipt_number);
  }
  return html;
}

void lessons(Html& html, const std::string& id, const std::string& title, const std::vector<LessonStanding>& standings,
             bool ended, std::int64_t now) {
  html.open("section", {{"class", "card"}, {"aria-labelledby", id}}).element("h2", {{"id", id}}, title);
  if (standings.empty()) {
    html.element("p", {}, "Nothing is asked for, and nothing was done yet.").close();
    return;
  }
  std::vector<std::vector<Html>> rows;
  for (LessonStanding each : standings) {
    if (ended) each.due = 0;
    rows.push_back({cell(each.title), cell(each.week == 0 ? "besides" : "week " + std::to_string(each.week)),
                    done_cell(each, now), result_cell(each), minutes_cell(each), verdict_cell(each)});
  }
  html.append(table(id, {"Lesson", "Due", "Done", "Result", "Minutes", "Verdict"}, rows)).close();
}

/// What somebody can do about what does not count, or not yet.
void held_or_rejected(Html& html, const std::vector<LessonStanding>& standings) {
  const auto any = [&](Verdict::Kind kind) {
    return std::any_of(standings.begin(), standings.end(), [&](const LessonStanding& each) {
      return each.run != nullptr && each.completion == nullptr && each.run->verdict.kind == kind;
    });
  };
  if (any(Verdict::Kind::kHeld)) {
    html.element(
        "p", {{"class", "small below-top"}},
        "Held: it is kept, and judged by itself as soon as this server has the version of the lesson that was "
        "played. Nobody has to do it again. If it stays so for more than a day, tell whoever runs the server.");
  }
  if (any(Verdict::Kind::kRejected)) {
    html.element("p", {{"class", "small below-top"}},
                 "Rejected: what the device sent contradicts itself or the lesson, which can be a fault of ours. It is "
                 "kept, but counts for nothing. Their answers are still on their device: look at it together, or waive "
                 "the lesson, and tell whoever runs the server.");
  }
}

void happened(Html& html, const CaseFile& file) {
  html.open("section", {{"class", "card"}, {"aria-labelledby", "timeline"}});
  html.element("h2", {{"id", "timeline"}}, "What happened").open("ol", {{"class", "timeline"}});
  for (const Event& each : timeline(file)) {
    html.open("li").element("span", {{"class", "small"}}, short_time(each.at)).element("span", {}, each.words).close();
  }
  html.close().close();
}

std::string kept_words(const CaseFile& file) {
  if (file.person.held > 0) {
    return file.hold_words() + ": nothing is erased until you lift it.";
  }
  return "If nothing more happens, this record is erased on " + long_date(file.kept_until()) + ".";
}

void top(Html& html, const CaseFile& file) {
  const Enrolment& enrolment = file.enrolment();
  html.open("div", {{"class", "top"}}).open("h1").text(file.person.reference);
  if (!file.person.display_name.empty()) html.text(" ").element("span", {{"class", "name"}}, file.person.display_name);
  html.close().open("p", {{"class", "actions no-print"}});
  if (enrolment.finished > 0 || enrolment.closed > 0) {
    html.element(
        "a", {{"class", "button quiet"}, {"href", "/staff/enrol?reference=" + percent_encoded(file.person.reference)}},
        "Enrol again");
  }
  html.element("a", {{"class", "button"}, {"href", path_of(file) + "/evidence"}}, "Print as evidence").close().close();
}

}  // namespace

Response person_page(Services& services, const StaffSession& staff, const CaseFile& file, const std::string& done,
                     const FormError& error, int status) {
  const std::int64_t now = services.clock();
  Html html;
  html.open("p", {{"class", "no-print"}}).element("a", {{"href", "/staff/people"}}, "All people").close();
  top(html, file);
  done_notice(html, done);
  if (!error.form.empty()) html.element("p", {{"class", "notice"}, {"role", "alert"}}, error.words);
  call_wanted(html, staff, file);
  facts(html, file, now);
  std::vector<LessonStanding> latest;
  for (const Enrolment& each : file.person.enrolments) {
    const bool first = &each == &file.enrolment();
    std::vector<LessonStanding> standings = file.standings(each, services.catalogue);
    lessons(html, "lessons-" + each.id, first ? "Lessons" : "Before: " + programme_name(file, each), standings,
            each.finished > 0 || each.closed > 0, now);
    if (first) latest = std::move(standings);
  }
  html.element(
      "p", {{"class", "small below"}},
      std::string(
          "Re-derived: the server worked the result out itself from the answers. Who answered, how often and how "
          "long is as the device reported. ") +
          zone_sentence(now));
  held_or_rejected(html, latest);
  html.append(person_forms(staff, file, latest, error));
  happened(html, file);
  html.open("p", {{"class", "small"}}).text(kept_words(file) + " ");
  html.element("a", {{"class", "no-print"}, {"href", path_of(file) + "/record"}}, "All that is kept of them").close();
  return staff_page(staff, file.person.reference, "/staff/people", html, status);
}

void staff_person(Services& services, Visit visit, Reply reply) {
  const auto file = case_file(services, visit.staff.staff, visit.parameters.front());
  if (!file) return reply(not_now_page(visit.staff, kUnreadable));
  if (!*file) return reply(not_there_page(visit.staff));
  Response page = person_page(services, visit.staff, **file, asked_for(visit.request, "done"), {});
  reply_noted(services, visit.staff, {"saw-person", (*file)->person.id}, std::move(page), std::move(reply));
}

}  // namespace waymark
