#include "base/date.h"
#include "lesson/review/review.h"

namespace waymark::review {

namespace {

constexpr int kSoon = 30;  // Days: a review has to be asked for, done and taken in.

}  // namespace

void review_expiry(const JsonValue& object, const std::string& what, std::string_view today, Report& report) {
  const JsonValue& expires = *object.find("expires");
  const int days = days_between(today, expires.string);
  if (days <= 0) {
    const bool fact = object.find("sources") != nullptr;
    report.tell(fact ? Mistake::kExpiredFact : Mistake::kExpired, expires.offset, {what, expires.string});
  } else if (days <= kSoon) {
    report.tell(Mistake::kExpiresSoon, expires.offset,
                {what, expires.string, std::to_string(days) + (days == 1 ? " day" : " days")});
  }
}

}  // namespace waymark::review
