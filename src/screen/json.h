#pragma once

#include <string>

#include "screen/node.h"

namespace waymark {

/// A screen as JSON, fields that are empty left out: for tests, tools and bug reports.
std::string to_json(const Screen& screen);

}  // namespace waymark
