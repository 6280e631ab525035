// One person of staff: what they may do, how they come in, and whom their cases go to.

#include <algorithm>

#include "records/access_code.h"
#include "server/staff/admin_account.h"
#include "server/staff/admin_pages.h"
#include "server/staff/form_parts.h"

namespace waymark {
namespace {

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
  const std::string who = member.id == staff.staff.id ? "you" : "they";
  section(html, "Hand over all cases",
          colleagues.empty() ? "There is no other caseworker who could take them. Add one first."
                             : "All people whom " + who + " see go over to a colleague, at once.");
  if (!colleagues.empty()) {
    html.open("form", {{"class", "page"}, {"method", "post"}, {"action", path_of(member) + "/hand-over"}});
    form_token_field(html, staff.form_token);
    labelled_choice(html, "to", "To", colleagues, "");
    html.element("button", {{"class", "quiet"}}, "Hand over all").close();
  }
  html.close();
}

/// What an administrator can do with their own account.
void own_sections(Html& html, const StaffSession& staff, const std::vector<StaffMember>& members) {
  const std::string path = path_of(staff.staff);
  section(html, "Your password", "You change it with the old one.");
  html.open("p").element("a", {{"href", "/staff/password"}}, "Change your password").close().close();
  if (!staff.staff.totp_secret.empty()) {
    section(html, "Your second factor",
            "It is set up. Remove it to set up another phone: you are signed out, and set it up when you sign in again "
            "with your password.");
    button_form(html, staff, path + "/second-factor", "Remove the second factor");
    html.close();
  }
  hand_over_section(html, staff, staff.staff, members);
  section(html, "You leave",
          "You are signed out and cannot come in again, unless another administrator lets you. What you did stays in "
          "the audit.");
  button_form(html, staff, path + "/end", "End your account");
  html.close();
}

void sections(Html& html, const StaffSession& staff, const StaffMember& member,
              const std::vector<StaffMember>& members) {
  const std::string path = path_of(member);
  if (member.id == staff.staff.id) return own_sections(html, staff, members);
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
  html.open("p").element("a", {{"href", kStaffPlace}}, "Back to staff").close();
  return staff_page(staff, called(*member), kStaffPlace, html, status);
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

constexpr const char* kHandOverFirst = "There are still open cases, which nobody would see. Hand them over first.";

}  // namespace

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
