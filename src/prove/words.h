#pragma once

#include <string>
#include <string_view>

#include "prove/prove.h"

namespace waymark::prove {

// What was found, in words for authors.

/// The claim: "Every page can be reached."
std::string_view told(Claim claim);
/// What refutes it, or why it could not be said; empty where it is proved, and where there is no more to say.
std::string told(Claim claim, const Case& found);

}  // namespace waymark::prove
