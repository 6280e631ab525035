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
  AuditRow row{sequence, at, std::move(actor), std::move(act), std::move(payload), random_salt(), "", previous, ""};
  row.digest = digest_of(row);
  row.hash = hash_of(row);
  return row;
}

Status verify_chain(const std::vector<AuditRow>& rows) {
  std::string previous;
  std::int64_t sequence = 0;
  for (const AuditRow& row : rows) {
    ++sequence;
    const bool payload_holds = row.payload.empty() || row.digest == digest_of(row);
    if (row.sequence != sequence || row.previous != previous || row.hash != hash_of(row) || !payload_holds) {
      return Error{"audit-broken", "The audit chain does not hold at row " + std::to_string(sequence) +
                                       ": it was changed, or a row before it was removed or put in."};
    }
    previous = row.hash;
  }
  return Done{};
}

}  // namespace waymark
