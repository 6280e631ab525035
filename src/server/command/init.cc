#include <ctime>

#include <fmt/format.h>

#include "http/http.h"
#include "records/access_code.h"
#include "server/command/commands.h"
#include "server/command/parts.h"
#include "server/data_folder.h"
#include "server/enrolling.h"
#include "server/first_programme.h"
#include "server/secrets.h"

namespace waymark {
namespace {

constexpr std::size_t kPasswordLength = 16;

struct Founded {
  std::string organisation;
  std::string staff;
  std::string programme;
  std::string password;
};

/// A small charity's first person does everything; an administrator can take roles away again.
constexpr StaffRoles first_roles() {
  return StaffRoles(StaffRole::kAdministrator)
      .with(StaffRole::kCaseworker)
      .with(StaffRole::kFacilitator)
      .with(StaffRole::kManager);
}

/// An organisation, its first member of staff with a random password, and a programme whose lessons `serve` puts in.
Result<Founded> found(Store& store, const std::string& name, const std::string& email, std::int64_t now) {
  const Founded founded{random_hex(16), random_hex(16), random_hex(16), show_code(random_characters(kPasswordLength))};
  const Result<Outcome> added = record_one(store, AddOrganisation{{founded.organisation, name}, now});
  if (!added) return added.error();
  StaffMember staff;
  staff.id = founded.staff;
  staff.organisation = founded.organisation;
  staff.email = lower_case(email);
  staff.roles = first_roles();
  staff.password_hash = hash_secret(founded.password, HashCost{});
  if (staff.password_hash.empty()) return Error{"store-failed", "There is too little memory to hash a password."};
  const Result<Outcome> hired = record_one(store, AddStaff{staff, "operator", now});
  if (!hired) return hired.error();
  const Result<Outcome> planned =
      record_one(store, PutProgramme{{founded.programme, founded.organisation, kFirstProgramme, {}}, "operator", now});
  if (!planned) return planned.error();
  return founded;
}

int init_demo(const DataFolder& folder, Store& store, std::int64_t now) {
  const std::string email = "caseworker@example.org";
  const Result<Founded> founded = found(store, "Demonstration", email, now);
  if (!founded) return complain(founded.error().message);
  const Record record = [&store](Act act) { return record_one(store, std::move(act)); };
  const Result<NewCode> code = enrol(record, HashCost{},
                                     {.organisation = founded->organisation,
                                      .actor = "operator",
                                      .reference = "DEMO-1",
                                      .caseworker = founded->staff,
                                      .programme = founded->programme,
                                      .starts = now},
                                     now);
  if (!code) return complain(code.error().message);
  const std::string text = fmt::format(
      "A demonstration. Do not enrol real people here.\n"
      "  participant's code     {}\n"
      "  caseworker's e-mail    {}\n"
      "  caseworker's password  {}\n",
      show_code(code->code), email, founded->password);
  if (const Status kept = folder.write_demo(text); !kept) return complain(kept.error().message);
  fmt::print("{} is ready.\n{}Serve it: waymark-server serve --data {}\n", folder.path(), text, folder.path());
  return 0;
}

int init_organisation(const DataFolder& folder, Store& store, const InitOptions& options, std::int64_t now) {
  const Result<Founded> founded = found(store, options.organisation, options.email, now);
  if (!founded) return complain(founded.error().message);
  fmt::print(
      "{} is ready, with the organisation {}.\n"
      "  first caseworker  {}\n"
      "  password          {}\n"
      "The password is shown this once. Serve it: waymark-server serve --data {} --site FOLDER\n",
      folder.path(), options.organisation, lower_case(options.email), founded->password, folder.path());
  return 0;
}

}  // namespace

int run_init(const InitOptions& options) {
  const bool named = !options.organisation.empty() && options.email.find('@') != std::string::npos;
  if (!options.demo && !named) {
    fmt::print(
        stderr,
        "waymark-server: init needs --organisation NAME and --email ADDRESS of its first caseworker, or --demo.\n");
    return 2;
  }
  const Result<DataFolder> folder = DataFolder::create(options.data, options.database);
  if (!folder) return complain(folder.error().message);
  const auto store = folder->store();
  if (!store) return complain(store.error().message);
  const std::int64_t now = std::time(nullptr);
  return options.demo ? init_demo(*folder, **store, now) : init_organisation(*folder, **store, options, now);
}

}  // namespace waymark
