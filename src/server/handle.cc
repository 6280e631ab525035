#include <atomic>
#include <chrono>
#include <future>

#include <spdlog/spdlog.h>

#include "base/base64.h"
#include "base/hash.h"
#include "server/cookies.h"
#include "server/problems.h"
#include "server/request_log.h"
#include "server/route.h"
#include "server/safe_headers.h"
#include "server/secrets.h"
#include "server/staff/kept_form.h"
#include "server/staff/page.h"

namespace waymark {
namespace {

/// What stood at each "*", or nothing when the path is not of that pattern.
std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
  std::vector<std::string> parameters;
  while (!pattern.empty() && !path.empty()) {
    if (pattern.front() != '*') {
      if (pattern.front() != path.front()) return std::nullopt;
      pattern.remove_prefix(1);
      path.remove_prefix(1);
      continue;
    }
    const std::string_view segment = path.substr(0, path.find('/'));
    const std::optional<std::string> decoded = percent_decoded(segment);
    if (segment.empty() || !decoded) return std::nullopt;
    parameters.push_back(*decoded);
    pattern.remove_prefix(1);
    path.remove_prefix(segment.size());
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return parameters;
}

struct Found {
  const Route* route = nullptr;
  std::vector<std::string> parameters;
  std::string allowed;  ///< The methods of all routes with that path.
};

Found find_route(const std::string& method, const std::string& path) {
  Found found;
  for (const Route& route : routes()) {
    auto parameters = match(route.pattern, path);
    if (!parameters) continue;
    found.allowed += (found.allowed.empty() ? "" : ", ") + std::string(route.method);
    if (route.method != method || found.route != nullptr) continue;
    found.route = &route;
    found.parameters = std::move(*parameters);
  }
  return found;
}

/// Whether a browser says that a page of another site made it ask (the Fetch standard, and Fetch Metadata). Browsers
/// send "Origin: null" for forms of a page without referrer, such as ours; then Sec-Fetch-Site tells, or the form's
/// token.
bool is_of_another_site(const Services& services, const Request& request) {
  const std::string& site = request.header("sec-fetch-site");
  if (!site.empty()) return site != "same-origin" && site != "none";
  const std::string& origin = request.header("origin");
  return !origin.empty() && origin != "null" && origin != services.address &&
         origin != "http://" + request.header("host") && origin != "https://" + request.header("host");
}

/// The session's cookie does not come along from elsewhere; from this page it does.
Response from_elsewhere(const Request& request) {
  Html html;
  html.element("h1", {}, "Go on to Waymark");
  html.element("p", {}, "You followed a link from somewhere else.");
  html.open("p").element("a", {{"class", "button"}, {"href", request.target}}, "Go on").close();
  return plain_staff_page("Go on", html, 200);
}

/// `ended`: there was a session.
Response to_sign_in(const Request& request, bool ended) {
  if (request.method == "GET" && request.header("sec-fetch-site") == "cross-site") return from_elsewhere(request);
  if (auto page = request.method == "POST" ? kept_form_page(request) : std::nullopt) return *page;
  return go_to(ended ? "/staff/sign-in?done=ended" : "/staff/sign-in");
}

/// Lets a participant in, or says why not.
std::optional<Response> admit_participant(Services& services, Visit& visit) {
  constexpr std::string_view kScheme = "Bearer ";
  const std::string& header = visit.request.header("authorization");
  if (header.starts_with(kScheme)) {
    const auto entrance = services.store.token(sha256_hex(header.substr(kScheme.size())));
    if (!entrance) return problem("not-saved");
    if (*entrance) {
      visit.participant = **entrance;
      return std::nullopt;
    }
  }
  return problem("token-unknown").with("WWW-Authenticate", "Bearer");
}

/// Lets a machine in, or says why not. The secret is 256 random bits, so that nobody guesses it and no limit is needed.
std::optional<Response> admit_machine(Services& services, Visit& visit) {
  constexpr std::string_view kScheme = "Basic ";
  const std::string& header = visit.request.header("authorization");
  const auto typed =
      header.starts_with(kScheme) ? from_base64(std::string_view(header).substr(kScheme.size())) : std::nullopt;
  const std::size_t colon = typed ? typed->find(':') : std::string::npos;
  if (colon != std::string::npos) {
    const auto known = services.store.credential(typed->substr(0, colon));
    if (!known) return problem("not-saved");
    if (*known && equal_secret(sha256_hex(std::string_view(*typed).substr(colon + 1)), (*known)->secret_hash)) {
      visit.machine = **known;
      return std::nullopt;
    }
  }
  return problem("credential-unknown").with("WWW-Authenticate", "Basic realm=\"xAPI\", charset=\"UTF-8\"");
}

/// Whether somebody with these roles may use a route of that one.
bool may(StaffRoles roles, Role role) {
  switch (role) {
    case Role::kCaseworker:
      return roles.has(StaffRole::kCaseworker);
    case Role::kGroups:
      return roles.any(StaffRoles(StaffRole::kFacilitator).with(StaffRole::kCaseworker));
    case Role::kManager:
      return roles.has(StaffRole::kManager);
    case Role::kAdministrator:
      return roles.has(StaffRole::kAdministrator);
    case Role::kStaff:
    case Role::kPassword:
    case Role::kParticipant:
    case Role::kMachine:
    case Role::kAnyone:
      break;
  }
  return true;
}

std::optional<Response> admit_staff(Services& services, Role role, Visit& visit) {
  const std::string secret = cookie_of(services, visit.request, kSessionCookie);
  if (secret.empty()) return to_sign_in(visit.request, false);
  const auto session = services.sessions.find(secret, services.clock());
  if (!session) return unreachable_page();
  if (!*session) return to_sign_in(visit.request, true);
  visit.staff = **session;
  const bool is_whole = visit.staff.second_factor || services.password_alone;
  if (!is_whole && role != Role::kPassword) {
    const auto kept = visit.request.method == "POST" ? kept_form_page(visit.request) : std::nullopt;
    return kept ? *kept : go_to("/staff/code");
  }
  if (!may(visit.staff.staff.roles, role)) return not_yours_page(visit.staff);
  if (visit.request.method != "POST") return std::nullopt;
  if (visit.request.content_type() != "application/x-www-form-urlencoded") return problem("wrong-content-type");
  const auto fields = form_fields(visit.request.body);
  const auto token = fields.find("form_token");
  if (token == fields.end() || !equal_secret(token->second, visit.staff.form_token)) {
    return outdated_form_page(visit.staff, visit.request);
  }
  return std::nullopt;
}

std::optional<Response> admit(Services& services, Role role, Visit& visit) {
  switch (role) {
    case Role::kParticipant:
      return admit_participant(services, visit);
    case Role::kMachine:
      return admit_machine(services, visit);
    case Role::kAnyone:
      break;
    case Role::kPassword:
    case Role::kStaff:
    case Role::kCaseworker:
    case Role::kGroups:
    case Role::kManager:
    case Role::kAdministrator:
      return admit_staff(services, role, visit);
  }
  return std::nullopt;
}

Response from_site(Services& services, const Request& request, const std::string& allowed) {
  if (!allowed.empty()) return problem("method-not-allowed").with("Allow", allowed);
  if (request.method != "GET") return problem("method-not-allowed").with("Allow", "GET, HEAD");
  return services.site.answer(request);
}

/// A Reply that answers once, adds the headers and writes the log line: nothing in it is about a person.
Reply finished(Services& services, std::string_view method, std::string_view pattern, Reply reply) {
  const auto begun = std::chrono::steady_clock::now();
  auto given = std::make_shared<std::atomic_flag>();
  const std::string id = new_request_id();
  return [&services, given, method, pattern, begun, id, reply = std::move(reply)](Response response) {
        if (given->test_and_set()) return;
        add_safe_headers(services.secure(), response);
        response.with("X-Request-Id", id);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
        services.metrics.answered(method, pattern, response.status, taken.count());
        log_answer({method, pattern, response.status, taken.count() * 1000, id});
        reply(std::move(response));
      };
}

}  // namespace

void handle(Services& services, Request request, Reply reply) {
  if (request.method == "HEAD") request.method = "GET";
  Found found = find_route(request.method, request.path());
  if (found.route == nullptr) {
    const Reply answer = finished(services, request.method == "GET" ? "GET" : "(other)", "(site)", std::move(reply));
    return answer(from_site(services, request, found.allowed));
  }
  const Reply answer = finished(services, found.route->method, found.route->pattern, std::move(reply));
  if (request.method != "GET" && is_of_another_site(services, request)) return answer(problem("foreign-site"));
  Visit visit{std::move(request), std::move(found.parameters), {}, {}};
  if (std::optional<Response> refused = admit(services, found.route->role, visit)) return answer(std::move(*refused));
  try {
    found.route->handler(services, std::move(visit), answer);
  } catch (const std::exception& exception) {  // out of memory, most likely; one request must not end the others
    spdlog::error("{} {}: {}", found.route->method, found.route->pattern, exception.what());
    answer(problem("not-saved"));
  }
}

Response refuse(const Services& services, int status) {
  Response response = refusal(status);
  add_safe_headers(services.secure(), response);
  return response;
}

Response handle_now(Services& services, Request request) {
  std::promise<Response> promise;
  handle(services, std::move(request), [&promise](Response response) { promise.set_value(std::move(response)); });
  return promise.get_future().get();
}

}  // namespace waymark
