#pragma once

#include <string>

#include "store/store.h"

namespace waymark {

/// The organisation's name; empty when the records cannot be reached.
std::string organisation_name(Store& store, const std::string& id);

}  // namespace waymark
