#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"

namespace waymark {

/// What a receipt says. No name.
struct ReceiptClaims {
  std::string number;   ///< 16 characters of the code alphabet: 80 random bits.
  std::string lesson;   ///< Lesson id.
  std::string version;  ///< Content hash; its first 16 digits are said.
  std::string date;     ///< ISO date, by the server's clock.
};

/// The server's Ed25519 key. Signs receipts; says its public half as JWKS.
class Signer {
 public:
  /// A new random seed, 64 hexadecimal digits, to be kept secret.
  static std::string new_seed();
  /// Error: "bad-key" when that is no seed.
  static Result<Signer> from_seed(const std::string& seed);

  /// {"alg":"EdDSA","kid":…}.{"n","l","v","d"}.signature: a compact JWS of at most 320 characters, so that a QR code
  /// carries it. Deterministic.
  std::string sign(const ReceiptClaims& claims) const;
  /// {"keys":[{"kty":"OKP","crv":"Ed25519","alg":"EdDSA","use":"sig","kid","x"}]}
  std::string jwks() const;
  /// Whether this key signed that receipt.
  bool signed_by_this(const std::string& receipt) const;

 private:
  Signer() = default;

  std::string secret_key_;
  std::string public_key_;
  std::string key_id_;  ///< First 8 characters of base64url(SHA-256(public key)).
};

/// "2026-11-22", in UTC.
std::string iso_date(std::int64_t time);

}  // namespace waymark
