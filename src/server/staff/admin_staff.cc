// People of staff: the list, and somebody new.

#include "records/access_code.h"
#include "server/staff/admin_account.h"
#include "server/staff/admin_pages.h"
#include "server/staff/form_parts.h"
#include "server/staff/table.h"

namespace waymark {
namespace {

// The list

std::vector<Html> staff_cells(const StaffMember& member) {
  Html name;
  name.element("a", {{"href", path_of(member)}}, called(member));
  if (!member.name.empty()) name.element("span", {{"class", "small"}}, member.email);
  return {name, cell(roles_words(member.roles)), cell(member.totp_secret.empty() ? "not set up" : "set up"),
          cell(member.ended == 0 ? "since " + long_date(member.added) : "left " + long_date(member.ended))};
}

Response list_page(const StaffSession& staff, const std::vector<StaffMember>& members) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {{"id", "title"}}, "Staff");
  html.element("a", {{"class", "button"}, {"href", "/staff/admin/staff/new"}}, "Add someone").close();
  std::vector<std::vector<Html>> rows;
  for (const StaffMember& member : members) rows.push_back(staff_cells(member));
  html.open("div", {{"class", "card first"}});
  html.append(table("title", {"Name", "Roles", "Second factor", "Here"}, rows)).close();
  return staff_page(staff, "Staff", kStaffPlace, html);
}

// Somebody new

struct NewStaff {
  std::string email;
  std::string name;
  StaffRoles roles;
};

Response new_staff_page(const StaffSession& staff, const NewStaff& typed, const std::string& email_error,
                        const std::string& wrong) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Add someone").close();
  notice(html, wrong);
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", "/staff/admin/staff/new"}});
  form_token_field(html, staff.form_token);
  labelled_field(html, {.name = "email",
                        .label = "E-mail",
                        .hint = "They sign in with it. Waymark sends no mail.",
                        .value = typed.email,
                        .error = email_error,
                        .type = "email"});
  labelled_field(html, {.name = "name",
                        .label = "Name (optional)",
                        .hint = "As colleagues see it.",
                        .value = typed.name,
                        .error = "",
                        .required = false});
  role_fields(html, typed.roles);
  html.element("button", {}, "Add and make a password").close();
  return staff_page(staff, "Add someone", kStaffPlace, html, email_error.empty() && wrong.empty() ? 200 : 422);
}

bool is_address(const std::string& email) {
  const std::size_t at = email.find('@');
  return is_one_line(email, 200) && at != std::string::npos && at > 0 && at + 1 < email.size() &&
         email.find(' ') == std::string::npos && email.find('@', at + 1) == std::string::npos;
}

/// The slow part. Runs on a hashing thread.
Response added(Services& services, const StaffSession& staff, const NewStaff& typed) {
  const std::string password = show_code(random_characters(kPasswordLength));
  StaffMember member;
  member.id = random_hex(16);
  member.organisation = staff.staff.organisation;
  member.email = typed.email;
  member.name = typed.name;
  member.roles = typed.roles;
  member.password_hash = hash_secret(password, services.hash_cost);
  if (member.password_hash.empty()) return not_now_page(staff, kNotSaved);
  const auto done = services.writer.record(AddStaff{member, staff.staff.id, services.clock()});
  if (done)
    return password_page(staff, "Added", member.email, password,
                         "When they first sign in, they choose their own and set up an app that gives them codes.");
  if (done.error().code != "email-taken") return not_now_page(staff, kNotSaved);
  return new_staff_page(
      staff, typed,
      "Somebody signs in with this address already. If they are in the list and have left, let them back in there.",
      "");
}

}  // namespace

void admin_staff_list(Services& services, Visit visit, Reply reply) {
  const auto members = services.store.staff(visit.staff.staff.organisation);
  reply(members ? list_page(visit.staff, *members) : not_now_page(visit.staff, kNotSaved));
}

void admin_new_staff_page(Services&, Visit visit, Reply reply) {
  reply(new_staff_page(visit.staff, {"", "", StaffRole::kCaseworker}, "", ""));
}

void admin_new_staff(Services& services, Visit visit, Reply reply) {
  const auto fields = form_fields(visit.request.body);
  const NewStaff typed{lower_case(trimmed(field_of(fields, "email"))), trimmed(field_of(fields, "name")),
                       roles_in(fields)};
  if (!is_address(typed.email)) {
    return reply(new_staff_page(visit.staff, typed, "Give an address such as jo@example.org.", ""));
  }
  if (!typed.name.empty() && !is_one_line(typed.name, kLongestName)) {
    return reply(new_staff_page(visit.staff, typed, "", "Give a name of at most 64 characters, or none."));
  }
  if (typed.roles.bits == 0) return reply(new_staff_page(visit.staff, typed, "", "Tick at least one role."));
  const bool taken =
      services.hashing.run([&services, staff = visit.staff, typed, reply] { reply(added(services, staff, typed)); });
  if (!taken) reply(not_now_page(visit.staff, kTooMany));
}

}  // namespace waymark
