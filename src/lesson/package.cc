#include "lesson/package.h"

#include "lesson/package_parts.h"
#include "lesson/read_parts.h"

namespace waymark {

namespace {

Result<Lesson> open_parts(const PackageParts& package, std::string_view json, const Translations* words) {
  Report report("package", json);
  Lesson lesson = read_parts({.lesson = {&report, &package.lesson},
                              .sources = {&report, &package.sources},
                              .services = {&report, &package.services},
                              .facts = {&report, &package.facts},
                              .glossary = {&report, &package.glossary},
                              .media = &package.media,
                              .translations = words});
  if (const auto error = report.first_error()) {
    return Error{"package-lesson", "The lesson in this package cannot be played (" + std::string(error->code) +
                                       ", column " + std::to_string(error->at.column) +
                                       "). Check it in its folder, and make the package anew."};
  }
  lesson.version = package.version;
  lesson.languages = {lesson.language};
  for (const auto& [language, other_words] : package.translations) lesson.languages.push_back(language);
  return lesson;
}

}  // namespace

Result<Lesson> open_package(std::string_view json, const std::string& language) {
  const Result<PackageParts> package = parse_package(json);
  if (!package) return package.error();
  const auto words = package->translations.find(language);
  if (words != package->translations.end() && !words->second.empty()) {
    // Whoever made the package made sure of this; a translation that is broken all the same stops no lesson.
    Result<Lesson> translated = open_parts(*package, json, &words->second);
    if (translated) {
      translated->language = language;
      return translated;
    }
  }
  return open_parts(*package, json, nullptr);
}

}  // namespace waymark
