#include "server/totp.h"

#include <catch2/catch_test_macros.hpp>

using namespace waymark;

namespace {

/// "12345678901234567890", the secret of RFC 6238, appendix B.
constexpr const char* kSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

std::optional<std::int64_t> step(const std::string& code, std::int64_t now, std::int64_t last_used = 0) {
  return totp_step(kSecret, code, now, last_used);
}

}  // namespace

TEST_CASE("TOTP: The codes are those of RFC 6238", "[totp]") {
  const struct {
    std::int64_t time;
    const char* code;
  } rows[] = {{59, "287082"},         {1111111109, "081804"}, {1111111111, "050471"},
              {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
  for (const auto& row : rows) {
    CAPTURE(row.time);
    CHECK(step(row.code, row.time) == row.time / 30);
  }
  CHECK(step(" 081 804 ", 1111111109) == 1111111109 / 30);
}

TEST_CASE("TOTP: A code is taken half a minute early or late, and no more", "[totp]") {
  const std::int64_t begin = 1111111109 / 30 * 30;
  for (const std::int64_t late : {-30, -1, 0, 29, 30, 59}) CHECK(step("081804", begin + late) == begin / 30);
  for (const std::int64_t late : {-31, 60}) CHECK(step("081804", begin + late) == std::nullopt);
}

TEST_CASE("TOTP: A code is good once, and none before it after that", "[totp]") {
  const std::int64_t used = *step("081804", 1111111109);
  CHECK(step("081804", 1111111109, used) == std::nullopt);
  CHECK(step("081804", 1111111109, used + 1) == std::nullopt);
  CHECK(step("081804", 1111111109, used - 1) == used);
}

TEST_CASE("TOTP: What is no code is none", "[totp]") {
  for (const char* code : {"", "081805", "81804", "0818040", "08180x", "081804\n"}) {
    CAPTURE(code);
    CHECK(step(code, 1111111109) == std::nullopt);
  }
  CHECK(totp_step("not base32!", "081804", 1111111109, 0) == std::nullopt);
}

TEST_CASE("TOTP: A secret has 160 bits, and an address that apps read", "[totp]") {
  const std::string secret = new_totp_secret();
  CHECK(secret.size() == 32);
  CHECK(secret.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == std::string::npos);
  CHECK(new_totp_secret() != secret);
  CHECK(totp_address("jo b@example.org", kSecret) ==
        "otpauth://totp/Waymark:jo%20b%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Waymark");
}
