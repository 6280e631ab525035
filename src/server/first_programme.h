#pragma once

#include "store/store.h"

namespace waymark {

/// What a new organisation's first programme is called.
inline constexpr const char* kFirstProgramme = "Six weeks";

/// Puts the lessons that are published into every organisation's first programme that has none yet, one a week and at
/// most six, in the order in which they were published. Errors: "store-failed".
Status fill_first_programmes(Store& store, std::int64_t now);

}  // namespace waymark
