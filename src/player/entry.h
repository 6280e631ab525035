#pragma once

#include <string>

#include "base/result.h"
#include "player/ports.h"
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

}  // namespace waymark
