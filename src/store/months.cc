#include "store/months.h"

#include <chrono>

namespace waymark {
namespace {

std::int64_t seconds(std::chrono::year_month month) {
  const std::chrono::sys_days first = month / std::chrono::day(1);
  return std::chrono::duration_cast<std::chrono::seconds>(first.time_since_epoch()).count();
}

std::chrono::year_month calendar_month(std::int64_t time) {
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(time)));
  const std::chrono::year_month_day date(days);
  return date.year() / date.month();
}

}  // namespace

std::int64_t month_of(std::int64_t time) {
  return seconds(calendar_month(time));
}

std::int64_t month_after(std::int64_t month, int count) {
  return seconds(calendar_month(month) + std::chrono::months(count));
}

}  // namespace waymark
