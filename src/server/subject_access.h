#pragma once

#include <cstdint>
#include <string>

#include "store/store.h"

namespace waymark {

/// All that is kept of one person, for that person to have (subject access): JSON of the shape in docs/api.md, with
/// line ends, for people to read too. Nothing when there is no such person in the organisation. Error: "store-failed".
Result<std::optional<std::string>> person_record(Store& store, const Organisation& organisation,
                                                 const std::string& participant, std::int64_t now);

}  // namespace waymark
