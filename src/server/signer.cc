#include "server/signer.h"

#include <algorithm>
#include <array>

#include <sodium.h>
#include <nlohmann/json.hpp>

#include "server/secrets.h"

namespace waymark {
namespace {

constexpr std::size_t kKeyIdLength = 8;

unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string Signer::new_seed() {
  return random_hex(crypto_sign_SEEDBYTES);
}

Signer::Key Signer::key_of(std::string bytes) {
  std::string digest(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(bytes_of(digest), bytes_of(bytes), bytes.size());
  std::string id = base64url(digest).substr(0, kKeyIdLength);
  std::string header = base64url(nlohmann::ordered_json{{"alg", "EdDSA"}, {"kid", id}}.dump());
  return {std::move(id), std::move(bytes), std::move(header)};
}

Result<Signer> Signer::from_seed(const std::string& seed) {
  return from_seed(seed, {});
}

Result<Signer> Signer::from_seed(const std::string& seed, const std::vector<std::string>& older) {
  std::array<unsigned char, crypto_sign_SEEDBYTES> raw{};
  std::size_t length = 0;
  const bool reads = sodium_hex2bin(raw.data(), raw.size(), seed.data(), seed.size(), "\n", &length, nullptr) == 0;
  if (!reads || length != raw.size()) return Error{"bad-key", "The signing key is not 64 hexadecimal digits."};
  Signer signer;
  signer.secret_key_.resize(crypto_sign_SECRETKEYBYTES);
  std::string public_key(crypto_sign_PUBLICKEYBYTES, '\0');
  crypto_sign_seed_keypair(bytes_of(public_key), bytes_of(signer.secret_key_), raw.data());
  sodium_memzero(raw.data(), raw.size());
  signer.keys_.push_back(key_of(std::move(public_key)));
  for (const std::string& text : older) {
    std::optional<std::string> bytes = from_base64url(text);
    if (!bytes || bytes->size() != crypto_sign_PUBLICKEYBYTES) {
      return Error{"bad-key", "The public key is not 43 characters of base64url."};
    }
    signer.keys_.push_back(key_of(std::move(*bytes)));
  }
  return signer;
}

std::string Signer::sign(std::string_view payload) const {
  const std::string signing_input = keys_.front().header + "." + base64url(payload);
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(bytes_of(signature), nullptr, bytes_of(signing_input), signing_input.size(),
                       bytes_of(secret_key_));
  return signing_input + "." + base64url(signature);
}

std::optional<Signer::Opened> Signer::open(std::string_view jws) const {
  // The header is never read: it is one of those that these keys write, to the byte, or this was not signed here. So
  // nothing in it can ask for another algorithm or key.
  const std::string_view header = jws.substr(0, jws.find('.'));
  const auto key = std::find_if(keys_.begin(), keys_.end(), [&](const Key& each) { return each.header == header; });
  const std::size_t last_dot = jws.rfind('.');
  if (key == keys_.end() || last_dot == std::string_view::npos || last_dot == header.size()) return std::nullopt;
  std::optional<std::string> payload =
      from_base64url(jws.substr(header.size() + 1, last_dot - header.size() - 1));  // holds no dot, or is none
  const std::optional<std::string> signature = from_base64url(jws.substr(last_dot + 1));
  if (!payload || !signature || signature->size() != crypto_sign_BYTES) return std::nullopt;
  if (crypto_sign_verify_detached(bytes_of(*signature), bytes_of(jws), last_dot, bytes_of(key->bytes)) != 0) {
    return std::nullopt;
  }
  return Opened{std::move(*payload), key->id};
}

std::string Signer::jwks() const {
  nlohmann::ordered_json keys = nlohmann::ordered_json::array();
  for (const Key& key : keys_) {
    keys.push_back({{"kty", "OKP"},
                    {"crv", "Ed25519"},
                    {"alg", "EdDSA"},
                    {"use", "sig"},
                    {"kid", key.id},
                    {"x", base64url(key.bytes)}});
  }
  return nlohmann::ordered_json{{"keys", std::move(keys)}}.dump();
}

std::string Signer::public_key() const {
  return base64url(keys_.front().bytes);
}

std::optional<std::string> from_base64url(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t length = 0;
  const bool reads = sodium_base642bin(bytes_of(bytes), bytes.size(), text.data(), text.size(), nullptr, &length,
                                       nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0;
  bytes.resize(reads ? length : 0);
  return reads ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace waymark
