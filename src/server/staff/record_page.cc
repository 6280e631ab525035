#include "server/staff/record_page.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <optional>

#include <nlohmann/json.hpp>

#include "server/staff/audit_words.h"
#include "server/staff/page.h"
#include "server/staff/table.h"
#include "server/staff/words.h"
#include "server/wall_clock.h"

namespace waymark {
namespace {

using Json = nlohmann::ordered_json;
using Titles = std::map<std::string, std::string>;

/// Keys whose own words would not say what they hold.
constexpr std::pair<const char*, const char*> kLabels[] = {
    {"display_name", "Name to show"},
    {"last_touched", "Last change"},
    {"held_since", "Legal hold since"},
    {"held_why", "Why it is held"},
    {"entered", "Code first used"},
    {"ended_why", "Why it ended"},
    {"by", "By whom"},
    {"at", "When"},
    {"meeting", "When"},
    {"presence", "Was"},
    {"marked", "Marked on"},
    {"started", "Started (the device's clock)"},
    {"finished", "Finished"},
    {"received", "Came in"},
    {"why", "Why"},
    {"minutes", "Minutes (the device's)"},
};

std::string label_of(std::string key) {
  const auto found =
      std::find_if(std::begin(kLabels), std::end(kLabels), [&](const auto& each) { return key == each.first; });
  if (found != std::end(kLabels)) return found->second;
  std::replace(key.begin(), key.end(), '_', ' ');
  if (!key.empty() && key.front() >= 'a' && key.front() <= 'z') {
    key.front() = static_cast<char>(key.front() - 'a' + 'A');
  }
  return key;
}

/// The instant that a text such as "2026-11-22T19:04:00Z" names.
std::optional<std::int64_t> instant(const std::string& text) {
  std::tm parts{};
  const char* end = ::strptime(text.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  if (end == nullptr || *end != '\0') return std::nullopt;
  return ::timegm(&parts);
}

std::string words_of(const std::string& key, const Json& value, const Titles& titles) {
  if (value.is_null()) return "";
  if (!value.is_string()) {
    const std::string number = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return key == "score" ? number + " of 1000" : number;
  }
  const std::string text = value.get<std::string>();
  if (key == "lesson") return title_of(titles, text);
  if (text == "participant" || text == "operator") return "the " + text;
  const std::optional<std::int64_t> time = instant(text);
  return time ? short_time(*time) : text;
}

void fact(Html& html, const std::string& name, const std::string& words) {
  html.open("div").element("dt", {}, name).element("dd", {}, words).close();
}

/// "first: yes", and which try it was if it was not the first.
std::string answer_words(const Json& answer) {
  std::string words;
  for (const Json& each : answer.value("answer", Json::array())) {
    if (each.is_string()) words += (words.empty() ? "" : ", ") + each.get<std::string>();
  }
  const int attempt = answer.value("attempt", 1);
  return answer.value("question", "") + ": " + words + (attempt > 1 ? " (try " + std::to_string(attempt) + ")" : "");
}

void show_sent(Html& html, const Json& list) {
  for (const Json& sent : list) {
    std::string words = "Came in " + words_of("received", sent["received"], {}) + ": " + sent.value("verdict", "");
    if (const std::string why = sent.value("why", ""); !why.empty()) words += ". " + why;
    html.open("div").element("dt", {}, "What was sent").open("dd").text(words).open("ul", {{"class", "answers"}});
    for (const Json& answer : sent.value("answers", Json::array())) html.element("li", {}, answer_words(answer));
    html.close().close().close();
  }
}

void show_fields(Html& html, const Json& object, const Titles& titles) {
  html.open("dl", {{"class", "record"}});
  for (const auto& [key, value] : object.items()) {
    if (value.is_array()) {
      show_sent(html, value);
    } else if (const std::string words = words_of(key, value, titles); !words.empty()) {
      fact(html, label_of(key), words);
    }
  }
  html.close();
}

void show_history(Html& html, const Json& list) {
  std::vector<std::vector<Html>> rows;
  for (const Json& each : list) {
    rows.push_back({cell(words_of("at", each["at"], {})), cell(words_of("who", each["who"], {})),
                    cell(act_words(each.value("what", "")))});
  }
  html.append(table("history", {"When", "Who", "What"}, rows));
}

}  // namespace

Html record_page(const std::string& record_json, const Titles& titles, const std::string& back) {
  const Json record = Json::parse(record_json);
  const std::string reference = record["person"]["reference"].get<std::string>();
  Html html;
  html.open("p", {{"class", "no-print"}}).element("a", {{"href", back}}, "Back to " + reference);
  html.text(" · To print, press Ctrl and P, or choose Print from your browser's menu.").close();
  html.open("div", {{"class", "top"}}).element("h1", {}, "All that is kept of " + reference).close();
  html.element("p", {{"class", "below-top"}},
               record["organisation"].get<std::string>() + ", " + words_of("made", record["made"], {}) + ". " +
                   zone_sentence(instant(record["made"].get<std::string>()).value_or(0)) + " What somebody writes for themselves in a lesson never leaves their device, and "
                   "is not here.");
  html.open("p", {{"class", "no-print below-top"}});
  html.element("a", {{"href", back + "/record.json"}}, "The same as a file (JSON)").close();
  for (const auto& [key, value] : record.items()) {
    if (value.is_string()) continue;
    html.open("section", {{"class", "paper"}}).element("h2", {{"id", key}}, label_of(key));
    if (value.is_object()) {
      show_fields(html, value, titles);
    } else if (value.empty()) {
      html.element("p", {}, "Nothing.");
    } else if (key == "history") {
      show_history(html, value);
    } else {
      for (const Json& each : value) show_fields(html, each, titles);
    }
    html.close();
  }
  return html;
}

}  // namespace waymark
