#include "server/safe_headers.h"

#include <array>

#include <sodium.h>

#include "base/base64.h"

namespace waymark {
namespace {

constexpr const char* kPagePolicy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";
constexpr const char* kNothingPolicy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What no page here uses, so that nothing in it can.
constexpr const char* kPermissions =
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), "
    "microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), "
    "xr-spatial-tracking=()";

std::string source_hash(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  return " 'sha256-" + to_base64({reinterpret_cast<const char*>(digest.data()), digest.size()}) + "'";
}

/// Of each element of that name that holds its text itself.
std::string hashes_of(std::string_view page, const std::string& name) {
  std::string hashes;
  for (std::size_t at = page.find("<" + name); at != std::string_view::npos; at = page.find("<" + name, at + 1)) {
    const std::size_t begin = page.find('>', at) + 1;
    const std::size_t end = page.find("</" + name, at);
    const bool stands_elsewhere = page.substr(at, begin - at).find(" src=") != std::string_view::npos;
    if (begin != 0 && end != std::string_view::npos && !stands_elsewhere)
      hashes += source_hash(page.substr(begin, end - begin));
  }
  return hashes;
}

}  // namespace

std::string site_policy(std::string_view page) {
  return "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" + hashes_of(page, "script") + "; style-src 'self'" +
         hashes_of(page, "style") +
         "; img-src 'self' data: blob:; media-src blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
         "form-action 'self'; frame-ancestors 'none'";
}

void add_safe_headers(bool secure, Response& response) {
  if (response.header("Content-Security-Policy").empty()) {
    const bool is_page = response.header("Content-Type").starts_with("text/html");
    response.with("Content-Security-Policy", is_page ? kPagePolicy : kNothingPolicy);
  }
  response.with("Referrer-Policy", "no-referrer")
      .with("X-Content-Type-Options", "nosniff")
      .with("Permissions-Policy", kPermissions)
      .with("Cross-Origin-Opener-Policy", "same-origin")
      .with("Cross-Origin-Resource-Policy", "same-origin");
  if (secure) response.with("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  if (response.header("Cache-Control").empty()) response.with("Cache-Control", "no-store");
}

}  // namespace waymark
