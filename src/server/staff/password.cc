// A new password, whenever somebody wants one.
#include <algorithm>

#include "server/passwords.h"
#include "server/staff/form_parts.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"
#include "server/staff/table.h"

namespace waymark {
namespace {

constexpr const char* kNotWritten = "The records cannot be written now. Try again in a moment.";

struct Errors {
  std::string notice;
  std::string old;
  std::string fresh;
};

/// What stands for a session in an address: enough of it to tell it from one's others.
std::string name_of(const StaffSession& session) {
  return session.hash.substr(0, 32);
}

/// Where somebody is signed in, and a way to end each but this one.
Html session_list(const StaffSession& own, const std::vector<StaffSession>& all) {
  Html html;
  html.open("section", {{"class", "card"}}).element("h2", {{"id", "sessions"}}, "Where you are signed in");
  std::vector<std::vector<Html>> rows;
  for (const StaffSession& each : all) {
    Html end;
    if (each.hash == own.hash) {
      end.text("This is the one you use now.");
    } else {
      button_form(end, own, "/staff/sessions/" + name_of(each) + "/end", "End",
                  "the one since " + short_time(each.begun));
    }
    rows.push_back({cell(short_time(each.begun)), cell(short_time(each.seen)), end});
  }
  html.append(table("sessions", {"Since", "Last used", "What to do"}, rows));
  html.element("p", {{"class", "small"}},
               "Times are UTC. Do you not know one of them? End it, and change your password.");
  html.close();
  return html;
}

Response password_page(const StaffSession& staff, const Errors& errors, int status, const Html& before = {},
                       const Html& after = {}) {
  Html html;
  html.open("div", {{"class", "top"}}).element("h1", {}, "Change your password").close();
  html.append(before);
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
  html.append(after);
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
  return go_to("/staff/sign-in?done=password");
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

void staff_password_page(Services& services, Visit visit, Reply reply) {
  const auto all = services.sessions.all(visit.staff.staff, services.clock());
  if (!all) return reply(not_now_page(visit.staff, kUnreadable));
  Html done;
  done_notice(done, asked_for(visit.request, "done"));
  reply(password_page(visit.staff, {}, 200, done, session_list(visit.staff, *all)));
}

void staff_end_session(Services& services, Visit visit, Reply reply) {
  const std::int64_t now = services.clock();
  const auto all = services.sessions.all(visit.staff.staff, now);
  if (!all) return reply(not_now_page(visit.staff, kUnreadable));
  const auto found = std::find_if(all->begin(), all->end(),
                                  [&](const StaffSession& each) { return name_of(each) == visit.parameters[0]; });
  if (found == all->end()) return reply(not_there_page(visit.staff));
  const StaffMember& staff = visit.staff.staff;
  services.writer.post(EndSession{staff.organisation, staff.id, found->hash, now},
                       [reply, session = visit.staff](const Result<Outcome>& ended) {
                         reply(ended ? go_to("/staff/password?done=session-ended") : not_now_page(session, kNotSaved));
                       });
}

void staff_password(Services& services, Visit visit, Reply reply) {
  const bool taken = services.hashing.run([&services, session = visit.staff, fields = form_fields(visit.request.body),
                                           reply] { reply(changed(services, session, fields)); });
  if (!taken)
    reply(password_page(visit.staff, {"Many people are coming in at once. Try again in a moment.", "", ""}, 503));
}

}  // namespace waymark
