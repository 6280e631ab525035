// The second step of signing in: a code from an authenticator app. At the first sign-in, and after an administrator
// took the second factor away, it is set up instead, together with a password of one's own.
#include <algorithm>

#include "server/cookies.h"
#include "server/passwords.h"
#include "server/qr_code.h"
#include "server/staff/kept_form.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"
#include "server/totp.h"

namespace waymark {
namespace {

constexpr const char* kNotWritten = "The records cannot be written now. Try again in a moment.";
constexpr const char* kWrongCode =
    "This code does not fit. Wait for the next one, and check that your phone's clock is right.";

void notice(Html& html, const std::string& words) {
  if (!words.empty()) html.element("p", {{"class", "notice"}, {"role", "alert"}}, words);
}

void code_field(Html& html, const std::string& error) {
  labelled_field(html, {.name = "code",
                        .label = "Code from your app",
                        .hint = "Six digits; there is a new one every half minute.",
                        .value = "",
                        .error = error,
                        .autocomplete = "one-time-code"});
}

void sign_out_form(Html& html, const StaffSession& staff) {
  html.open("form", {{"method", "post"}, {"action", "/staff/sign-out"}});
  form_token_field(html, staff.form_token);
  html.element("button", {{"class", "quiet"}}, "Sign in as somebody else").close();
}

Response code_page(const StaffSession& staff, const std::string& words, const std::string& error, int status) {
  Html html;
  html.element("h1", {}, "Your code");
  notice(html, words);
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", "/staff/code"}});
  form_token_field(html, staff.form_token);
  code_field(html, error);
  html.element("button", {}, "Go on").close();
  html.element("p", {{"class", "small"}},
               "Lost the phone? An administrator of your organisation can let you set up another.");
  sign_out_form(html, staff);
  return plain_staff_page("Your code", html, status);
}

/// In groups of four, as it is typed.
std::string in_fours(const std::string& secret) {
  std::string spaced;
  for (std::size_t i = 0; i < secret.size(); ++i) {
    if (i > 0 && i % 4 == 0) spaced += ' ';
    spaced += secret[i];
  }
  return spaced;
}

struct SetUp {
  std::string secret;
  std::string notice;
  std::string code_error;
  std::string password_error;
};

Response set_up_page(const StaffSession& staff, const SetUp& setting, int status) {
  Html html;
  html.element("h1", {}, "Make this account yours");
  notice(html, setting.notice);
  html.element("p", {},
               "From now on you sign in with a password that only you know, and a code from an app on your phone: any "
               "authenticator app will do.");
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", "/staff/code/new"}});
  form_token_field(html, staff.form_token);
  html.empty("input", {{"type", "hidden"}, {"name", "secret"}, {"value", setting.secret}});
  html.element("h2", {}, "1. Scan this with the app");
  const std::string address = totp_address(staff.staff.email, setting.secret);
  html.append(qr_code(address, "QR code for an authenticator app"));
  html.open("p").text("On that phone already? ");
  html.element("a", {{"href", address}}, "Open it in the app").text(".").close();
  html.open("p").text("Or type this key into it: ");
  html.element("code", {{"id", "key"}}, in_fours(setting.secret)).close();
  html.element("h2", {}, "2. Type the code that it shows");
  code_field(html, setting.code_error);
  html.element("h2", {}, "3. Choose a password");
  const auto password_field = [&](const char* name, const char* label, const char* hint, const std::string& error) {
    labelled_field(html, {.name = name,
                          .label = label,
                          .hint = hint,
                          .value = "",
                          .error = error,
                          .type = "password",
                          .autocomplete = "new-password"});
  };
  password_field("password", "New password", "At least 12 characters.", setting.password_error);
  password_field("again", "The same once more", "", "");
  html.element("button", {}, "Go on").close();
  sign_out_form(html, staff);
  return plain_staff_page("Make this account yours", html, status);
}

bool is_totp_secret(const std::string& text) {
  return text.size() == 32 && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == std::string::npos;
}

/// The slow part of setting up. Runs on a hashing thread.
Response set_up(Services& services, const StaffSession& session, SetUp setting,
                const std::map<std::string, std::string>& fields) {
  const StaffMember& staff = session.staff;
  const std::int64_t now = services.clock();
  const auto step = totp_step(setting.secret, field_of(fields, "code"), now, 0);
  if (!step) setting.code_error = kWrongCode;
  const Result<std::string> fault =
      new_password_fault(services, staff, field_of(fields, "password"), field_of(fields, "again"));
  if (!fault) return set_up_page(session, {setting.secret, fault.error().message, "", ""}, 503);
  setting.password_error = *fault;
  if (!step || !fault->empty()) return set_up_page(session, setting, 422);
  const std::string hash = hash_secret(field_of(fields, "password"), services.hash_cost);
  setting.notice = kNotWritten;
  if (hash.empty() || !services.writer.record(SetPassword{staff.organisation, staff.id, staff.id, hash, now}))
    return set_up_page(session, setting, 503);
  // That ended all sessions, also one that somebody else may have with the old password.
  const Result<std::string> secret = services.sessions.begin(staff, now);
  if (!secret) return set_up_page(session, setting, 503);
  const auto set = services.writer.record(
      SetTotp{staff.organisation, staff.id, staff.id, setting.secret, *step, Sessions::hash_of(*secret), now});
  if (!set) return set_up_page(session, setting, 503);
  return go_to("/staff").with("Set-Cookie", set_cookie(services, kSessionCookie, *secret));
}

}  // namespace

void staff_code_page(Services&, Visit visit, Reply reply) {
  if (visit.staff.second_factor) return reply(go_to("/staff"));
  if (visit.staff.staff.totp_secret.empty())
    return reply(set_up_page(visit.staff, {new_totp_secret(), "", "", ""}, 200));
  reply(code_page(visit.staff, "", "", 200));
}

void staff_code(Services& services, Visit visit, Reply reply) {
  const StaffMember& staff = visit.staff.staff;
  if (visit.staff.second_factor || staff.totp_secret.empty()) return reply(go_to("/staff"));
  const std::int64_t now = services.clock();
  if (const int wait = services.code_factor_tries.wait(staff.id, now); wait > 0) {
    return reply(code_page(visit.staff, wait_words(wait), "", 429).with("Retry-After", std::to_string(wait)));
  }
  const auto step =
      totp_step(staff.totp_secret, field_of(form_fields(visit.request.body), "code"), now, staff.totp_step);
  if (!step) {
    services.code_factor_tries.failed(staff.id, now);
    services.writer.post(Note{staff.organisation, staff.id, "second-factor-refused", "{}", now},
                         [](const Result<Outcome>&) {});
    return reply(code_page(visit.staff, "", kWrongCode, 401));
  }
  const std::string session = Sessions::hash_of(cookie_of(services, visit.request, kSessionCookie));
  services.writer.post(UseTotp{staff.organisation, staff.id, *step, session, now},
                       [&services, session = visit.staff, reply](const Result<Outcome>& used) {
                         if (!used && used.error().code == "code-used")
                           return reply(code_page(session, "", kWrongCode, 401));
                         if (!used) return reply(code_page(session, kNotWritten, "", 503));
                         services.code_factor_tries.succeeded(session.staff.id);
                         reply(go_to("/staff"));
                       });
}

void staff_set_up(Services& services, Visit visit, Reply reply) {
  if (visit.staff.second_factor || !visit.staff.staff.totp_secret.empty()) return reply(go_to("/staff"));
  const auto fields = form_fields(visit.request.body);
  const SetUp setting{field_of(fields, "secret"), "", "", ""};
  if (!is_totp_secret(setting.secret)) return reply(outdated_form_page(visit.staff, visit.request));
  const bool taken = services.hashing.run([&services, session = visit.staff, setting, fields, reply] {
    reply(set_up(services, session, setting, fields));
  });
  if (!taken)
    reply(set_up_page(visit.staff,
                      {setting.secret, "Many people are coming in at once. Try again in a moment.", "", ""}, 503));
}

}  // namespace waymark
