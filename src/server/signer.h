#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace waymark {

/// The server's Ed25519 keys. The newest signs; of those before it only the public halves are left, and what they
/// signed holds for ever. What is signed is a compact JWS (RFC 7515, RFC 8037) with the header
/// {"alg":"EdDSA","kid":"…"}.
class Signer {
 public:
  /// A new random seed, 64 hexadecimal digits, to be kept secret.
  static std::string new_seed();
  /// The seed of the key that signs. Error: "bad-key" when that is no seed.
  static Result<Signer> from_seed(const std::string& seed);
  /// The same, knowing older keys too: each a public_key(), newest first. Error: "bad-key" when one is none.
  static Result<Signer> from_seed(const std::string& seed, const std::vector<std::string>& older);

  /// The payload as a compact JWS. Deterministic.
  std::string sign(std::string_view payload) const;

  struct Opened {
    std::string payload;
    std::string key_id;
  };
  /// What a JWS says, if one of these keys signed exactly these bytes; else nothing. No other algorithm, no other field
  /// in the header and no other way to write base64url is taken.
  std::optional<Opened> open(std::string_view jws) const;

  /// {"keys":[{"kty":"OKP","crv":"Ed25519","alg":"EdDSA","use":"sig","kid","x"}, …]}, the one that signs first.
  std::string jwks() const;
  /// Of the key that signs: the first 8 characters of base64url(SHA-256(public key)).
  const std::string& key_id() const { return keys_.front().id; }
  /// Of the key that signs: its public half as base64url.
  std::string public_key() const;

 private:
  struct Key {
    std::string id;
    std::string bytes;   ///< The public half.
    std::string header;  ///< Of what it signs, as it stands before the first dot.
  };

  Signer() = default;
  static Key key_of(std::string bytes);

  std::string secret_key_;
  std::vector<Key> keys_;  ///< The one that signs, then the older ones.
};

/// Bytes from base64url without padding (RFC 4648, section 5), or nothing unless it is written in the one way in which
/// base64url() would write them.
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace waymark
