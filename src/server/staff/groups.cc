// All groups that somebody may see, and new ones.

#include "server/secrets.h"
#include "server/staff/form_parts.h"
#include "server/staff/group_file.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"
#include "server/staff/table.h"

namespace waymark {
namespace {

void new_group(Html& html, const StaffSession& session, const std::vector<StaffMember>& staff, const std::string& name,
               const std::string& error) {
  html.open("section", {{"class", "card no-print"}, {"aria-labelledby", "new"}});
  html.element("h2", {{"id", "new"}}, "New group");
  html.open("form", {{"class", "inside"}, {"method", "post"}, {"action", "/staff/groups"}});
  form_token_field(html, session.form_token);
  labelled_field(html, {.name = "name",
                        .label = "What you call it",
                        .hint = "For example: Tuesdays at the library.",
                        .value = name,
                        .error = error});
  if (session.staff.roles.has(StaffRole::kCaseworker)) {
    labelled_choice(html, "facilitator", "Who leads it", leaders(staff, ""), session.staff.id);
  }
  html.element("button", {}, "Make the group").close().close();
}

Response groups_page(Services& services, const StaffSession& session, const std::string& name, const std::string& error,
                     int status) {
  const auto groups = services.store.groups(session.staff.organisation);
  const auto staff = services.store.staff(session.staff.organisation);
  if (!groups || !staff) return not_now_page(session, kUnreadable);
  std::vector<std::vector<Html>> rows;
  for (const MeetingGroup& each : *groups) {
    if (!may_see(session.staff, each)) continue;
    Html link;
    link.element("a", {{"href", "/staff/groups/" + each.id}}, each.name);
    rows.push_back({link, cell(name_of(*staff, each.facilitator)), cell(each.closed ? "closed" : "open")});
  }
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Groups").close();
  html.open("section", {{"class", "card"}, {"aria-labelledby", "groups"}});
  html.element("h2", {{"id", "groups"}}, "Groups that meet");
  if (rows.empty()) {
    html.element("p", {}, "There is no group yet. Make one for people who do lessons together in one room.");
  } else {
    html.append(table("groups", {"Group", "Led by", "State"}, rows));
  }
  html.close();
  new_group(html, session, *staff, name, error);
  return staff_page(session, "Groups", "/staff/groups", html, status);
}

}  // namespace

void staff_groups(Services& services, Visit visit, Reply reply) {
  reply(groups_page(services, visit.staff, "", "", 200));
}

void staff_new_group(Services& services, Visit visit, Reply reply) {
  const StaffMember& self = visit.staff.staff;
  const auto fields = form_fields(visit.request.body);
  MeetingGroup group{random_hex(16), self.organisation, trimmed(field_of(fields, "name")), self.id, false};
  if (!is_one_line(group.name, kLongestName)) {
    return reply(groups_page(services, visit.staff, group.name, "Give it a name of 1 to 64 letters.", 422));
  }
  if (self.roles.has(StaffRole::kCaseworker)) {
    const auto staff = services.store.staff(self.organisation);
    if (!staff) return reply(not_now_page(visit.staff, kUnreadable));
    group.facilitator = field_of(fields, "facilitator");
    if (!is_option(leaders(*staff, ""), group.facilitator)) return reply(not_there_page(visit.staff));
  }
  const Result<Outcome> outcome = services.writer.record(PutGroup{group, self.id, services.clock()});
  if (!outcome) return reply(not_now_page(visit.staff, kNotSaved));
  reply(go_to("/staff/groups/" + group.id));
}

}  // namespace waymark
