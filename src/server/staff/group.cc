// One group: who is in it, and when it meets.

#include <algorithm>

#include "server/secrets.h"
#include "server/staff/form_parts.h"
#include "server/staff/group_file.h"
#include "server/staff/meeting_form.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"
#include "server/staff/words.h"
#include "store/search_key.h"

namespace waymark {
namespace {

/// So many references are offered while one is typed.
constexpr int kMostOffered = 200;

std::string path_of(const GroupFile& file) {
  return "/staff/groups/" + file.group.id;
}

/// What went wrong with one of the forms.
struct Wrong {
  std::string join;
  Error meeting = {};  ///< As read_meeting() gives it.
  std::string name = "";
  std::map<std::string, std::string> fields = {};
};

void begin_form(Html& html, const StaffSession& session, const std::string& action) {
  html.open("form", {{"class", "inside"}, {"method", "post"}, {"action", action}});
  form_token_field(html, session.form_token);
}

void member_line(Html& html, const StaffSession& session, const GroupFile& file, const GroupMember& member) {
  const bool own = member.caseworker == session.staff.id && session.staff.roles.has(StaffRole::kCaseworker);
  const std::string words = member_words(session.staff, file.group, member);
  html.open("li");
  if (own) {
    html.element("a", {{"href", "/staff/people/" + member.participant}}, words);
    html.open("form", {{"class", "no-print"}, {"method", "post"}, {"action", path_of(file) + "/leave"}});
    form_token_field(html, session.form_token);
    html.empty("input", {{"type", "hidden"}, {"name", "enrolment"}, {"value", member.enrolment}});
    html.element("button", {{"class", "quiet"}, {"aria-label", "Take out " + member.reference}},
                 "Take out");
    html.close();
  } else {
    html.element("span", {}, words);
  }
  html.close();
}

Status join_form(Html& html, Services& services, const StaffSession& session, const GroupFile& file,
                 const Wrong& wrong) {
  CaseQuery query;
  query.organisation = session.staff.organisation;
  query.caseworker = session.staff.id;
  query.filter = CaseQuery::Filter::kOpen;
  query.limit = kMostOffered;
  const Result<CasePage> own = services.store.cases(query);
  if (!own) return own.error();
  begin_form(html, session, path_of(file) + "/join");
  labelled_field(html, {.name = "reference",
                        .label = "Add one of your people",
                        .hint = "The case reference.",
                        .value = field_of(wrong.fields, "reference"),
                        .error = wrong.join,
                        .list = "own"});
  html.open("datalist", {{"id", "own"}});
  for (const CaseRow& each : own->rows) {
    if (each.enrolment.group != file.group.id) html.element("option", {{"value", each.reference}}, each.display_name);
  }
  html.close().element("button", {{"class", "quiet"}}, "Add").close();
  return Done{};
}

void members(Html& html, const StaffSession& session, const GroupFile& file) {
  html.element("h2", {{"id", "members"}}, "Who is in it");
  if (file.members.empty()) {
    html.element("p", {}, "Nobody yet. Caseworkers add their people, here or on a person's page.");
    return;
  }
  html.open("ul", {{"class", "lines"}});
  for (const GroupMember& each : file.members) member_line(html, session, file, each);
  html.close();
}

void meetings(Html& html, Services& services, const StaffSession& session, const GroupFile& file, const Wrong& wrong) {
  const auto titles = lesson_titles(services);
  html.open("section", {{"class", "card"}, {"aria-labelledby", "meetings"}});
  html.element("h2", {{"id", "meetings"}}, "Meetings");
  if (file.meetings.empty()) {
    html.element("p", {}, "None yet. Add the next one, and mark there who came.");
  } else {
    html.open("ul", {{"class", "lines"}});
    for (const Meeting& each : file.meetings) {
      html.open("li").element("a", {{"href", path_of(file) + "/meetings/" + each.id}}, meeting_time(each.starts));
      const std::string lesson = each.lesson.empty() ? "no lesson" : title_of(titles, each.lesson);
      html.element("span", {{"class", "small"}}, each.place.empty() ? lesson : each.place + ", " + lesson);
      html.close();
    }
    html.close();
  }
  const bool typed = !wrong.meeting.code.empty();
  begin_form(html, session, path_of(file) + "/meetings");
  meeting_fields(html, services, "Date of a new meeting", typed ? wrong.fields : fields_of_new(services.clock()),
                 wrong.meeting);
  html.element("button", {{"class", "quiet"}}, "Add the meeting").close().close();
}

void name_form(Html& html, const StaffSession& session, const GroupFile& file, const Wrong& wrong) {
  html.open("section", {{"class", "card no-print"}, {"aria-labelledby", "called"}});
  html.element("h2", {{"id", "called"}}, "What it is called, and who leads it");
  begin_form(html, session, path_of(file) + "/change");
  labelled_field(html, {.name = "name",
                        .label = "What you call it",
                        .hint = "",
                        .value = wrong.name.empty() ? file.group.name : field_of(wrong.fields, "name"),
                        .error = wrong.name});
  if (session.staff.roles.has(StaffRole::kCaseworker)) {
    labelled_choice(html, "facilitator", "Who leads it", leaders(file.staff, file.group.facilitator),
                    wrong.name.empty() ? file.group.facilitator : field_of(wrong.fields, "facilitator"));
  }
  html.element("button", {{"class", "quiet"}}, "Save").close().close();
}

Response group_page(Services& services, const StaffSession& session, const GroupFile& file, const Wrong& wrong,
                    const std::string& done, int status) {
  Html html;
  html.open("p", {{"class", "no-print"}}).element("a", {{"href", "/staff/groups"}}, "All groups").close();
  html.open("div", {{"class", "top"}}).element("h1", {}, file.group.name).close();
  done_notice(html, done);
  html.element(
      "p", {{"class", "below-top"}},
      "Led by " + name_of(file.staff, file.group.facilitator) + (file.group.closed ? ". The group is closed." : "."));
  html.open("section", {{"class", "card"}, {"aria-labelledby", "members"}});
  members(html, session, file);
  if (session.staff.roles.has(StaffRole::kCaseworker) && !file.group.closed) {
    if (!join_form(html, services, session, file, wrong)) return not_now_page(session, kUnreadable);
  }
  html.close();
  meetings(html, services, session, file, wrong);
  name_form(html, session, file, wrong);
  html.open("section", {{"class", "card no-print"}, {"aria-labelledby", "state"}});
  html.element("h2", {{"id", "state"}}, file.group.closed ? "Closed" : "No longer meeting?");
  begin_form(html, session, path_of(file) + (file.group.closed ? "/open" : "/close"));
  html.element("p", {},
               file.group.closed ? "Nobody new can be put into it until it is opened again."
                                 : "A closed group takes nobody new. What was marked stays on record.");
  html.element("button", {{"class", "quiet"}}, file.group.closed ? "Open the group again" : "Close the group");
  html.close().close();
  return staff_page(session, file.group.name, "/staff/groups", html, status);
}

/// Finds the group and goes on with it, or answers that it is not there.
template <typename Go>
void with_group(Services& services, const Visit& visit, const Reply& reply, Go go) {
  const auto file = group_file(services, visit.staff.staff, visit.parameters.front());
  if (!file) return reply(not_now_page(visit.staff, kUnreadable));
  if (!*file) return reply(not_there_page(visit.staff));
  go(**file);
}

/// Does the act, then shows the group again.
void change(Services& services, const Visit& visit, const Reply& reply, const GroupFile& file, Act act,
            const std::string& done) {
  const Result<Outcome> outcome = services.writer.record(std::move(act));
  if (outcome) return reply(go_to(path_of(file) + "?done=" + done));
  if (outcome.error().code == "unknown") return reply(not_there_page(visit.staff));
  reply(not_now_page(visit.staff, kNotSaved));
}

void put_state(Services& services, const Visit& visit, const Reply& reply, bool closed) {
  with_group(services, visit, reply, [&](const GroupFile& file) {
    MeetingGroup group = file.group;
    group.closed = closed;
    change(services, visit, reply, file, PutGroup{group, visit.staff.staff.id, services.clock()},
           closed ? "group-closed" : "group-opened");
  });
}

}  // namespace

void staff_group(Services& services, Visit visit, Reply reply) {
  with_group(services, visit, reply, [&](const GroupFile& file) {
    Response page = group_page(services, visit.staff, file, {}, asked_for(visit.request, "done"), 200);
    reply_noted(services, visit.staff, {"saw-group", ""}, std::move(page), reply);
  });
}

void staff_join_group(Services& services, Visit visit, Reply reply) {
  with_group(services, visit, reply, [&](const GroupFile& file) {
    const StaffMember& self = visit.staff.staff;
    if (file.group.closed) {
      return reply(conflict_page(visit.staff, "The group is closed. Open it again, then add people.", path_of(file)));
    }
    const auto fields = form_fields(visit.request.body);
    CaseQuery query;
    query.organisation = self.organisation;
    query.caseworker = self.id;
    query.search = trimmed(field_of(fields, "reference"));
    query.limit = 1;  // The shortest that begins so comes first.
    const Result<CasePage> found = services.store.cases(query);
    if (!found) return reply(not_now_page(visit.staff, kUnreadable));
    if (query.search.empty() || found->rows.empty() ||
        search_key(found->rows.front().reference) != search_key(query.search)) {
      const Wrong wrong{.join = "None of your cases has this reference. Check it under People.", .fields = fields};
      return reply(group_page(services, visit.staff, file, wrong, "", 422));
    }
    change(services, visit, reply, file,
           JoinGroup{self.organisation, self.id, found->rows.front().enrolment.id, file.group.id, services.clock()},
           "joined");
  });
}

void staff_leave_group(Services& services, Visit visit, Reply reply) {
  with_group(services, visit, reply, [&](const GroupFile& file) {
    const StaffMember& self = visit.staff.staff;
    const std::string enrolment = field_of(form_fields(visit.request.body), "enrolment");
    const auto is_it = [&](const GroupMember& each) {
      return each.enrolment == enrolment && each.caseworker == self.id;
    };
    if (std::none_of(file.members.begin(), file.members.end(), is_it)) return reply(not_there_page(visit.staff));
    change(services, visit, reply, file, JoinGroup{self.organisation, self.id, enrolment, "", services.clock()},
           "left");
  });
}

void staff_change_group(Services& services, Visit visit, Reply reply) {
  with_group(services, visit, reply, [&](const GroupFile& file) {
    const StaffMember& self = visit.staff.staff;
    const auto fields = form_fields(visit.request.body);
    MeetingGroup group = file.group;
    group.name = trimmed(field_of(fields, "name"));
    if (self.roles.has(StaffRole::kCaseworker)) {
      group.facilitator = field_of(fields, "facilitator");
      if (!is_option(leaders(file.staff, file.group.facilitator), group.facilitator)) {
        return reply(not_there_page(visit.staff));
      }
    }
    if (!is_one_line(group.name, kLongestName)) {
      const Wrong wrong{.join = "", .name = "Give it a name of 1 to 64 letters.", .fields = fields};
      return reply(group_page(services, visit.staff, file, wrong, "", 422));
    }
    change(services, visit, reply, file, PutGroup{group, self.id, services.clock()}, "group-changed");
  });
}

void staff_close_group(Services& services, Visit visit, Reply reply) {
  put_state(services, visit, reply, true);
}
void staff_open_group(Services& services, Visit visit, Reply reply) {
  put_state(services, visit, reply, false);
}

void staff_new_meeting(Services& services, Visit visit, Reply reply) {
  with_group(services, visit, reply, [&](const GroupFile& file) {
    const StaffMember& self = visit.staff.staff;
    const auto fields = form_fields(visit.request.body);
    const Result<Meeting> meeting = read_meeting(services, {random_hex(16), file.group.id, ""}, fields);
    if (!meeting && meeting.error().code == "unknown") return reply(not_there_page(visit.staff));
    if (!meeting) {
      const Wrong wrong{.join = "", .meeting = meeting.error(), .fields = fields};
      return reply(group_page(services, visit.staff, file, wrong, "", 422));
    }
    change(services, visit, reply, file, PutMeeting{self.organisation, self.id, *meeting, services.clock()}, "meeting");
  });
}

}  // namespace waymark
