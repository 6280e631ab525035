#include "server/staff/dates.h"

#include <charconv>
#include <chrono>

#include "server/wall_clock.h"

namespace waymark {
namespace {

/// The number that all of `digits` make.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || value < 0) return std::nullopt;
  return value;
}

}  // namespace

std::optional<std::int64_t> read_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date).time_since_epoch().count();
}

std::optional<std::int64_t> read_date(std::string_view text) {
  const auto day = read_day(text);
  if (!day) return std::nullopt;
  return begin_of_day(*day);
}

std::optional<std::int64_t> read_time(std::string_view text) {
  if ((text.size() != 5 && text.size() != 8) || text[2] != ':') return std::nullopt;
  const auto hour = number(text.substr(0, 2));
  const auto minute = number(text.substr(3, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return *hour * 3600 + *minute * 60;
}

std::optional<std::int64_t> read_moment(std::string_view date, std::string_view time) {
  const auto day = read_day(date);
  const auto seconds = read_time(time);
  if (!day || !seconds) return std::nullopt;
  return on_day(*day, *seconds);
}

std::string date_value(std::int64_t time) {
  return wall_words(time, "%Y-%m-%d");
}

std::string time_value(std::int64_t time) {
  return wall_words(time, "%H:%M");
}

}  // namespace waymark
