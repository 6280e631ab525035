#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "player/ports.h"
#include "records/outbox.h"
#include "screen/strings.h"

namespace waymark {

/// What a code is exchanged for.
struct Entered {
  std::string token, enrolment, organisation;
};

/// The request that exchanges a code. `code` as read_code gives it.
HttpRequest enter_request(const std::string& code);

/// What the server said to it, or why not, in words for the person. Error codes: the server's own, "no-connection",
/// "strange-answer".
Result<Entered> read_entered(const HttpAnswer& answer, const Strings& say);

/// The request that asks what the server has recorded for whoever holds the token.
HttpRequest me_request(const std::string& token);

/// What the server has of somebody.
struct Known {
  std::vector<OutboxEntry> completions;
  std::string call;  ///< Since when a call is asked for that nobody made yet, as an ISO date; or empty.
};

/// The answer to it, for that enrolment; nothing where it is no such answer.
std::optional<Known> read_me(const HttpAnswer& answer, const std::string& enrolment);

}  // namespace waymark
