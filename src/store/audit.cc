#include "store/audit.h"

#include <sodium.h>

#include <array>

#include "base/hash.h"

namespace waymark {
namespace {

std::string random_salt() {
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::string hex(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
  hex.pop_back();
  return hex;
}

std::string digest_of(const AuditRow& row) {
  return sha256_hex(row.salt + "\n" + row.payload + "\n");
}

std::string hash_of(const AuditRow& row) {
  return sha256_hex(row.previous + "\n" + std::to_string(row.sequence) + "\n" + std::to_string(row.at) + "\n" +
                    row.actor + "\n" + row.act + "\n" + row.digest + "\n");
}

}  // namespace

AuditRow link(const std::string& previous, std::int64_t sequence, std::int64_t at, std::string actor, std::string act,
              std::string payload) {
  AuditRow row;
  row.sequence = sequence;
  row.at = at;
  row.actor = std::move(actor);
  row.act = std::move(act);
  row.payload = std::move(payload);
  row.salt = random_salt();
  row.previous = previous;
  row.digest = digest_of(row);
  row.hash = hash_of(row);
  return row;
}

std::string audit_mark(const std::string& whose, const std::string& value) {
  return sha256_hex(whose + "\n" + value);
}

Status ChainCheck::next(const AuditRow& row) {
  ++sequence_;
  const bool erased = row.payload.empty() && row.salt.empty();
  if (row.sequence != sequence_ || row.previous != hash_ || row.hash != hash_of(row) ||
      (!erased && row.digest != digest_of(row))) {
    return Error{"audit-broken", "The audit chain does not hold at row " + std::to_string(sequence_) +
                                     ": it was changed, or a row before it was removed or put in."};
  }
  hash_ = row.hash;
  return Done{};
}

void ChainCheck::go_on_from(const AuditRow& row) {
  sequence_ = row.sequence;
  hash_ = row.hash;
}

}  // namespace waymark
