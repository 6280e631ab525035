#pragma once

#include <string>

namespace waymark {

/// What was done, in words, as they follow on who did it: "enrolled somebody". An act that has none as it is written
/// down.
std::string act_words(const std::string& act);

}  // namespace waymark
