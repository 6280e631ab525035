#include "server/cookies.h"

namespace waymark {
namespace {

std::string full_name(const Services& services, std::string_view name) {
  return (services.secure() ? "__Host-" : "") + std::string(name);
}

}  // namespace

std::string set_cookie(const Services& services, std::string_view name, const std::string& value) {
  return full_name(services, name) + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" +
         (services.secure() ? "; Secure" : "") + (value.empty() ? "; Max-Age=0" : "");
}

std::string cookie_of(const Services& services, const Request& request, std::string_view name) {
  return request.cookie(full_name(services, name));
}

}  // namespace waymark
