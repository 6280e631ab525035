#pragma once

#include "lesson/reading.h"

namespace waymark {

/// glossary.json. `value` is null when the file is no JSON, which was told already.
ReadGlossary read_glossary(const JsonValue* value, const ReadSources& sources, Report& report);

}  // namespace waymark
