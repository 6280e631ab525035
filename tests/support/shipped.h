#pragma once

#include <string>

#include "lesson/reader.h"
#include "screen/strings.h"

namespace waymark::test {

/// The files of a lesson under content/modules.
LessonFiles shipped_files(const std::string& lesson);

/// What the interface says in a language that it was translated to.
Strings shipped_interface(const std::string& language);

}  // namespace waymark::test
