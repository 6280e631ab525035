// People of staff: who they are, what they may do, how they come in.

#include <algorithm>
#include <array>

#include "records/access_code.h"
#include "server/staff/admin_pages.h"
#include "server/staff/form_parts.h"
#include "server/staff/page.h"
#include "server/staff/table.h"

namespace waymark {
namespace {

constexpr const char* kPlace = "/staff/admin";
constexpr const char* kTooMany = "Many people are coming in at once. Nothing was changed. Try again in a moment.";
constexpr std::size_t kPasswordLength = 16;  ///< 80 random bits.
constexpr std::size_t kLongestName = 64;

struct RoleWords {
  StaffRole role;
  const char* field;
  const char* name;
  const char* meaning;
};
constexpr std::array kRoles = {
    RoleWords{StaffRole::kFacilitator, "facilitator", "Facilitator", "Sees their own groups, and marks who came."},
    RoleWords{StaffRole::kCaseworker, "caseworker", "Caseworker",
              "Sees their own cases: enrols people, gives out codes, reads results."},
    RoleWords{StaffRole::kManager, "manager", "Manager", "Sees figures, and nobody's record."},
    RoleWords{StaffRole::kAdministrator, "administrator", "Administrator",
              "Sees to staff, programmes and settings, and sees no case."},
};

std::string roles_words(StaffRoles roles) {
  std::string words;
  for (const RoleWords& each : kRoles) {
    if (roles.has(each.role)) words += (words.empty() ? "" : ", ") + std::string(each.name);
  }
  return words.empty() ? "none" : words;
}

StaffRoles roles_in(const std::map<std::string, std::string>& fields) {
  StaffRoles roles;
  for (const RoleWords& each : kRoles) {
    if (!field_of(fields, each.field).empty()) roles = roles.with(each.role);
  }
  return roles;
}

std::string called(const StaffMember& member) {
  return member.name.empty() ? member.email : member.name;
}

std::string path_of(const StaffMember& member) {
  return std::string(kPlace) + "/staff/" + member.id;
}

void role_fields(Html& html, StaffRoles roles) {
  html.open("fieldset").element("legend", {}, "Roles");
  for (const RoleWords& each : kRoles) tick_box(html, each.field, each.name, each.meaning, roles.has(each.role));
  html.close();
}

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
  return staff_page(staff, "Staff", kPlace, html);
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
  return staff_page(staff, "Add someone", kPlace, html, email_error.empty() && wrong.empty() ? 200 : 422);
}

Response password_page(const StaffSession& staff, const std::string& title, const std::string& email,
                       const std::string& password, const char* then) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, title).close();
  html.open("section", {{"class", "card slip"}, {"aria-label", "The password"}});
  html.element("p", {}, "For " + email);
  html.element("p", {{"class", "code"}}, password).close();
  html.element(
      "p", {{"class", "lead"}},
      std::string("Give it to them now: it is shown this once and kept nowhere. The hyphens belong to it. ") + then);
  html.open("p").element("a", {{"href", kPlace}}, "Back to staff").close();
  return staff_page(staff, title, kPlace, html);
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

// One of them

Result<std::optional<StaffMember>> member_of(Services& services, const StaffSession& staff, const std::string& id) {
  const auto members = services.store.staff(staff.staff.organisation);
  if (!members) return members.error();
  for (const StaffMember& member : *members) {
    if (member.id == id) return std::optional(member);
  }
  return std::optional<StaffMember>();
}

void section(Html& html, const std::string& title, const std::string& words) {
  html.open("section", {{"class", "card act"}}).element("h2", {}, title).element("p", {}, words);
}

void hand_over_section(Html& html, const StaffSession& staff, const StaffMember& member,
                       const std::vector<StaffMember>& members) {
  std::vector<std::pair<std::string, std::string>> colleagues;
  for (const StaffMember& each : members) {
    const bool takes_cases = each.ended == 0 && each.roles.has(StaffRole::kCaseworker) && each.id != member.id;
    if (takes_cases) colleagues.emplace_back(each.id, called(each));
  }
  section(html, "Hand over all cases",
          colleagues.empty() ? "There is no other caseworker who could take them. Add one first."
                             : "All people whom they see go over to a colleague, at once.");
  if (!colleagues.empty()) {
    html.open("form", {{"class", "page"}, {"method", "post"}, {"action", path_of(member) + "/hand-over"}});
    form_token_field(html, staff.form_token);
    labelled_choice(html, "to", "To", colleagues, "");
    html.element("button", {{"class", "quiet"}}, "Hand over all").close();
  }
  html.close();
}

