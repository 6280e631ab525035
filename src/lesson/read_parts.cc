#include "lesson/read_parts.h"

#include "lesson/read_lesson.h"
#include "lesson/read_services.h"
#include "lesson/read_sources.h"

namespace waymark {

Lesson read_parts(const LessonParts& parts) {
  const ReadSources sources = read_sources(parts.sources.value, *parts.sources.report);
  const ReadServices services = read_services(parts.services.value, *parts.services.report);
  if (parts.lesson.value == nullptr) return {};
  Reading reading{*parts.lesson.report, sources, services, *parts.media};
  Lesson lesson = read_lesson_file(*parts.lesson.value, reading);
  lesson.services = services.services;
  for (const std::string& key : reading.cited) {
    if (const auto found = sources.sources.find(key); found != sources.sources.end()) lesson.sources.insert(*found);
  }
  for (const std::string& name : reading.shown) lesson.media.emplace(name, parts.media->at(name));
  return lesson;
}

}  // namespace waymark
