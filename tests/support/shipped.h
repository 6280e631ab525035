#pragma once

#include <string>

#include "lesson/reader.h"

namespace waymark::test {

/// The files of a lesson under content/modules.
LessonFiles shipped_files(const std::string& lesson);

}  // namespace waymark::test
