#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "store/values.h"

namespace waymark {

/// The row that follows `previous` (its hash, or empty for the first) at `sequence`, with a fresh salt.
/// digest = SHA-256(salt, payload); hash = SHA-256(previous, sequence, at, actor, act, digest), each part followed by a
/// line feed. A payload can be erased, since only its salted digest is in the chain.
AuditRow link(const std::string& previous, std::int64_t sequence, std::int64_t at, std::string actor, std::string act,
              std::string payload);

/// Whether the chain holds: error "audit-broken" names the first row that was changed, removed or put in.
Status verify_chain(const std::vector<AuditRow>& rows);

}  // namespace waymark
