// One meeting: who came.

#include <algorithm>
#include <array>

#include "server/staff/form_parts.h"
#include "server/staff/group_file.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"
#include "server/staff/words.h"

namespace waymark {
namespace {

struct Mark {
  const char* key;
  const char* words;
  Presence presence;
};
constexpr std::array kMarks = {
    Mark{"present", "Present", Presence::kPresent},
    Mark{"absent", "Absent", Presence::kAbsent},
    Mark{"excused", "Excused", Presence::kExcused},
};

std::optional<Presence> presence_of(const std::string& key) {
  for (const Mark& each : kMarks) {
    if (key == each.key) return each.presence;
  }
  return std::nullopt;
}

Presence marked(const std::vector<Attendance>& attendance, const std::string& enrolment) {
  const auto found = std::find_if(attendance.begin(), attendance.end(),
                                  [&](const Attendance& each) { return each.enrolment == enrolment; });
  return found == attendance.end() ? Presence::kUnmarked : found->presence;
}

void mark_line(Html& html, const std::string& who, const std::string& enrolment, Presence presence) {
  html.open("fieldset", {{"class", "presence"}}).element("legend", {}, who);
  html.open("div", {{"class", "marks"}});
  for (const Mark& each : kMarks) {
    html.open("label");
    html.empty("input", {{"type", "radio"},
                         {"name", "mark-" + enrolment},
                         {"value", each.key},
                         {"checked", Html::flag(presence == each.presence)}});
    html.element("span", {}, each.words).close();
  }
  html.close().close();
}

Response meeting_page(Services& services, const StaffSession& session, const GroupFile& file, const Meeting& meeting,
                      const std::string& done) {
  const auto attendance = services.store.attendance(session.staff.organisation, meeting.id);
  if (!attendance) return not_now_page(session, kUnreadable);
  const std::string group = "/staff/groups/" + file.group.id;
  Html html;
  html.open("p", {{"class", "no-print"}}).element("a", {{"href", group}}, file.group.name).close();
  html.open("div", {{"class", "top"}}).element("h1", {}, weekday_date(meeting.starts)).close();
  done_notice(html, done);
  html.element("p", {{"class", "below-top"}},
               file.group.name + ", " + short_time(meeting.starts) +
                   (meeting.lesson.empty() ? std::string() : ", " + title_of(lesson_titles(services), meeting.lesson)));
  html.open("section", {{"class", "card"}, {"aria-labelledby", "who"}});
  html.element("h2", {{"id", "who"}}, "Who came");
  if (file.members.empty()) {
    html.element("p", {}, "Nobody is in this group yet. Caseworkers add their people on the group's page.");
    html.close();
    return staff_page(session, weekday_date(meeting.starts), "/staff/groups", html);
  }
  html.open("form", {{"method", "post"}, {"action", group + "/meetings/" + meeting.id}});
  form_token_field(html, session.form_token);
  for (const GroupMember& each : file.members) {
    mark_line(html, member_words(session.staff, file.group, each), each.enrolment, marked(*attendance, each.enrolment));
  }
  html.open("p", {{"class", "actions no-print"}}).element("button", {}, "Save");
  html.element("button", {{"class", "quiet"}, {"name", "rest"}, {"value", "present"}},
               "Save, and all others were present");
  html.close().close().close();
  html.element("p", {{"class", "small no-print"}},
               "To print this list for the room, press Ctrl and P, or choose Print from your browser's menu.");
  return staff_page(session, weekday_date(meeting.starts), "/staff/groups", html);
}

/// Finds the meeting and goes on with it, or answers that it is not there.
template <typename Go>
void with_meeting(Services& services, const Visit& visit, const Reply& reply, Go go) {
  const auto file = group_file(services, visit.staff.staff, visit.parameters[0]);
  if (!file) return reply(not_now_page(visit.staff, kUnreadable));
  const Meeting* meeting = *file ? (*file)->meeting(visit.parameters[1]) : nullptr;
  if (meeting == nullptr) return reply(not_there_page(visit.staff));
  go(**file, *meeting);
}

}  // namespace

void staff_meeting(Services& services, Visit visit, Reply reply) {
  with_meeting(services, visit, reply, [&](const GroupFile& file, const Meeting& meeting) {
    Response page = meeting_page(services, visit.staff, file, meeting, asked_for(visit.request, "done"));
    reply_noted(services, visit.staff, {"saw-meeting", ""}, std::move(page), reply);
  });
}

void staff_mark(Services& services, Visit visit, Reply reply) {
  with_meeting(services, visit, reply, [&](const GroupFile& file, const Meeting& meeting) {
    const StaffMember& self = visit.staff.staff;
    const auto fields = form_fields(visit.request.body);
    const auto attendance = services.store.attendance(self.organisation, meeting.id);
    if (!attendance) return reply(not_now_page(visit.staff, kUnreadable));
    MarkAttendance act{self.organisation, self.id, meeting.id, {}, services.clock()};
    for (const GroupMember& each : file.members) {
      const Presence before = marked(*attendance, each.enrolment);
      std::optional<Presence> presence = presence_of(field_of(fields, "mark-" + each.enrolment));
      if (!presence && before == Presence::kUnmarked) presence = presence_of(field_of(fields, "rest"));
      if (presence && *presence != before) act.marks.emplace_back(each.enrolment, *presence);
    }
    const Result<Outcome> outcome = services.writer.record(std::move(act));
    if (!outcome) return reply(not_now_page(visit.staff, kNotSaved));
    reply(go_to("/staff/groups/" + file.group.id + "/meetings/" + meeting.id + "?done=marked"));
  });
}

}  // namespace waymark
