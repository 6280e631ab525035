#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "play/marks.h"
#include "play/session.h"

namespace waymark {

/// What a player claims its answers come to. It is never believed, only compared.
struct Claim {
  int score = 0;  ///< Thousandths.
  bool complete = false;

  bool operator==(const Claim&) const = default;
};

/// What leaves the device about one run, and all of it: the required answers so far, and little around them.
struct Evidence {
  std::string run;      ///< 32 hexadecimal digits.
  int number = 0;       ///< Of this submission within the run, from 1; a later one holds all that earlier ones held.
  std::string lesson;   ///< Lesson id.
  std::string version;  ///< Content hash.
  std::string language;
  std::int64_t started = 0;          ///< Seconds since 1970 by the device's clock.
  std::int64_t finished = 0;         ///< The same, 0 while it is not complete.
  int minutes = 0;                   ///< Of playing (Session::active_seconds), rounded up to whole fives.
  std::vector<GivenAnswer> answers;  ///< Lesson order, then attempt.
  Claim claim;

  bool operator==(const Evidence&) const = default;
};

/// The evidence of a session. Nothing private, no branch choice and no time of an answer can get in: it is made from
/// Marks.
Evidence evidence_of(const Session& session, const std::string& run, int number);

/// {"run","number","lesson","version","language","started","finished","minutes","answers":[{"question","attempt",
/// "answer":["id",…] or 42}],"claim":{"score","complete"}}, keys sorted: the same evidence gives the same bytes.
std::string to_json(const Evidence& evidence);
/// Closed shape. Error code "malformed-evidence" with what is wrong and where.
Result<Evidence> evidence_of_json(std::string_view json);

}  // namespace waymark
