#include "server/wall_clock.h"

#include <array>
#include <ctime>

namespace waymark {
namespace {

constexpr std::int64_t kDay = 24 * 3600;

std::tm local(std::int64_t time) {
  const std::time_t seconds = time;
  std::tm parts{};
  localtime_r(&seconds, &parts);
  return parts;
}

/// What the clock says, as if it counted seconds since 1970.
std::int64_t wall(std::int64_t time) {
  return time + local(time).tm_gmtoff;
}

}  // namespace

std::string wall_words(std::int64_t time, const char* format) {
  const std::tm parts = local(time);
  std::array<char, 64> text{};
  std::strftime(text.data(), text.size(), format, &parts);
  return text.data();
}

std::int64_t wall_day(std::int64_t time) {
  const std::int64_t seconds = wall(time);
  return (seconds - (seconds % kDay + kDay) % kDay) / kDay;
}

std::int64_t begin_of_day(std::int64_t day) {
  return on_day(day, 0);
}

std::int64_t on_day(std::int64_t day, std::int64_t seconds) {
  const std::int64_t said = day * kDay + seconds;
  // The clock goes by what it goes by the day before, or by what it goes by the day after. mktime() would choose
  // between the two by what it was asked before.
  const std::int64_t before = said - local(said - kDay).tm_gmtoff;
  const std::int64_t after = said - local(said + kDay).tm_gmtoff;
  if (wall(before) == said && wall(after) == said) return before < after ? before : after;
  return wall(after) == said ? after : before;
}

std::string zone_sentence(std::int64_t now) {
  const std::string zone = wall_words(now, "%Z");
  return zone == "UTC" ? "Times are in UTC." : "Times are local time (now " + zone + ").";
}

}  // namespace waymark
