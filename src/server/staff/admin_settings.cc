// The organisation's settings, and the machines that may read its completions.

#include "base/hash.h"
#include "server/staff/admin_pages.h"
#include "server/staff/form_parts.h"
#include "server/staff/page.h"
#include "server/staff/table.h"
#include "server/staff/words.h"

namespace waymark {
namespace {

constexpr const char* kPlace = "/staff/admin/settings";
constexpr std::size_t kLongestName = 64;
constexpr int kShortestRetention = 30;
constexpr int kLongestRetention = 36525;

/// What a form held, and what is wrong with it.
struct Typed {
  std::string name;
  std::string retention;
  std::string name_error;
  std::string retention_error;
  std::string machine_error;
  std::string said;

  bool is_wrong() const { return !name_error.empty() || !retention_error.empty() || !machine_error.empty(); }
};

Result<Organisation> own_organisation(Services& services, const StaffSession& staff) {
  const auto organisations = services.store.organisations();
  if (!organisations) return organisations.error();
  for (const Organisation& each : *organisations) {
    if (each.id == staff.staff.organisation) return each;
  }
  return Error{"unknown", "There is no such organisation."};
}

/// "1096 days, which is about 3 years".
std::string retention_words(int number) {
  const int months = (number * 12 + 182) / 365;
  const bool in_years = months >= 24 && months % 12 == 0;
  const int about = in_years ? months / 12 : months;
  return days(number) + ", which is about " + std::to_string(about) +
         (in_years     ? " years"
          : about == 1 ? " month"
                       : " months");
}

void settings_form(Html& html, const StaffSession& staff, const Organisation& now, const Typed& typed) {
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", kPlace}});
  form_token_field(html, staff.form_token);
  labelled_field(html, {.name = "name",
                        .label = "Organisation's name",
                        .hint = "Participants see it when they enter their code.",
                        .value = typed.name,
                        .error = typed.name_error});
  labelled_field(html,
                 {.name = "retention",
                  .label = "Keep records for, in days",
                  .hint = "A person's record is erased by itself when nothing has happened to it for so long. Now: " +
                          retention_words(now.retention_days) +
                          ". A legal hold on a person stops it. If you shorten this, records that are older go "
                          "with the next run of the job, and cannot be brought back.",
                  .value = typed.retention,
                  .error = typed.retention_error,
                  .type = "number"});
  html.element("button", {}, "Save").close();
}

void machine_list(Html& html, const StaffSession& staff, const std::vector<Credential>& credentials) {
  if (credentials.empty()) return;
  std::vector<std::vector<Html>> rows;
  for (const Credential& each : credentials) {
    Html id;
    id.element("code", {}, each.id);
    Html end;
    button_form(end, staff, "/staff/admin/machines/" + each.id + "/end", "End", each.name);
    rows.push_back({cell(each.name), id, end});
  }
  html.append(table("machines", {"Name", "Id", "What to do"}, rows));
}

void machines(Html& html, const Services& services, const StaffSession& staff,
              const std::vector<Credential>& credentials, const Typed& typed) {
  html.open("section", {{"class", "card machines"}}).element("h2", {{"id", "machines"}}, "Machines");
  html.element("p", {},
               "A learning record store or another program can read completions as xAPI statements at " +
                   services.address +
                   "/xapi/statements. They hold no name and no reference, and reading is noted in "
                   "the audit. Each machine has its own access, which can be ended.");
  machine_list(html, staff, credentials);
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", "/staff/admin/machines"}});
  form_token_field(html, staff.form_token);
  labelled_field(html, {.name = "machine",
                        .label = "Name of a new machine",
                        .hint = "So that you know later what it was for.",
                        .value = "",
                        .error = typed.machine_error});
  html.element("button", {{"class", "quiet"}}, "Make access").close().close();
}

Response settings_page(Services& services, const StaffSession& staff, const Typed* typed,
                       const std::string& said = "") {
  const auto organisation = own_organisation(services, staff);
  const auto credentials = services.store.credentials(staff.staff.organisation);
  if (!organisation || !credentials) {
    return not_now_page(staff, "The records cannot be read now. Try again in a moment.");
  }
  Typed shown{organisation->name, std::to_string(organisation->retention_days), "", "", "", said};
  if (typed != nullptr) {
    if (typed->machine_error.empty()) shown = *typed;
    shown.machine_error = typed->machine_error;
  }
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Settings").close();
  notice(html, shown.said);
  settings_form(html, staff, *organisation, shown);
  machines(html, services, staff, *credentials, shown);
  return staff_page(staff, "Settings", kPlace, html, shown.is_wrong() ? 422 : 200);
}

Response secret_page(const Services& services, const StaffSession& staff, const Credential& credential,
                     const std::string& secret) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Access for " + credential.name).close();
  html.open("section", {{"class", "card slip"}, {"aria-label", "The secret"}});
  html.open("dl", {{"class", "keys"}});
  html.element("dt", {}, "Address").element("dd", {}, services.address + "/xapi/statements");
  html.element("dt", {}, "Id, or user name").element("dd", {}, credential.id);
  html.element("dt", {}, "Secret, or password").element("dd", {}, secret).close().close();
  html.element(
      "p", {},
      "Put it into the other program now: the secret is shown this once and kept nowhere. If it gets lost, end "
      "this access and make another.");
  html.open("p").element("a", {{"href", kPlace}}, "Back to settings").close();
  return staff_page(staff, "Access for " + credential.name, kPlace, html);
}

}  // namespace

