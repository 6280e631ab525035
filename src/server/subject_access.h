#pragma once

#include <cstdint>
#include <string>

#include "base/html.h"
#include "store/store.h"

namespace waymark {

/// All that is kept of one person, for that person to have (subject access), docs/api.md has its shape.
struct PersonRecord {
  std::string json;  ///< With line ends, for people to read too.
  Html page;         ///< The same as a page's main part.
};

/// Nothing when there is no such person in the organisation. Error: "store-failed".
Result<std::optional<PersonRecord>> person_record(Store& store, const Organisation& organisation,
                                                  const std::string& participant, std::int64_t now);

}  // namespace waymark
