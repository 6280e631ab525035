#pragma once

#include <map>
#include <set>
#include <string>

#include "lesson/reader.h"
#include "lesson/translations.h"

namespace waymark {

struct ReadTranslations {
  std::map<std::string, Translations> languages;  ///< All that may be shown. None without words.
  std::set<std::string> offered;                  ///< Those of them that participants are offered: see is_offered().
  Diagnostics diagnostics;                        ///< Warnings, in order of file and place.
};

/// What the files' translations say. With each of them the lesson is one that can be read. REQUIRES: without them it
/// is, and `lesson` is what was read.
ReadTranslations read_translations(const LessonFiles& files, const Lesson& lesson);

}  // namespace waymark
