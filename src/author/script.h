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
/// and those that begin with # are left out. Where a line is a command as `waymark explore` prints it, "waymark play …
/// --path '…'", the run of the first one is meant, and everything round it is left out: so all that explore printed can
/// be given.

/// REQUIRES: no value holds a semicolon, a line break or a '.
std::string to_script(std::span<const Intent> intents);

/// Error code "no-act", with the line of `name` where it stands.
Result<std::vector<Intent>> intents_of_script(std::istream& in, const std::string& name);

/// The same of a file of that name; "-" is `in`, and what is no file is the run itself.
Result<std::vector<Intent>> read_script(const std::string& given, std::istream& in);

}  // namespace waymark::author
