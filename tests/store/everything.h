#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/store.h"

namespace waymark::test {

/// Puts a row into every table for an organisation (1 to 9) that found() made and whose first enrolment (10 times its
/// number and 1) is there: about that person, besides
/// - group 700 higher than the organisation, meeting 600 higher, credential 650 higher;
/// - the hash of a session "session-N", the hash of a token "token-N";
/// - runs 100 times its number, and 1 higher: the first completes "sample", the second waits for its version;
/// and of a second person (enrolment ending in 2), who was erased. Throws std::runtime_error.
void fill(Store& store, int organisation);

/// Every row of every table, by table, in order: what a backup in `folder` holds.
std::map<std::string, std::vector<std::string>> everything(Store& store, const std::string& folder);

}  // namespace waymark::test
