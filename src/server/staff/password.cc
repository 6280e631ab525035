// A new password, whenever somebody wants one.
#include <algorithm>

#include "server/passwords.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"

namespace waymark {
namespace {

constexpr const char* kNotWritten = "The records cannot be written now. Try again in a moment.";

struct Errors {
  std::string notice;
  std::string old;
  std::string fresh;
};

Response password_page(const StaffSession& staff, const Errors& errors, int status) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Change your password").close();
  if (!errors.notice.empty()) html.element("p", {{"class", "notice"}, {"role", "alert"}}, errors.notice);
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", "/staff/password"}});
  form_token_field(html, staff.form_token);
  const auto field = [&](const char* name, const char* label, const char* hint, const std::string& error,
                         const char* autocomplete) {
    labelled_field(html, {.name = name,
                          .label = label,
                          .hint = hint,
                          .value = "",
                          .error = error,
                          .type = "password",
                          .autocomplete = autocomplete});
  };
  field("old", "Your password until now", "", errors.old, "current-password");
  field("password", "New password", "At least 12 characters. It stays good until you change it.", errors.fresh,
        "new-password");
  field("again", "The same once more", "", "", "new-password");
  html.element("button", {}, "Change it");
  html.element("p", {{"class", "small"}}, "You are signed out everywhere, and sign in with the new one.").close();
  return staff_page(staff, "Change your password", "/staff/password", html, status);
}

/// The slow part. Runs on a hashing thread.
Response changed(Services& services, const StaffSession& session, const std::map<std::string, std::string>& fields) {
  const StaffMember& staff = session.staff;
  const std::int64_t now = services.clock();
  if (const int wait = services.password_tries.wait(staff.email, now); wait > 0)
    return password_page(session, {wait_words(wait), "", ""}, 429).with("Retry-After", std::to_string(wait));
  if (!secret_fits(staff.password_hash, field_of(fields, "old"))) {
    services.password_tries.failed(staff.email, now);
    return password_page(session, {"", "This is not your password. Check it and try again.", ""}, 422);
  }
  const Result<std::string> fault =
      new_password_fault(services, staff, field_of(fields, "password"), field_of(fields, "again"));
  if (!fault) return password_page(session, {fault.error().message, "", ""}, 503);
  if (!fault->empty()) return password_page(session, {"", "", *fault}, 422);
  const std::string hash = hash_secret(field_of(fields, "password"), services.hash_cost);
  if (hash.empty() || !services.writer.record(SetPassword{staff.organisation, staff.id, staff.id, hash, now}))
    return password_page(session, {kNotWritten, "", ""}, 503);
  return go_to("/staff/sign-in?password=changed");
}

}  // namespace

Result<std::string> new_password_fault(Services& services, const StaffMember& staff, const std::string& password,
                                       const std::string& again) {
  const auto organisations = services.store.organisations();
  if (!organisations) return Error{"store-failed", "The records cannot be reached now. Try again in a moment."};
  const auto own = std::find_if(organisations->begin(), organisations->end(),
                                [&](const Organisation& each) { return each.id == staff.organisation; });
  std::vector<std::string> about = {staff.email, staff.name};
  if (own != organisations->end()) about.push_back(own->name);
  if (const auto fault = password_fault(password, about)) return *fault;
  if (password != again) return std::string("The two are not the same. Type the new password twice.");
  if (secret_fits(staff.password_hash, password)) return std::string("This is the one until now. Choose another.");
  return std::string();
}

void staff_password_page(Services&, Visit visit, Reply reply) {
  reply(password_page(visit.staff, {}, 200));
}

void staff_password(Services& services, Visit visit, Reply reply) {
  const bool taken = services.hashing.run([&services, session = visit.staff, fields = form_fields(visit.request.body),
                                           reply] { reply(changed(services, session, fields)); });
  if (!taken)
    reply(password_page(visit.staff, {"Many people are coming in at once. Try again in a moment.", "", ""}, 503));
}

}  // namespace waymark
