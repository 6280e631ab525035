#pragma once

#include <istream>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "play/intent.h"

namespace waymark::author {

/// A run as text: acts parted by semicolons or lines, each a verb, what it is done to, and the value:
/// "choose start-now; next; set q-how-often 88; check q-how-often". A line may also be an Intent as JSON. Empty lines
/// and those that begin with # are left out.

/// What `waymark explore` prints. REQUIRES: no value holds a semicolon or a line break.
std::string to_script(std::span<const Intent> intents);

/// Error code "no-act", with the line of `name` where it stands.
Result<std::vector<Intent>> intents_of_script(std::istream& lines, const std::string& name);

/// The same of a file; "-" is `in`. Error code "unreadable-script" when it cannot be read.
Result<std::vector<Intent>> read_script(const std::string& file, std::istream& in);

}  // namespace waymark::author
