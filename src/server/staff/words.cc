#include "server/staff/words.h"

#include <algorithm>

#include "records/to_the_participant.h"
#include "server/staff/page.h"
#include "server/staff/table.h"
#include "server/wall_clock.h"

namespace waymark {
namespace {

constexpr std::int64_t kDay = 24 * 3600;

std::string small_number(int number) {
  constexpr const char* kWords[] = {"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
  return number < 10 ? kWords[number] : std::to_string(number);
}

}  // namespace

std::map<std::string, std::string> lesson_titles(Services& services) {
  std::map<std::string, std::string> titles;
  if (const auto current = services.store.current_lessons()) {
    for (const LessonRow& row : *current) titles[row.id] = row.title;
  }
  return titles;
}

std::vector<SelectOption> lesson_options(Services& services) {
  std::vector<SelectOption> options = {{"", "None"}};
  for (const auto& [id, title] : lesson_titles(services)) options.push_back({id, title});
  return options;
}

std::string title_of(const std::map<std::string, std::string>& titles, const std::string& lesson) {
  const auto found = titles.find(lesson);
  return found == titles.end() ? lesson : found->second;
}

std::string result_words(const RunSummary& summary) {
  if (summary.required == 0) return summary.attempts == 1 ? "1 answer" : std::to_string(summary.attempts) + " answers";
  return std::to_string(summary.right) + " of " + std::to_string(summary.required);
}

std::string tries_words(const RunSummary& summary) {
  if (summary.later_tries > 0) return small_number(summary.later_tries) + " at a later try";
  return summary.required > 0 && summary.right == summary.required ? "all at the first try" : "";
}

std::string result_and_tries(const RunSummary& summary) {
  const std::string tries = tries_words(summary);
  return result_words(summary) + (tries.empty() ? "" : ", " + tries);
}

std::string rejected_words(const Verdict& verdict) {
  return verdict.detail.substr(0, verdict.detail.find(kToTheParticipant));
}

std::string minutes_words(int minutes) {
  return minutes == 0 ? "" : std::to_string(minutes) + " min";
}

std::string days(std::int64_t number) {
  return number == 1 ? "1 day" : std::to_string(number) + " days";
}

std::int64_t day_due(std::int64_t due) {
  return due - kDay / 2;
}

std::int64_t late_by(std::int64_t now) {
  return begin_of_day(wall_day(now)) + kDay / 2 - 1;
}

std::int64_t soon_by(std::int64_t now) {
  return begin_of_day(wall_day(now) + 2) + kDay / 2 - 1;
}

std::string due_words(std::int64_t due, std::int64_t now) {
  if (due == 0) return "";
  const std::int64_t days_left = wall_day(day_due(due)) - wall_day(now);
  if (days_left < 0) return days(-days_left) + " late";
  if (days_left == 0) return "due today";
  if (days_left == 1) return "due tomorrow";
  return "due " + day_month(day_due(due));
}

std::string week_words(const Enrolment& enrolment, int weeks, std::int64_t now) {
  if (weeks == 0) return kNothing;
  // Weeks are counted from the end of the first day, as what is due is.
  const std::int64_t since = wall_day(now) - wall_day(day_due(enrolment.starts)) - 1;
  const std::int64_t week = std::max<std::int64_t>(0, since) / 7 + 1;
  return std::to_string(std::min<std::int64_t>(week, weeks)) + " of " + std::to_string(weeks);
}

}  // namespace waymark
