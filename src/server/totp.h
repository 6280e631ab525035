#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// The second factor of staff: codes of RFC 6238 with six digits, a new one every 30 seconds, by HMAC-SHA-1, which is
/// what every authenticator app takes.

/// A new secret: 160 random bits (RFC 4226, R6) in base32, without padding.
std::string new_totp_secret();

/// What an authenticator app reads from a QR code: "otpauth://totp/Waymark:jo%40example.org?secret=…&issuer=Waymark".
std::string totp_address(std::string_view account, std::string_view secret);

/// The step of 30 seconds that `code` is of: that of `now` (seconds since 1970), the one before or the one after, as
/// clocks differ. Nothing when it is of none, or not of one after `last_used`: each code is good once. Spaces in `code`
/// are passed over. REQUIRES: `secret` is one that new_totp_secret() gave.
std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, std::int64_t now,
                                      std::int64_t last_used);

}  // namespace waymark
