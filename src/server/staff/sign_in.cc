#include "server/cookies.h"
#include "server/problems.h"
#include "server/secrets.h"
#include "server/staff/form_parts.h"
#include "server/staff/page.h"
#include "server/staff/pages.h"

namespace waymark {
namespace {

constexpr std::string_view kFormCookie = "waymark-form";

/// The page, with a form token of its own: nobody has a session yet, so the token stands in a cookie as well. `done` is
/// what was done before: see done_notice.
Response sign_in_page(const Services& services, const std::string& email, const std::string& fault, int status,
                      const std::string& done = "") {
  const std::string form_token = random_base64url(16);
  Html html;
  html.element("h1", {}, "Sign in");
  done_notice(html, done);
  if (!fault.empty()) html.element("p", {{"class", "notice"}, {"role", "alert"}}, fault);
  html.open("form", {{"class", "page"}, {"method", "post"}, {"action", "/staff/sign-in"}});
  form_token_field(html, form_token);
  labelled_field(html, {.name = "email",
                        .label = "E-mail",
                        .hint = "",
                        .value = email,
                        .error = "",
                        .type = "email",
                        .autocomplete = "username"});
  labelled_field(html, {.name = "password",
                        .label = "Password",
                        .hint = "",
                        .value = "",
                        .error = "",
                        .type = "password",
                        .autocomplete = "current-password"});
  html.element("button", {}, "Sign in");
  html.close();
  html.element("p", {{"class", "small"}},
               "Forgot your password, or lost the phone with the app? An administrator of your organisation can help.");
  html.element("p", {{"class", "small"}},
               "For caseworkers. Taking part yourself? Your code goes into the first page of the lessons.");
  return plain_staff_page("Sign in", html, status).with("Set-Cookie", set_cookie(services, kFormCookie, form_token));
}

Response locked(const Services& services, const std::string& email, int wait) {
  return sign_in_page(services, email, wait_words(wait), 429).with("Retry-After", std::to_string(wait));
}

/// `member`: whose account it is, if it is anybody's; then it stands in their organisation's audit.
Response refused(Services& services, const std::string& email, const std::optional<StaffMember>& member) {
  const std::int64_t now = services.clock();
  services.password_tries.failed(email, now);
  if (member) {
    services.writer.post(Note{member->organisation, member->id, "sign-in-refused", "{}", now},
                         [](const Result<Outcome>&) {});
  }
  return sign_in_page(services, email, "This e-mail and password do not belong together. Check both and try again.",
                      401);
}

/// The slow part. Runs on a hashing thread.
Response signed_in(Services& services, const std::string& email, const std::string& password) {
  // Once more: others may have failed while this one waited for its turn.
  if (const int wait = services.password_tries.wait(email, services.clock()); wait > 0)
    return locked(services, email, wait);
  const auto member = services.store.staff_by_email(email);
  if (!member) return sign_in_page(services, email, "The records cannot be reached now. Try again in a moment.", 503);
  const std::string& hash = *member ? (*member)->password_hash : services.hashing.dummy();
  if (!secret_fits(hash, password) || !*member) return refused(services, email, *member);
  services.password_tries.succeeded(email);
  const Result<std::string> secret = services.sessions.begin(**member, services.clock());
  if (!secret) return sign_in_page(services, email, "The records cannot be written now. Try again in a moment.", 503);
  Response response;
  response.status = 303;
  return response.with("Location", "/staff").with("Set-Cookie", set_cookie(services, kSessionCookie, *secret));
}

std::string as_address(std::string_view typed) {
  while (!typed.empty() && typed.front() == ' ') typed.remove_prefix(1);
  while (!typed.empty() && typed.back() == ' ') typed.remove_suffix(1);
  return lower_case(typed.substr(0, 200));
}

}  // namespace

void staff_sign_in_page(Services& services, Visit visit, Reply reply) {
  reply(sign_in_page(services, "", "", 200, asked_for(visit.request, "done")));
}

void staff_sign_in(Services& services, Visit visit, Reply reply) {
  if (visit.request.content_type() != "application/x-www-form-urlencoded") return reply(problem("wrong-content-type"));
  const auto fields = form_fields(visit.request.body);
  const std::string email = as_address(field_of(fields, "email"));
  const std::string form_token = field_of(fields, "form_token");
  if (form_token.empty() || !equal_secret(form_token, cookie_of(services, visit.request, kFormCookie))) {
    return reply(sign_in_page(services, email, "This page was open for too long. Sign in once more.", 403));
  }
  if (const int wait = services.password_tries.wait(email, services.clock()); wait > 0) {
    return reply(locked(services, email, wait));
  }
  const bool taken = services.hashing.run([&services, email, password = field_of(fields, "password"), reply] {
    reply(signed_in(services, email, password));
  });
  if (!taken) reply(sign_in_page(services, email, "Many people are coming in at once. Try again in a moment.", 503));
}

void staff_sign_out(Services& services, Visit visit, Reply reply) {
  services.sessions.end(visit.staff, cookie_of(services, visit.request, kSessionCookie), services.clock());
  reply(go_to("/staff/sign-in?done=signed-out").with("Set-Cookie", set_cookie(services, kSessionCookie, "")));
}

}  // namespace waymark