void sections(Html& html, const StaffSession& staff, const StaffMember& member,
              const std::vector<StaffMember>& members) {
  const std::string path = path_of(member);
  if (member.ended == 0) {
    section(html, "New password", "The old one ends, and they are signed out. The new one is shown once.");
    button_form(html, staff, path + "/password", "Make a new password");
    html.close();
    if (!member.totp_secret.empty()) {
      section(html, "Second factor",
              "It is set up. Remove it when their phone is lost: they are signed out, and when they sign in again with "
              "their "
              "password, they set up another phone.");
      button_form(html, staff, path + "/second-factor", "Remove the second factor");
      html.close();
    }
  }
  hand_over_section(html, staff, member, members);
  if (member.ended == 0) {
    section(html, "They leave", "They are signed out and cannot come in again. What they did stays in the audit.");
    button_form(html, staff, path + "/end", "End this account");
  } else {
    section(html, "They are back", "They come in again with their old password, or a new one.");
    button_form(html, staff, path + "/back", "Let them back in");
  }
  html.close();
}

Response one_page(Services& services, const StaffSession& staff, const std::string& id, const std::string& said,
                  int status = 200) {
  const auto members = services.store.staff(staff.staff.organisation);
  if (!members) return not_now_page(staff, "The records cannot be read now. Try again in a moment.");
  const auto member =
      std::find_if(members->begin(), members->end(), [&](const StaffMember& each) { return each.id == id; });
  if (member == members->end()) return not_there_page(staff);
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, called(*member)).close();
  notice(html, said);
  html.element("p", {{"class", "lead"}},
               member->email + (member->ended > 0 ? ", left " + long_date(member->ended)
                                                  : ", here since " + long_date(member->added)));
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", path_of(*member)}});
  form_token_field(html, staff.form_token);
  labelled_field(html, {.name = "name",
                        .label = "Name (optional)",
                        .hint = "As colleagues see it.",
                        .value = member->name,
                        .error = "",
                        .required = false});
  role_fields(html, member->roles);
  html.element("button", {}, "Save").close();
  sections(html, staff, *member, *members);
  html.open("p").element("a", {{"href", kPlace}}, "Back to staff").close();
  return staff_page(staff, called(*member), kPlace, html, status);
}

/// What was done, by the name under which a form leads back.
std::string said_words(const std::string& name) {
  if (name == "saved") return "Saved.";
  if (name == "factor") return "The second factor is removed, and they are signed out.";
  if (name == "handed-over") return "All cases went over.";
  if (name == "ended") return "The account has ended.";
  if (name == "back") return "They can come in again.";
  return "";
}

Response back_to(const StaffMember& member, const char* said) {
  return go_to(path_of(member) + "?said=" + said);
}

/// Does `act`, and says so on their page, or what was wrong.
Response done(Services& services, const StaffSession& staff, const StaffMember& member, Act act, const char* said) {
  const auto outcome = services.writer.record(std::move(act));
  if (outcome) return back_to(member, said);
  if (outcome.error().code == "last-administrator")
    return one_page(services, staff, member.id, outcome.error().message, 422);
  return not_now_page(staff, kNotSaved);
}

/// Does `work` with the member whom the address names, if they are of the same organisation.
template <typename Work>
void with_member(Services& services, const Visit& visit, const Reply& reply, Work work) {
  const auto member = member_of(services, visit.staff, visit.parameters.front());
  if (!member) return reply(not_now_page(visit.staff, kNotSaved));
  if (!*member) return reply(not_there_page(visit.staff));
  work(**member);
}

/// Whether cases would be left that nobody sees.
bool leaves_cases(Services& services, const StaffMember& member) {
  const auto counts = services.store.case_counts(member.organisation, member.id, services.clock(), services.clock());
  return counts && counts->any_open;
}

