#pragma once

#include <nlohmann/json.hpp>

#include "store/values.h"

namespace waymark {

/// What an audit row says. What it does not say is empty or 0: it may be of an earlier Waymark, or was changed, which
/// the chain shows.
class AuditPayload {
 public:
  explicit AuditPayload(const AuditRow& row);

  bool says(const char* name) const { return json_.contains(name); }
  std::string text(const char* name) const;
  std::int64_t number(const char* name) const;
  bool yes(const char* name) const;
  /// An array; empty when there is none.
  nlohmann::json list(const char* name) const;

 private:
  nlohmann::json json_;  ///< An object.
};

}  // namespace waymark
