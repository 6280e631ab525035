#pragma once

#include <string>

namespace waymark {

/// What a reference is found by: small Latin letters made capital, so that tv-12 and TV-12 are one person.
std::string search_key(const std::string& reference);

}  // namespace waymark
