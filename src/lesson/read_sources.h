#pragma once

#include "lesson/reading.h"

namespace waymark {

/// sources.json, an array in CSL-JSON. `value` is null when the file is no JSON, which was told
/// already.
ReadSources read_sources(const JsonValue* value, Report& report);

}  // namespace waymark
