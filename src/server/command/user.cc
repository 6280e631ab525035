#include <algorithm>
#include <array>
#include <ctime>

#include <fmt/format.h>

#include "http/http.h"
#include "records/access_code.h"
#include "server/command/commands.h"
#include "server/command/parts.h"
#include "server/secrets.h"

namespace waymark {
namespace {

constexpr std::size_t kPasswordLength = 16;

struct NamedRole {
  const char* name;
  StaffRole role;
};
constexpr std::array kRoles = {
    NamedRole{"facilitator", StaffRole::kFacilitator}, NamedRole{"caseworker", StaffRole::kCaseworker},
    NamedRole{"manager", StaffRole::kManager}, NamedRole{"administrator", StaffRole::kAdministrator}};

std::string roles_in_words(StaffRoles roles) {
  std::string words;
  for (const NamedRole& each : kRoles) {
    if (roles.has(each.role)) words += (words.empty() ? "" : ", ") + std::string(each.name);
  }
  return words;
}

Result<StaffRoles> roles_of(const std::vector<std::string>& names) {
  StaffRoles roles;
  for (const std::string& name : names) {
    const auto found =
        std::find_if(kRoles.begin(), kRoles.end(), [&](const NamedRole& each) { return each.name == name; });
    if (found == kRoles.end()) {
      return Error{"wrong-role",
                   "There is no role “" + name + "”. Roles: facilitator, caseworker, manager, administrator."};
    }
    roles = roles.with(found->role);
  }
  if (roles.bits == 0) return Error{"wrong-role", "Give at least one --role."};
  return roles;
}

/// The store, and somebody of staff in it.
struct Found {
  OpenData data;
  StaffMember staff;
};

Result<Found> find(const UserOptions& options) {
  Result<OpenData> data = OpenData::at(options.data);
  if (!data) return data.error();
  const auto staff = data->store->staff_by_email(lower_case(options.email));
  if (!staff) return staff.error();
  if (!*staff) {
    return Error{"unknown", "Nobody signs in with " + options.email + ". See: waymark-server user list --data " +
                                options.data};
  }
  return Found{std::move(*data), **staff};
}

/// Does one act about somebody and prints `done`.
int change(const UserOptions& options, Act (*act)(const StaffMember&), const char* done) {
  const Result<Found> found = find(options);
  if (!found) return complain(found.error().message);
  const Result<Outcome> outcome = record_one(*found->data.store, act(found->staff));
  if (!outcome) return complain(outcome.error().message);
  fmt::print("{} {}\n", found->staff.email, done);
  return 0;
}

struct NewPassword {
  std::string shown;
  std::string hash;
};

NewPassword new_password() {
  NewPassword made{show_code(random_characters(kPasswordLength)), ""};
  made.hash = hash_secret(made.shown, HashCost{});
  return made;
}

constexpr const char* kNoMemory = "There is too little memory to hash a password.";

}  // namespace

int run_user_list(const UserOptions& options) {
  const Result<OpenData> data = OpenData::at(options.data);
  if (!data) return complain(data.error().message);
  const auto organisations = data->store->organisations();
  if (!organisations) return complain(organisations.error().message);
  for (const Organisation& organisation : *organisations) {
    const auto staff = data->store->staff(organisation.id);
    if (!staff) return complain(staff.error().message);
    fmt::print("{}\n", organisation.name);
    for (const StaffMember& each : *staff) {
      fmt::print("  {}  {}{}{}\n", each.email, roles_in_words(each.roles),
                 each.totp_secret.empty() ? "" : "; second factor", each.ended > 0 ? "; has left" : "");
    }
  }
  return 0;
}

int run_user_add(const UserOptions& options) {
  const Result<StaffRoles> roles = roles_of(options.roles);
  if (!roles) return complain(roles.error().message, 2);
  if (options.email.find('@') == std::string::npos) return complain(options.email + " is no e-mail address.", 2);
  const Result<OpenData> data = OpenData::at(options.data);
  if (!data) return complain(data.error().message);
  const auto organisation = chosen_organisation(*data->store, options.organisation);
  if (!organisation) return complain(organisation.error().message, 2);
  const NewPassword password = new_password();
  if (password.hash.empty()) return complain(kNoMemory);
  StaffMember staff;
  staff.id = random_hex(16);
  staff.organisation = organisation->id;
  staff.email = lower_case(options.email);
  staff.name = options.name;
  staff.password_hash = password.hash;
  staff.roles = *roles;
  const Result<Outcome> added = record_one(*data->store, AddStaff{staff, "operator", std::time(nullptr)});
  if (!added) return complain(added.error().message);
  fmt::print("{} can sign in: {}\n  password  {}\nThe password is shown this once.\n", staff.email,
             roles_in_words(staff.roles), password.shown);
  return 0;
}

int run_user_reset_password(const UserOptions& options) {
  const Result<Found> found = find(options);
  if (!found) return complain(found.error().message);
  const NewPassword password = new_password();
  if (password.hash.empty()) return complain(kNoMemory);
  const StaffMember& staff = found->staff;
  const Result<Outcome> outcome = record_one(
      *found->data.store, SetPassword{staff.organisation, "operator", staff.id, password.hash, std::time(nullptr)});
  if (!outcome) return complain(outcome.error().message);
  fmt::print("{} was signed out everywhere.\n  new password  {}\nThe password is shown this once.\n", staff.email,
             password.shown);
  return 0;
}

int run_user_reset_second_factor(const UserOptions& options) {
  const auto act = [](const StaffMember& staff) -> Act {
    return SetTotp{staff.organisation, "operator", staff.id, "", 0, "", std::time(nullptr)};
  };
  return change(options, act, "has no second factor now, and sets up a new one at the next sign-in.");
}

int run_user_end(const UserOptions& options) {
  const auto act = [](const StaffMember& staff) -> Act {
    return ChangeStaff{staff.organisation, "operator", staff.id, staff.name, staff.roles, true, std::time(nullptr)};
  };
  return change(options, act, "was signed out and cannot sign in any more. Hand their cases over to somebody else.");
}

}  // namespace waymark
