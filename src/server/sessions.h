#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace waymark {

/// Somebody of staff who is signed in.
struct StaffSession {
  std::string staff;
  std::string organisation;
  std::string email;
  std::string form_token;  ///< Stands in every form; a POST without it changes nothing.
};

/// Who is signed in. Kept in memory: a restart signs everybody out, and nothing else is lost.
class Sessions {
 public:
  /// Returns the secret for the cookie.
  std::string begin(StaffSession session, std::int64_t now);
  /// The session, which is awake again; nothing after half an hour of idling, or twelve hours.
  std::optional<StaffSession> find(const std::string& secret, std::int64_t now);
  void end(const std::string& secret);

 private:
  struct Kept {
    StaffSession session;
    std::int64_t begun = 0;
    std::int64_t seen = 0;
  };

  std::mutex mutex_;
  std::map<std::string, Kept> kept_;  ///< By SHA-256 of the secret.
};

}  // namespace waymark
