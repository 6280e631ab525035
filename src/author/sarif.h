#pragma once

#include <map>
#include <string>

#include "base/diagnostic.h"

namespace waymark::author {

/// The diagnostics as a SARIF 2.1.0 log with one run, for the services that show what a check found beside a change.
/// All rules of the catalogue are in it; columns are counted in code points, as everywhere in Waymark. `texts`: of the
/// files, by the name that diagnostics call them, so that fixes can say which columns they replace.
std::string to_sarif(const Diagnostics& diagnostics, const std::map<std::string, std::string>& texts);

}  // namespace waymark::author
