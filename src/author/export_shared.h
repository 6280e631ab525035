#pragma once

#include <string_view>

#include "base/html.h"
#include "base/json_value.h"

namespace waymark::author {

// What lessons share, for a reader on paper: as it stands in the content folder's files, so that also what is never
// played can be judged.

/// The object of that id, or null.
const JsonValue* with_id(const JsonValue& array, std::string_view id);

/// Who it is, for whom, how to reach it, where it serves, and when a person last checked that.
void put_service(const JsonValue& service, Html& html);

/// All that helps to judge it: authors, year, title, where it stands, and the note on how it was read.
void put_source(const JsonValue& source, Html& html);

}  // namespace waymark::author
