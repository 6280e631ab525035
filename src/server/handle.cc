#include <atomic>
#include <chrono>
#include <future>

#include <spdlog/spdlog.h>

#include "base/hash.h"
#include "server/problems.h"
#include "server/route.h"
#include "server/secrets.h"

namespace waymark {
namespace {

// The hash is of the one script that stands in web/index.html: it notes what is pressed before any other is there.
constexpr const char* kSitePolicy =
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-jxp7ts2gzk0pONU14+ObmrvzdOsQaXcDAyf0RTd5Evw='; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: "
    "blob:; "
    "media-src blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors "
    "'none'";
constexpr const char* kStaffPolicy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";
constexpr const char* kApiPolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const char* policy_for(const std::string& path) {
  if (path.starts_with("/api/") || path.starts_with("/.well-known/")) return kApiPolicy;
  if (path.starts_with("/staff")) return kStaffPolicy;
  return kSitePolicy;
}

void add_security_headers(const Services& services, const std::string& path, Response& response) {
  response.with("Content-Security-Policy", policy_for(path))
      .with("Referrer-Policy", "no-referrer")
      .with("X-Content-Type-Options", "nosniff")
      .with("Cross-Origin-Opener-Policy", "same-origin")
      .with("Cross-Origin-Resource-Policy", "same-origin");
  if (services.secure()) response.with("Strict-Transport-Security", "max-age=31536000");
  if (response.header("Cache-Control").empty()) response.with("Cache-Control", "no-store");
}

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

Response to_sign_in() {
  Response response;
  response.status = 303;
  return response.with("Location", "/staff/sign-in").with("Cache-Control", "no-store");
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

std::optional<Response> admit_staff(Services& services, Visit& visit) {
  const std::string secret = visit.request.cookie("waymark-session");
  const auto session = secret.empty() ? std::nullopt : services.sessions.find(secret, services.clock());
  if (!session) return to_sign_in();
  visit.staff = *session;
  if (visit.request.method != "POST") return std::nullopt;
  if (visit.request.content_type() != "application/x-www-form-urlencoded") return problem("wrong-content-type");
  const auto fields = form_fields(visit.request.body);
  const auto token = fields.find("form_token");
  if (token == fields.end() || !equal_secret(token->second, session->form_token)) return problem("form-outdated");
  return std::nullopt;
}

std::optional<Response> admit(Services& services, Role role, Visit& visit) {
  switch (role) {
    case Role::kParticipant:
      return admit_participant(services, visit);
    case Role::kCaseworker:
      return admit_staff(services, visit);
    case Role::kAnyone:
      break;
  }
  return std::nullopt;
}

Response from_site(Services& services, const Request& request, const std::string& allowed) {
  if (!allowed.empty()) return problem("method-not-allowed").with("Allow", allowed);
  if (request.method != "GET") return problem("method-not-allowed").with("Allow", "GET, HEAD");
  return services.site.answer(request);
}

/// A Reply that answers once, adds the headers and writes the log line: nothing in it is about a person.
Reply finished(Services& services, const Request& request, std::string_view pattern, Reply reply) {
  const auto begun = std::chrono::steady_clock::now();
  auto given = std::make_shared<std::atomic_flag>();
  return [&services, given, method = request.method, path = request.path(), pattern, begun,
          reply = std::move(reply)](Response response) {
    if (given->test_and_set()) return;
    add_security_headers(services, path, response);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begun;
    spdlog::info("{} {} {} {:.1f} ms", method, pattern, response.status, taken.count());
    reply(std::move(response));
  };
}

}  // namespace

void handle(Services& services, Request request, Reply reply) {
  if (request.method == "HEAD") request.method = "GET";
  Found found = find_route(request.method, request.path());
  if (found.route == nullptr) {
    const Reply answer = finished(services, request, "(site)", std::move(reply));
    return answer(from_site(services, request, found.allowed));
  }
  const Reply answer = finished(services, request, found.route->pattern, std::move(reply));
  Visit visit{std::move(request), std::move(found.parameters), {}, {}};
  if (std::optional<Response> refused = admit(services, found.route->role, visit)) return answer(std::move(*refused));
  try {
    found.route->handler(services, std::move(visit), answer);
  } catch (const std::exception& exception) {  // out of memory, most likely; one request must not end the others
    spdlog::error("{} {}: {}", found.route->method, found.route->pattern, exception.what());
    answer(problem("not-saved"));
  }
}

Response handle_now(Services& services, Request request) {
  std::promise<Response> promise;
  handle(services, std::move(request), [&promise](Response response) { promise.set_value(std::move(response)); });
  return promise.get_future().get();
}

}  // namespace waymark
