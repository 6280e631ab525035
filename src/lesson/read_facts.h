#pragma once

#include "lesson/reading.h"

namespace waymark {

/// facts.json. `value` is null when the file is no JSON, which was told already.
ReadFacts read_facts(const JsonValue* value, const ReadSources& sources, const ReadGlossary& glossary, Report& report);

}  // namespace waymark
