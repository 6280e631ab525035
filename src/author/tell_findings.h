#pragma once

#include <ostream>
#include <string>

#include "prove/prove.h"

namespace waymark::author {

/// Prints the verdict on a claim, what refutes it, and the command that plays the run which shows that. `folder`: the
/// lesson's, as the author named it. `runs`: also those of what is proved.
void tell_finding(const prove::Finding& finding, const std::string& folder, bool runs, std::ostream& out);

/// Says how much of all that can happen was looked at.
void tell_coverage(const prove::Findings& findings, std::ostream& out);

}  // namespace waymark::author
