#include "lesson/read_parts.h"

#include "lesson/read_facts.h"
#include "lesson/read_glossary.h"
#include "lesson/read_lesson.h"
#include "lesson/read_services.h"
#include "lesson/read_sources.h"

namespace waymark {

namespace {

/// Those of `all` that are named; what is not there was told already.
template <typename Value>
std::map<std::string, Value> only(const std::set<std::string>& names, const std::map<std::string, Value>& all) {
  std::map<std::string, Value> found;
  for (const std::string& name : names) {
    if (const auto place = all.find(name); place != all.end()) found.insert(*place);
  }
  return found;
}

}  // namespace

Lesson read_parts(const LessonParts& parts) {
  const ReadSources sources = read_sources(parts.sources.value, *parts.sources.report);
  const ReadServices services = read_services(parts.services.value, *parts.services.report);
  const ReadGlossary glossary = read_glossary(parts.glossary.value, sources, *parts.glossary.report);
  const ReadFacts facts = read_facts(parts.facts.value, sources, glossary, *parts.facts.report);
  if (parts.lesson.value == nullptr) return {};
  Reading reading{*parts.lesson.report, sources, services, facts, glossary, *parts.media};
  Lesson lesson = read_lesson_file(*parts.lesson.value, reading);
  lesson.services = services.services;
  lesson.facts = only(reading.facts_used, facts.facts);
  lesson.glossary = only(reading.words_used, glossary.terms);
  for (const auto& [id, term] : lesson.glossary) reading.cited.insert(term.text.cites.begin(), term.text.cites.end());
  lesson.sources = only(reading.cited, sources.sources);
  lesson.media = only(reading.shown, *parts.media);
  return lesson;
}

}  // namespace waymark
