#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "http/http.h"
#include "server/services.h"

namespace waymark {

/// Who may use a route.
enum class Role {
  kAnyone,
  kParticipant,  ///< With a token; else problem token-unknown.
  kMachine,      ///< With an id and a secret as HTTP Basic authorization; else problem credential-unknown.
  // Of staff: signed in, else sent to the sign-in page. A POST must carry the form's token, or it comes back (staff/kept_form.h).
  // Somebody signed in whose roles are others gets the page not-yours.
  kPassword,  ///< Whoever they are, also when their second factor is still missing; all others below are led there
              ///< first.
  kStaff,     ///< Whoever they are.
  kCaseworker,
  kGroups,  ///< A facilitator or a caseworker.
  kManager,
  kAdministrator,
};

/// One request on its way through a route.
struct Visit {
  Request request;
  std::vector<std::string> parameters;  ///< What stood at each "*" of the pattern, decoded.
  Entrance participant;                 ///< kParticipant
  StaffSession staff;                   ///< kStaff and those below it
  Credential machine = {};              ///< kMachine
};

using Handler = void (*)(Services& services, Visit visit, Reply reply);

struct Route {
  std::string_view method;
  std::string_view pattern;  ///< "/api/runs/*/submissions/*": each "*" is one segment.
  Role role;
  Handler handler;
};

/// The whole table, in routes.cc. What is in no row is looked for in the site.
std::span<const Route> routes();

/// Finds the route, checks the role, and answers with the headers that every answer carries.
void handle(Services& services, Request request, Reply reply);

/// What is said to a request that could not be read: see Listener::Refuse.
Response refuse(const Services& services, int status);

/// handle(), waiting for the answer. For tests.
Response handle_now(Services& services, Request request);

}  // namespace waymark
