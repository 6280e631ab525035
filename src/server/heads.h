#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/signer.h"
#include "store/store.h"

namespace waymark {

/// Where each organisation's audit chain ends now, signed. What is signed is {"organisation","sequence","hash","at"}.
/// Error: "store-failed".
Result<std::vector<ChainHead>> signed_heads(Store& store, const Signer& signer, std::int64_t now);

Status keep_heads(Store& store, const std::vector<ChainHead>& heads);

/// Both.
Result<std::vector<ChainHead>> sign_heads(Store& store, const Signer& signer, std::int64_t now);

/// Whether one of these keys signed exactly this head.
bool is_signed(const Signer& signer, const ChainHead& head);

/// The head that a compact JWS says, if one of these keys signed it; else nothing.
std::optional<ChainHead> read_head(const Signer& signer, std::string_view jws);

}  // namespace waymark
