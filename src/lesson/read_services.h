#pragma once

#include "lesson/reading.h"

namespace waymark {

/// services.json. `value` is null when the file is no JSON, which was told already.
ReadServices read_services(const JsonValue* value, Report& report);

}  // namespace waymark
