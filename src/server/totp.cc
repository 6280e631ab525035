#include "server/totp.h"

#include <array>
#include <cstdlib>
#include <memory>

#include <liboath/oath.h>
#include <sodium.h>

#include "http/http.h"
#include "server/secrets.h"

namespace waymark {
namespace {

constexpr std::size_t kSecretBytes = 20;
constexpr std::int64_t kStepSeconds = 30;
constexpr unsigned kDigits = 6;
constexpr std::int64_t kSkew = 1;  ///< In steps, both ways.

/// What liboath allocated.
struct Text {
  char* bytes = nullptr;
  std::size_t size = 0;

  Text() = default;
  ~Text() { std::free(bytes); }
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;
};

std::string code_of(const Text& secret, std::int64_t step) {
  std::array<char, kDigits + 1> code{};
  const int status = oath_hotp_generate(secret.bytes, secret.size, static_cast<std::uint64_t>(step), kDigits, false,
                                        OATH_HOTP_DYNAMIC_TRUNCATION, code.data());
  return status == OATH_OK ? code.data() : "";
}

}  // namespace

std::string new_totp_secret() {
  std::array<char, kSecretBytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  Text text;  // 20 bytes are 32 characters, so there is no padding
  if (oath_base32_encode(bytes.data(), bytes.size(), &text.bytes, &text.size) != OATH_OK) return "";
  return {text.bytes, text.size};
}

std::string totp_address(std::string_view account, std::string_view secret) {
  return "otpauth://totp/Waymark:" + percent_encoded(account) + "?secret=" + std::string(secret) + "&issuer=Waymark";
}

std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, std::int64_t now,
                                      std::int64_t last_used) {
  std::string typed(code);
  std::erase(typed, ' ');
  Text bytes;
  if (oath_base32_decode(secret.data(), secret.size(), &bytes.bytes, &bytes.size) != OATH_OK) return std::nullopt;
  std::optional<std::int64_t> found;
  const std::int64_t current = now / kStepSeconds;
  for (std::int64_t step = current - kSkew; step <= current + kSkew; ++step) {
    if (step > last_used && equal_secret(typed, code_of(bytes, step))) found = step;
  }
  return found;
}

}  // namespace waymark
