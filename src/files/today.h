#pragma once

#include <string>

namespace waymark {

/// The computer's day, in UTC, as an ISO date.
std::string today();

}  // namespace waymark