void admin_settings_page(Services& services, Visit visit, Reply reply) {
  const std::string said = asked_for(visit.request, "said");
  reply(settings_page(services, visit.staff, nullptr,
                      said == "saved"   ? "Saved."
                      : said == "ended" ? "That machine's access has ended."
                                        : ""));
}

void admin_change_settings(Services& services, Visit visit, Reply reply) {
  const auto fields = form_fields(visit.request.body);
  Typed typed{trimmed(field_of(fields, "name")), trimmed(field_of(fields, "retention")), "", "", "", ""};
  const auto retention = number_within(typed.retention, kShortestRetention, kLongestRetention);
  if (!is_one_line(typed.name, kLongestName)) typed.name_error = "Give a name of 1 to 64 characters.";
  if (!retention) typed.retention_error = "Give a number of days from 30 to 36525.";
  if (typed.is_wrong()) return reply(settings_page(services, visit.staff, &typed));
  const ChangeOrganisation act{
      {visit.staff.staff.organisation, typed.name, *retention}, visit.staff.staff.id, services.clock()};
  reply(services.writer.record(act) ? go_to(std::string(kPlace) + "?said=saved")
                                    : not_now_page(visit.staff, kNotSaved));
}

void admin_new_machine(Services& services, Visit visit, Reply reply) {
  const std::string secret = random_base64url(32);
  const Credential credential{random_hex(16), visit.staff.staff.organisation,
                              trimmed(field_of(form_fields(visit.request.body), "machine")), sha256_hex(secret)};
  if (!is_one_line(credential.name, kLongestName)) {
    const Typed typed{"", "", "", "", "Give a name of 1 to 64 characters.", ""};
    return reply(settings_page(services, visit.staff, &typed));
  }
  const AddCredential act{credential, visit.staff.staff.id, services.clock()};
  reply(services.writer.record(act) ? secret_page(services, visit.staff, credential, secret)
                                    : not_now_page(visit.staff, kNotSaved));
}

void admin_end_machine(Services& services, Visit visit, Reply reply) {
  const EndCredential act{visit.staff.staff.organisation, visit.staff.staff.id, visit.parameters.front(),
                          services.clock()};
  const auto ended = services.writer.record(act);
  if (ended) return reply(go_to(std::string(kPlace) + "?said=ended"));
  reply(ended.error().code == "unknown" ? not_there_page(visit.staff) : not_now_page(visit.staff, kNotSaved));
}

}  // namespace waymark
