#pragma once

#include "lesson/reading.h"

namespace waymark {

/// One page; its place and the pages that it names are noted in `reading`.
Page read_page(const JsonValue& value, Reading& reading);

}  // namespace waymark
