#pragma once

#include <string>
#include <string_view>

#include "server/services.h"

namespace waymark {

/// Staff's cookies: no script reads them, no other site's request carries them, they go with the browser's window, and
/// over https their names begin with "__Host-", so that no neighbour's page can set one (RFC 6265bis, 4.1.3.2).

/// The value of a Set-Cookie header. An empty `value` takes the cookie away.
std::string set_cookie(const Services& services, std::string_view name, const std::string& value);

/// The value that the request brings, or empty.
std::string cookie_of(const Services& services, const Request& request, std::string_view name);

constexpr std::string_view kSessionCookie = "waymark-session";

}  // namespace waymark
