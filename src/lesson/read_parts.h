#pragma once

#include <map>
#include <string>

#include "base/json_value.h"
#include "lesson/lesson.h"
#include "lesson/report.h"
#include "lesson/translations.h"

namespace waymark {

/// One of a lesson's files, or the part of a package that stands for it. Null: it is no JSON, which
/// was told already.
struct Part {
  Report* report;
  const JsonValue* value;
};

/// What read_lesson and open_package have in common: the parts may stand in files of their own or in one.
struct LessonParts {
  Part lesson;
  Part sources;
  Part services;
  Part facts;
  Part glossary;
  const std::map<std::string, std::string>* media;
  const Translations* translations = nullptr;  ///< What to read in place of the parts' words, or null.
};

/// The lesson as far as it could be read; complete when no part's report holds an error.
Lesson read_parts(const LessonParts& parts);

}  // namespace waymark
