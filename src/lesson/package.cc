#include "lesson/package.h"

#include "lesson/package_parts.h"
#include "lesson/read_parts.h"

namespace waymark {

Result<Lesson> open_package(std::string_view json) {
  const Result<PackageParts> package = parse_package(json);
  if (!package) return package.error();
  Report report("package", json);
  Lesson lesson = read_parts({{&report, &package->lesson},
                              {&report, &package->sources},
                              {&report, &package->services},
                              {&report, &package->facts},
                              {&report, &package->glossary},
                              &package->media});
  for (const Diagnostic& told : report.told()) {
    if (told.severity != Severity::kError) continue;
    return Error{"package-lesson", "The lesson in this package cannot be played: " + told.message + " (" + told.code +
                                       ", column " + std::to_string(told.at.column) + ") " + told.hint};
  }
  lesson.version = package->version;
  return lesson;
}

}  // namespace waymark
