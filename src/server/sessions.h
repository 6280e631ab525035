#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "server/writer.h"
#include "store/store.h"

namespace waymark {

/// Who of staff is signed in. Kept in the store, so that several servers know it and a restart signs nobody out.
class Sessions {
 public:
  Sessions(Store& store, Writer& writer) : store_(store), writer_(writer) {}

  /// Signs somebody in, who has still to give their second factor; returns the secret for the cookie. Waits for the
  /// disk. Errors: those of Writer::record.
  Result<std::string> begin(const StaffMember& staff, std::int64_t now);
  /// The session, which is awake again; nothing after half an hour of idling, or twelve hours. Error: "store-failed".
  Result<std::optional<StaffSession>> find(const std::string& secret, std::int64_t now);
  /// All of theirs that hold, latest first. Error: "store-failed".
  Result<std::vector<StaffSession>> all(const StaffMember& staff, std::int64_t now);
  /// Waits for the disk.
  void end(const StaffSession& session, const std::string& secret, std::int64_t now);

  /// By what the store knows a session.
  static std::string hash_of(const std::string& secret);

 private:
  Store& store_;
  Writer& writer_;
};

}  // namespace waymark
