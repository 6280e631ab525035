#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The ids in an order that follows from the seed and the question's id alone, on every platform: a Fisher-Yates
/// shuffle drawn from SplitMix64 (Steele, Lea and Flood, 2014), started at the seed mixed with FNV-1a of the id. An
/// order equal to the one given is turned by one place, since an ordering question must not come solved.
std::vector<std::string> shuffled(std::vector<std::string> ids, std::uint64_t seed, std::string_view question);

}  // namespace waymark
