#pragma once

#include <string_view>

#include "author/author.h"
#include "lesson/reader.h"

namespace waymark::author {

/// Mends in a lesson's files what needs no guess, writes those that changed, each whole or not at all, and says on
/// streams.err what was mended. A second run finds nothing left to mend. False when a file cannot be written, which is
/// said.
bool mend(LessonFiles& files, std::string_view today, Streams streams);

}  // namespace waymark::author
