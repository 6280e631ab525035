#include "server/xapi.h"

#include <charconv>
#include <chrono>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include "server/completion_table.h"

namespace waymark {
namespace {

using Json = nlohmann::ordered_json;

/// Drawn at random once; every id would change with it.
constexpr const char* kNamespace = "8a979c52-972d-42cd-a43c-fd2414007d68";

Json account(const XapiSetting& setting, const std::string& name) {
  return {{"objectType", "Agent"}, {"account", {{"homePage", setting.address}, {"name", name}}}};
}

/// All that two statements about one completion have in common.
Json statement(std::string_view verb, const char* said, const ExportRow& row, const Lesson* lesson,
               const XapiSetting& setting) {
  const Completion& completion = row.completion;
  Json made;
  made["id"] = statement_id(verb, completion.enrolment, completion.lesson);
  made["actor"] = account(setting, completion.enrolment);
  made["verb"] = {{"id", verb}, {"display", {{"en", said}}}};
  Json definition = {{"type", "http://adlnet.gov/expapi/activities/lesson"}};
  if (lesson != nullptr) definition["name"] = {{lesson->language, lesson->title}};
  made["object"] = {
      {"objectType", "Activity"}, {"id", activity_id(setting, completion.lesson)}, {"definition", definition}};
  made["result"] = Json::object();
  if (row.minutes > 0) made["result"]["duration"] = "PT" + std::to_string(row.minutes) + "M";
  made["timestamp"] = iso_time(completion.recorded);
  made["stored"] = iso_time(completion.recorded);
  made["authority"] = account(setting, setting.organisation);
  made["version"] = "1.0.0";
  return made;
}

/// The `length` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t length) {
  if (at + length > text.size()) return -1;
  const char* begin = text.data() + at;
  int number = 0;
  const auto [end, error] = std::from_chars(begin, begin + length, number);
  return error == std::errc() && end == begin + length && *begin != '-' ? number : -1;
}

/// Seconds that a time zone ("Z", "+01:00") is ahead of UTC.
std::optional<std::int64_t> seconds_ahead(std::string_view zone) {
  if (zone == "Z" || zone == "z") return 0;
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return std::nullopt;
  const int hours = digits(zone, 1, 2);
  const int minutes = digits(zone, 4, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  return (zone[0] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

}  // namespace

std::string activity_id(const XapiSetting& setting, std::string_view lesson) {
  return setting.address + "/lessons/" + std::string(lesson);
}

std::string statement_id(std::string_view verb, std::string_view enrolment, std::string_view lesson) {
  static const boost::uuids::name_generator_sha1 generate(boost::uuids::string_generator()(kNamespace));
  std::string name(verb);
  name.append("\n").append(enrolment).append("\n").append(lesson);
  return boost::uuids::to_string(generate(name));
}

std::vector<Json> statements_of(const ExportRow& row, const Lesson* lesson, const XapiSetting& setting) {
  std::vector<Json> all = {statement(kCompletedVerb, "completed", row, lesson, setting)};
  all.front()["result"]["completion"] = true;
  if (lesson == nullptr || row.completion.score < lesson->mastery_score) return all;
  all.push_back(statement(kPassedVerb, "passed", row, lesson, setting));
  all.back()["result"]["success"] = true;
  all.back()["result"]["score"] = {{"scaled", row.completion.score / 1000.0}};
  return all;
}

std::optional<std::int64_t> time_of_rfc3339(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00T00:00:00";
  if (text.size() <= kShape.size()) return std::nullopt;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    if (kShape[i] != '0' && text[i] != kShape[i] && !(kShape[i] == 'T' && text[i] == 't')) return std::nullopt;
  }
  const int hour = digits(text, 11, 2);
  const int minute = digits(text, 14, 2);
  const int second = digits(text, 17, 2);
  const std::chrono::year_month_day date(std::chrono::year(digits(text, 0, 4)),
                                         std::chrono::month(static_cast<unsigned>(digits(text, 5, 2))),
                                         std::chrono::day(static_cast<unsigned>(digits(text, 8, 2))));
  if (digits(text, 0, 4) < 0 || !date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
      second > 60) {
    return std::nullopt;
  }
  std::size_t zone = kShape.size();
  if (text[zone] == '.') {
    const std::size_t fraction = ++zone;
    while (zone < text.size() && text[zone] >= '0' && text[zone] <= '9') ++zone;
    if (zone == fraction) return std::nullopt;
  }
  const auto ahead = seconds_ahead(text.substr(zone));
  if (!ahead) return std::nullopt;
  const auto days = std::chrono::sys_days(date).time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(days).count() + hour * 3600 + minute * 60 + second - *ahead;
}

}  // namespace waymark
