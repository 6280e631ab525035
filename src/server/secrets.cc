#include "server/secrets.h"

#include <array>
#include <vector>

#include <sodium.h>

#include "records/access_code.h"

namespace waymark {
namespace {

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

}  // namespace

std::string random_hex(std::size_t bytes) {
  const std::string raw = random_bytes(bytes);
  std::string hex(bytes * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(raw.data()), raw.size());
  hex.pop_back();
  return hex;
}

std::string random_base64url(std::size_t bytes) {
  return base64url(random_bytes(bytes));
}

std::string random_characters(std::size_t length) {
  std::string characters;
  while (characters.size() < length) {
    characters.push_back(kCodeAlphabet[randombytes_uniform(static_cast<std::uint32_t>(kCodeAlphabet.size()))]);
  }
  return characters;
}

std::string random_code() {
  std::string code = random_characters(kCodeLength - 1);
  code.push_back(check_character(code));
  return code;
}

std::string base64url(std::string_view bytes) {
  constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    kVariant);
  text.pop_back();
  return text;
}

bool equal_secret(std::string_view one, std::string_view other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string hash_secret(std::string_view secret, HashCost cost) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), secret.data(), secret.size(), cost.operations, cost.memory) != 0) return "";
  return hash.data();
}

bool secret_fits(std::string_view hash, std::string_view secret) {
  const std::string terminated(hash);
  return crypto_pwhash_str_verify(terminated.c_str(), secret.data(), secret.size()) == 0;
}

}  // namespace waymark
