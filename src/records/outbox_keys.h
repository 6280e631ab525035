#pragma once

#include <optional>
#include <string>

#include "records/outbox.h"

namespace waymark {

/// How an Outbox lies in a device's storage. For outbox.cc alone.

struct StoredToken {
  std::string enrolment, token;
  bool ended = false;
};

std::string record_key(const std::string& run);

std::string write_entry(const OutboxEntry& entry);
std::string write_token(const StoredToken& token);

/// Nothing when the key is another's or the value is garbage.
std::optional<OutboxEntry> read_entry(const std::string& key, const std::string& value);
std::optional<StoredToken> read_token(const std::string& key, const std::string& value);

}  // namespace waymark
