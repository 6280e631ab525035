#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// An error as the server tells it: RFC 9457's problem+json with "type":"urn:waymark:problem:<code>".
struct Problem {
  int status = 0;
  std::string code;
  std::string reason;  ///< evidence-rejected: the verdict's reason.
  std::string detail;  ///< Written for the person.
};

/// The problem in `body`, or nothing when this is not our server's answer: a hotel's log-in page answers too.
std::optional<Problem> problem_of(int status, std::string_view body);

}  // namespace waymark
