// One meeting: who came, and how it is changed.

#include <algorithm>
#include <array>

#include "server/staff/form_parts.h"
#include "server/staff/group_file.h"
#include "server/staff/meeting_form.h"
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

/// Whoever can be marked: who is in the group, then whoever is marked and has left it since.
struct Listed {
  std::vector<GroupMember> members;
  std::vector<GroupMember> gone;
  std::vector<Attendance> attendance;
};

Result<Listed> listed(Services& services, const GroupFile& file, const Meeting& meeting) {
  auto attendance = services.store.attendance(file.group.organisation, meeting.id);
  if (!attendance) return attendance.error();
  const auto all = services.store.marked_in(file.group.organisation, meeting.id);
  if (!all) return all.error();
  Listed made{file.members, {}, std::move(*attendance)};
  for (const GroupMember& each : *all) {
    if (std::find(made.members.begin(), made.members.end(), each) == made.members.end()) made.gone.push_back(each);
  }
  return made;
}

std::string path_of(const GroupFile& file, const Meeting& meeting) {
  return "/staff/groups/" + file.group.id + "/meetings/" + meeting.id;
}

/// What was wrong with the form that changes the meeting, and what was typed.
struct Wrong {
  Error error;
  MeetingFields fields;
};

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

void who_came(Html& html, const StaffSession& session, const GroupFile& file, const Meeting& meeting,
              const Listed& who) {
  html.open("section", {{"class", "card"}, {"aria-labelledby", "who"}});
  html.element("h2", {{"id", "who"}}, "Who came");
  if (who.members.empty() && who.gone.empty()) {
    html.element("p", {}, "Nobody is in this group yet. Caseworkers add their people on the group's page.").close();
    return;
  }
  html.open("form", {{"method", "post"}, {"action", path_of(file, meeting)}});
  form_token_field(html, session.form_token);
  for (const GroupMember& each : who.members) {
    mark_line(html, member_words(session.staff, file.group, each), each.enrolment,
              marked(who.attendance, each.enrolment));
  }
  for (const GroupMember& each : who.gone) {
    mark_line(html, member_words(session.staff, file.group, each) + " (no longer in this group)", each.enrolment,
              marked(who.attendance, each.enrolment));
  }
  html.open("p", {{"class", "actions no-print"}}).element("button", {}, "Save");
  html.element("button", {{"class", "quiet"}, {"name", "rest"}, {"value", "present"}},
               "Save, and all others were present");
  html.close().close().close();
  html.element("p", {{"class", "small no-print below"}},
               "To print this list for the room, press Ctrl and P, or choose Print from your browser's menu.");
}

void changes(Html& html, Services& services, const StaffSession& session, const GroupFile& file, const Meeting& meeting,
             bool is_marked, const Wrong& wrong) {
  const bool typed = !wrong.error.code.empty();
  html.open("section", {{"class", "card no-print"}, {"aria-labelledby", "change"}});
  html.element("h2", {{"id", "change"}}, "Change something");
  begin_fold(html, session, "move", "Change the day, time, place or lesson", path_of(file, meeting) + "/change", typed);
  meeting_fields(html, services, "Date", typed ? wrong.fields : fields_of(meeting), wrong.error);
  html.element("button", {}, "Save the meeting").close().close();
  if (is_marked) {
    html.element("p", {}, "Somebody is or was marked in this meeting, so that it cannot be removed.");
  } else {
    begin_fold(html, session, "remove", "Remove this meeting", path_of(file, meeting) + "/remove", false);
    html.element("p", {}, "When it does not take place. Nobody is marked in it, so nobody's record changes.");
    html.element("button", {}, "Remove the meeting").close().close();
  }
  html.close();
}

Response meeting_page(Services& services, const StaffSession& session, const GroupFile& file, const Meeting& meeting,
                      const std::string& done, const Wrong& wrong = {}) {
  const Result<Listed> who = listed(services, file, meeting);
  if (!who) return not_now_page(session, kUnreadable);
  const std::string group = "/staff/groups/" + file.group.id;
  std::string what = file.group.name + ", " + meeting_time(meeting.starts);
  if (!meeting.place.empty()) what += ", " + meeting.place;
  if (!meeting.lesson.empty()) what += ", " + title_of(lesson_titles(services), meeting.lesson);
  Html html;
  html.open("p", {{"class", "no-print"}}).element("a", {{"href", group}}, file.group.name).close();
  html.open("div", {{"class", "top"}}).element("h1", {}, weekday_date(meeting.starts)).close();
  done_notice(html, done);
  html.element("p", {{"class", "below-top"}}, what);
  who_came(html, session, file, meeting, *who);
  changes(html, services, session, file, meeting, !who->attendance.empty(), wrong);
  return staff_page(session, weekday_date(meeting.starts), "/staff/groups", html, wrong.error.code.empty() ? 200 : 422);
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
    Result<Listed> who = listed(services, file, meeting);
    if (!who) return reply(not_now_page(visit.staff, kUnreadable));
    who->members.insert(who->members.end(), who->gone.begin(), who->gone.end());
    MarkAttendance act{self.organisation, self.id, meeting.id, {}, services.clock()};
    for (const GroupMember& each : who->members) {
      const Presence before = marked(who->attendance, each.enrolment);
      std::optional<Presence> presence = presence_of(field_of(fields, "mark-" + each.enrolment));
      if (!presence && before == Presence::kUnmarked) presence = presence_of(field_of(fields, "rest"));
      if (presence && *presence != before) act.marks.emplace_back(each.enrolment, *presence);
    }
    const Result<Outcome> outcome = services.writer.record(std::move(act));
    if (!outcome) return reply(not_now_page(visit.staff, kNotSaved));
    reply(go_to(path_of(file, meeting) + "?done=marked"));
  });
}

void staff_change_meeting(Services& services, Visit visit, Reply reply) {
  with_meeting(services, visit, reply, [&](const GroupFile& file, const Meeting& meeting) {
    const StaffMember& self = visit.staff.staff;
    const MeetingFields fields = form_fields(visit.request.body);
    const Result<Meeting> changed = read_meeting(services, meeting, fields);
    if (!changed && changed.error().code == "unknown") return reply(not_there_page(visit.staff));
    if (!changed) return reply(meeting_page(services, visit.staff, file, meeting, "", {changed.error(), fields}));
    const Result<Outcome> outcome =
        services.writer.record(PutMeeting{self.organisation, self.id, *changed, services.clock()});
    if (!outcome) return reply(not_now_page(visit.staff, kNotSaved));
    reply(go_to(path_of(file, meeting) + "?done=meeting-changed"));
  });
}

void staff_remove_meeting(Services& services, Visit visit, Reply reply) {
  with_meeting(services, visit, reply, [&](const GroupFile& file, const Meeting& meeting) {
    const StaffMember& self = visit.staff.staff;
    const Result<Outcome> outcome =
        services.writer.record(RemoveMeeting{self.organisation, self.id, meeting.id, services.clock()});
    if (outcome) return reply(go_to("/staff/groups/" + file.group.id + "?done=meeting-removed"));
    const Error& error = outcome.error();
    if (error.code == "unknown") return reply(not_there_page(visit.staff));
    if (error.code == "marked") return reply(conflict_page(visit.staff, error.message, path_of(file, meeting)));
    reply(not_now_page(visit.staff, kNotSaved));
  });
}

}  // namespace waymark
