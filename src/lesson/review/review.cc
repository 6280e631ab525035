#include "lesson/review/review.h"

#include <variant>

#include "base/date.h"
#include "lesson/migrations.h"
#include "lesson/shapes.h"

namespace waymark::review {

namespace {

constexpr int kSoon = 30;  // Days: a review has to be asked for, done and taken in.

/// Whether the rules of English hold for a text of that language.
bool is_english(std::string_view language) {
  return language == "en" || language.starts_with("en-");
}

void review_today(const JsonValue& value, const Lesson& lesson, std::string_view today, Report& report) {
  const Reviewed file = {value, passages_of(value, kLessonShape), report};
  if (is_english(lesson.language)) {
    review_prose(file);
    review_figures(file);
    review_minutes(file);
  }
  review_answers(file);
  review_expiry({"The lesson", lesson.expires, value.find("expires")->offset}, today, report);
  review_pictures(file, lesson.media);
}

}  // namespace

void review_expiry(const Expiry& expiry, std::string_view today, Report& report) {
  const int days = days_between(today, expiry.date);
  const std::string what(expiry.what);
  const std::string date(expiry.date);
  if (days <= 0) {
    report.tell(Mistake::kExpired, expiry.offset, {what, date});
  } else if (days <= kSoon) {
    report.tell(Mistake::kExpiresSoon, expiry.offset,
                {what, date, std::to_string(days) + (days == 1 ? " day" : " days")});
  }
}

void review_lesson(const JsonValue& value, const Lesson& lesson, std::string_view today, Report& report) {
  const JsonValue* format = value.find("format");
  if (format->integer == kFormat) return review_today(value, lesson, today, report);
  const auto brought = migrated(value);  // Not a stop: it was read.
  review_today(*std::get_if<JsonValue>(&brought), lesson, today, report);
}

void review_services(const JsonValue& value, Report& report) {
  for (const JsonValue& service : value.items) {
    review_prose({service, passages_of(service, kServiceShape), report});
  }
}

}  // namespace waymark::review
