#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// `bytes` random bytes as lower-case hexadecimal digits.
std::string random_hex(std::size_t bytes);
/// `bytes` random bytes as base64url without padding.
std::string random_base64url(std::size_t bytes);
/// `length` random characters of the code alphabet.
std::string random_characters(std::size_t length);
/// A new access code: eleven random characters and their check.
std::string random_code();

std::string base64url(std::string_view bytes);

/// Whether both are the same, in a time that does not tell where they differ.
bool equal_secret(std::string_view one, std::string_view other);

/// How much an argon2id hash costs.
struct HashCost {
  unsigned long long operations = 2;
  std::size_t memory = std::size_t{64} << 20U;  ///< Bytes.
};

/// An argon2id hash with its salt and cost, as libsodium writes it; empty when there is no memory for it.
std::string hash_secret(std::string_view secret, HashCost cost);
bool secret_fits(std::string_view hash, std::string_view secret);

}  // namespace waymark
