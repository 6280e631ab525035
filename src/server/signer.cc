#include "server/signer.h"

#include <array>
#include <ctime>

#include <sodium.h>
#include <nlohmann/json.hpp>

#include "server/secrets.h"

namespace waymark {
namespace {

constexpr std::size_t kVersionDigits = 16;
constexpr std::size_t kKeyIdLength = 8;

unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* bytes_of(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string Signer::new_seed() {
  return random_hex(crypto_sign_SEEDBYTES);
}

Result<Signer> Signer::from_seed(const std::string& seed) {
  std::array<unsigned char, crypto_sign_SEEDBYTES> raw{};
  std::size_t length = 0;
  const bool reads = sodium_hex2bin(raw.data(), raw.size(), seed.data(), seed.size(), "\n", &length, nullptr) == 0;
  if (!reads || length != raw.size()) return Error{"bad-key", "The signing key is not 64 hexadecimal digits."};
  Signer signer;
  signer.secret_key_.resize(crypto_sign_SECRETKEYBYTES);
  signer.public_key_.resize(crypto_sign_PUBLICKEYBYTES);
  crypto_sign_seed_keypair(bytes_of(signer.public_key_), bytes_of(signer.secret_key_), raw.data());
  std::string digest(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(bytes_of(digest), bytes_of(signer.public_key_), signer.public_key_.size());
  signer.key_id_ = base64url(digest).substr(0, kKeyIdLength);
  return signer;
}

std::string Signer::sign(const ReceiptClaims& claims) const {
  const nlohmann::ordered_json header = {{"alg", "EdDSA"}, {"kid", key_id_}};
  const nlohmann::ordered_json payload = {
      {"n", claims.number}, {"l", claims.lesson}, {"v", claims.version.substr(0, kVersionDigits)}, {"d", claims.date}};
  const std::string signing_input = base64url(header.dump()) + "." + base64url(payload.dump());
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(bytes_of(signature), nullptr, bytes_of(signing_input), signing_input.size(),
                       bytes_of(secret_key_));
  return signing_input + "." + base64url(signature);
}

std::string Signer::jwks() const {
  const nlohmann::ordered_json key = {{"kty", "OKP"}, {"crv", "Ed25519"}, {"alg", "EdDSA"},
                                      {"use", "sig"}, {"kid", key_id_},   {"x", base64url(public_key_)}};
  return nlohmann::ordered_json{{"keys", {key}}}.dump();
}

bool Signer::signed_by_this(const std::string& receipt) const {
  const std::size_t dot = receipt.rfind('.');
  if (dot == std::string::npos) return false;
  std::array<unsigned char, crypto_sign_BYTES> signature{};
  std::size_t length = 0;
  const bool reads =
      sodium_base642bin(signature.data(), signature.size(), receipt.data() + dot + 1, receipt.size() - dot - 1, nullptr,
                        &length, nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0;
  return reads && length == signature.size() &&
         crypto_sign_verify_detached(signature.data(), bytes_of(receipt), dot, bytes_of(public_key_)) == 0;
}

std::string iso_date(std::int64_t time) {
  const std::time_t seconds = time;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 16> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
  return text.data();
}

}  // namespace waymark
