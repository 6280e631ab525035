#include "lesson/read_parts.h"

#include <optional>

#include "lesson/phrases.h"
#include "lesson/picture_words.h"
#include "lesson/read_facts.h"
#include "lesson/read_glossary.h"
#include "lesson/read_lesson.h"
#include "lesson/read_services.h"
#include "lesson/read_sources.h"
#include "lesson/shapes.h"

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

/// The value of a part, in the language that is read.
class Translated {
 public:
  Translated(const Part& part, const Shape& shape, const Translations* words) : value_(part.value) {
    if (value_ != nullptr && words != nullptr) own_ = translated(*value_, shape, *words);
  }

  const JsonValue* value() const { return own_ ? &*own_ : value_; }

 private:
  const JsonValue* value_;
  std::optional<JsonValue> own_;
};

}  // namespace

Lesson read_parts(const LessonParts& parts) {
  const Translated own(parts.lesson, kLessonShape, parts.translations);
  const Translated own_services(parts.services, kServiceShape, parts.translations);
  const Translated own_glossary(parts.glossary, kTermShape, parts.translations);
  const Translated own_facts(parts.facts, kFactShape, parts.translations);
  const ReadSources sources = read_sources(parts.sources.value, *parts.sources.report);
  const ReadServices services = read_services(own_services.value(), *parts.services.report);
  const ReadGlossary glossary = read_glossary(own_glossary.value(), sources, *parts.glossary.report);
  const ReadFacts facts = read_facts(own_facts.value(), sources, glossary, *parts.facts.report);
  if (own.value() == nullptr) return {};
  Reading reading{*parts.lesson.report, sources, services, facts, glossary, *parts.media};
  Lesson lesson = read_lesson_file(*own.value(), reading);
  lesson.services = services.services;
  lesson.facts = only(reading.facts_used, facts.facts);
  lesson.glossary = only(reading.words_used, glossary.terms);
  for (const auto& [id, term] : glossary.terms) {
    if (!term.say.empty()) lesson.said_as[term.term] = term.say;
  }
  for (const auto& [id, term] : lesson.glossary) reading.cited.insert(term.text.cites.begin(), term.text.cites.end());
  lesson.sources = only(reading.cited, sources.sources);
  lesson.media = only(reading.shown, *parts.media);
  if (parts.translations != nullptr) {
    for (auto& [name, bytes] : lesson.media) bytes = translated_picture(name, bytes, *parts.translations);
  }
  return lesson;
}

}  // namespace waymark
