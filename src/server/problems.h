#pragma once

#include <span>
#include <string>
#include <string_view>

#include "http/http.h"

namespace waymark {

/// Every error that the API answers with, each with words of its own. The name makes the type
/// "urn:waymark:problem:<name>" and never changes.
struct ProblemKind {
  std::string_view name;
  int status;
  std::string_view title;
  std::string_view detail;  ///< What to do about it. A route may say something more exact instead.
};

/// All of them, as docs/api.md lists them.
std::span<const ProblemKind> problem_kinds();

/// The problem for a request that could not be read, by its status: see Listener::Refuse.
Response refusal(int status);

/// application/problem+json of that kind; `detail` replaces the kind's own unless empty; `reason` is left out if empty.
/// REQUIRES: the kind exists.
Response problem(std::string_view name, std::string_view detail = "", std::string_view reason = "");

}  // namespace waymark
