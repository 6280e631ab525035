#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "store/values.h"

namespace waymark {

/// The row that follows `previous` (its hash, or empty for the first) at `sequence`, with a fresh salt.
/// digest = SHA-256(salt, payload); hash = SHA-256(previous, sequence, at, actor, act, digest), each part followed by a
/// line feed. Payload and salt can be erased together, since only their digest is in the chain.
AuditRow link(const std::string& previous, std::int64_t sequence, std::int64_t at, std::string actor, std::string act,
              std::string payload);

/// What a payload keeps of a value that it shall not say: SHA-256 over whose it is (an id) and the value. verify()
/// compares it with what stands in the store.
std::string audit_mark(const std::string& whose, const std::string& value);

/// Walks a chain from its first row on.
class ChainCheck {
 public:
  /// Error "audit-broken": this row was changed, or one before it removed or put in. Erased rows hold; whether they
  /// were erased by right is not known here.
  Status next(const AuditRow& row);
  /// Takes a row that does not hold as it is, so that those after it can be checked too.
  void go_on_from(const AuditRow& row);

  /// The last row that held: its sequence (0: none yet) and its hash.
  std::int64_t sequence() const { return sequence_; }
  const std::string& hash() const { return hash_; }

 private:
  std::int64_t sequence_ = 0;
  std::string hash_;
};

}  // namespace waymark
