#include "lesson/review/review.h"

#include <variant>

#include "lesson/migrations.h"
#include "lesson/shapes.h"

namespace waymark::review {

namespace {

const std::map<std::string, Fact> kNoFacts;

/// Whether the rules of English hold for a text of that language.
bool is_english(std::string_view language) {
  return language == "en" || language.starts_with("en-");
}

void review_today(const JsonValue& value, const Lesson& lesson, std::string_view today, Report& report) {
  const Reviewed file = {value, passages_of(value, kLessonShape), lesson.facts, report};
  const bool is_written = !review_to_be_written(file);
  if (is_english(lesson.language)) {
    review_prose(file);
    review_figures(file);
    if (is_written) review_minutes(file);  // How long it takes will show when it is.
  }
  review_answers(file);
  review_feedback(file);
  review_expiry(value, "The lesson", today, report);
  review_pictures(file, lesson.media);
}

/// The prose of each object of a file that lessons share, which is in English.
void review_each(const JsonValue& array, const Shape& shape, Report& report) {
  for (const JsonValue& object : array.items) review_prose({object, passages_of(object, shape), kNoFacts, report});
}

}  // namespace

void review_lesson(const JsonValue& value, const Lesson& lesson, std::string_view today, Report& report) {
  const JsonValue* format = value.find("format");
  if (format->integer == kFormat) return review_today(value, lesson, today, report);
  const auto brought = migrated(value);  // Not a stop: it was read.
  review_today(*std::get_if<JsonValue>(&brought), lesson, today, report);
}

void review_services(const JsonValue& value, Report& report) {
  review_each(value, kServiceShape, report);
}

void review_glossary(const JsonValue& value, Report& report) {
  review_each(value, kTermShape, report);
}

void review_facts(const JsonValue& value, const Lesson& lesson, std::string_view today, Report& report) {
  review_each(value, kFactShape, report);
  for (const JsonValue& fact : value.items) {
    const std::string& id = fact.find("id")->string;
    if (lesson.facts.contains(id)) review_expiry(fact, "The fact \"" + id + "\"", today, report);
  }
}

}  // namespace waymark::review