ChangeStaff change_of(const Services& services, const StaffSession& staff, const StaffMember& member) {
  return {member.organisation, staff.staff.id,    member.id,       member.name,
          member.roles,        member.ended != 0, services.clock()};
}

constexpr const char* kHandOverFirst = "They still have open cases, which nobody would see. Hand them over first.";

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

void admin_staff_page(Services& services, Visit visit, Reply reply) {
  reply(one_page(services, visit.staff, visit.parameters.front(), said_words(asked_for(visit.request, "said"))));
}

void admin_change_staff(Services& services, Visit visit, Reply reply) {
  with_member(services, visit, reply, [&](const StaffMember& member) {
    const auto fields = form_fields(visit.request.body);
    ChangeStaff act = change_of(services, visit.staff, member);
    act.name = trimmed(field_of(fields, "name"));
    act.roles = roles_in(fields);
    const auto wrong = [&](const char* words) { reply(one_page(services, visit.staff, member.id, words, 422)); };
    if (!act.name.empty() && !is_one_line(act.name, kLongestName)) {
      return wrong("Give a name of at most 64 characters, or none.");
    }
    if (act.roles.bits == 0) return wrong("Tick at least one role. Whoever leaves: end their account below.");
    const bool was_caseworker = member.roles.has(StaffRole::kCaseworker);
    if (was_caseworker && !act.roles.has(StaffRole::kCaseworker) && leaves_cases(services, member)) {
      return wrong(kHandOverFirst);
    }
    reply(done(services, visit.staff, member, act, "saved"));
  });
}

void admin_new_password(Services& services, Visit visit, Reply reply) {
  with_member(services, visit, reply, [&](const StaffMember& member) {
    const bool taken = services.hashing.run([&services, staff = visit.staff, member, reply] {
      const std::string password = show_code(random_characters(kPasswordLength));
      const std::string hash = hash_secret(password, services.hash_cost);
      if (hash.empty()) return reply(not_now_page(staff, kNotSaved));
      const auto set =
          services.writer.record(SetPassword{member.organisation, staff.staff.id, member.id, hash, services.clock()});
      reply(set ? password_page(staff, "A new password", member.email, password,
                                "Once they are in, they can choose their own.")
                : not_now_page(staff, kNotSaved));
    });
    if (!taken) reply(not_now_page(visit.staff, kTooMany));
  });
}

void admin_remove_factor(Services& services, Visit visit, Reply reply) {
  with_member(services, visit, reply, [&](const StaffMember& member) {
    const SetTotp act{member.organisation, visit.staff.staff.id, member.id, "", 0, "", services.clock()};
    reply(done(services, visit.staff, member, act, "factor"));
  });
}

void admin_hand_over(Services& services, Visit visit, Reply reply) {
  with_member(services, visit, reply, [&](const StaffMember& member) {
    const std::string to = field_of(form_fields(visit.request.body), "to");
    with_member(services, {visit.request, {to}, {}, visit.staff}, reply, [&](const StaffMember& colleague) {
      if (colleague.ended != 0 || !colleague.roles.has(StaffRole::kCaseworker) || colleague.id == member.id) {
        return reply(one_page(services, visit.staff, member.id, "Choose another caseworker, who is still here.", 422));
      }
      const HandOver act{member.organisation, visit.staff.staff.id, "", member.id, colleague.id, services.clock()};
      reply(done(services, visit.staff, member, act, "handed-over"));
    });
  });
}

void admin_end_staff(Services& services, Visit visit, Reply reply) {
  with_member(services, visit, reply, [&](const StaffMember& member) {
    if (leaves_cases(services, member)) return reply(one_page(services, visit.staff, member.id, kHandOverFirst, 422));
    ChangeStaff act = change_of(services, visit.staff, member);
    act.ended = true;
    reply(done(services, visit.staff, member, act, "ended"));
  });
}

void admin_let_back(Services& services, Visit visit, Reply reply) {
  with_member(services, visit, reply, [&](const StaffMember& member) {
    ChangeStaff act = change_of(services, visit.staff, member);
    act.ended = false;
    reply(done(services, visit.staff, member, act, "back"));
  });
}

}  // namespace waymark
