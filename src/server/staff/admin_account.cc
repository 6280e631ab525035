#include "server/staff/admin_account.h"

#include <array>

#include "server/staff/form_parts.h"

namespace waymark {
namespace {

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

}  // namespace

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
  return std::string(kStaffPlace) + "/staff/" + member.id;
}

void role_fields(Html& html, StaffRoles roles) {
  html.open("fieldset").element("legend", {}, "Roles");
  for (const RoleWords& each : kRoles) tick_box(html, each.field, each.name, each.meaning, roles.has(each.role));
  html.close();
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
  html.open("p").element("a", {{"href", kStaffPlace}}, "Back to staff").close();
  return staff_page(staff, title, kStaffPlace, html);
}

}  // namespace waymark
