#include "base/date.h"

#include <array>
#include <charconv>

namespace waymark {

namespace {

struct Day {
  int year;
  int month;
  int day;
};

/// REQUIRES: digits where an ISO date has some.
Day day_of(std::string_view date) {
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = 0;
    std::from_chars(date.data() + at, date.data() + at + length, value);
    return value;
  };
  return {number(0, 4), number(5, 2), number(8, 2)};
}

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

/// Days from the beginning of a calendar that began 400 years before the year 1, so that all sums are positive.
int count_of(const Day& date) {
  const int years = date.year + 399;
  int days = years * 365 + years / 4 - years / 100 + years / 400 + date.day;
  for (int month = 1; month < date.month; ++month) days += days_in(date.year, month);
  return days;
}

}  // namespace

bool is_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t digit : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (text[digit] < '0' || text[digit] > '9') return false;
  }
  const Day date = day_of(text);
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= days_in(date.year, date.month);
}

int days_between(std::string_view from, std::string_view to) {
  return count_of(day_of(to)) - count_of(day_of(from));
}

}  // namespace waymark
