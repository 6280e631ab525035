#include "player/settings.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "records/json_object.h"

namespace waymark {
namespace {

using Words = std::span<const std::string_view>;

// In the order of their enumerations.
constexpr std::array<std::string_view, 4> kColours{"system", "light", "dark", "contrast"};
constexpr std::array<std::string_view, 2> kTypefaces{"legible", "dyslexic"};
constexpr std::array<std::string_view, 2> kSwitch{"off", "on"};

constexpr std::size_t kLongestVoice = 200;

template <typename Kind>
bool take(Kind& kind, Words words, std::string_view value) {
  const auto found = std::find(words.begin(), words.end(), value);
  if (found == words.end()) return false;
  kind = static_cast<Kind>(found - words.begin());
  return true;
}

bool take(int& number, std::span<const int> numbers, std::string_view value) {
  for (const int one : numbers) {
    if (std::to_string(one) != value) continue;
    number = one;
    return true;
  }
  return false;
}

template <typename Kind>
std::string said(Kind kind, Words words) {
  return std::string(words[static_cast<std::size_t>(kind)]);
}

std::vector<std::pair<std::string_view, std::string>> values_of(const Settings& settings) {
  return {{"text-size", std::to_string(settings.text_size)},
          {"typeface", said(settings.typeface, kTypefaces)},
          {"wide-spacing", said(settings.wide_spacing, kSwitch)},
          {"colours", said(settings.colours, kColours)},
          {"still", said(settings.still, kSwitch)},
          {"plain-page", said(settings.plain_page, kSwitch)},
          {"scanning", said(settings.scanning, kSwitch)},
          {"speech-speed", std::to_string(settings.speech_speed)},
          {"voice", settings.voice}};
}

}  // namespace

bool change(Settings& settings, std::string_view name, std::string_view value) {
  if (name == "text-size") return take(settings.text_size, kTextSizes, value);
  if (name == "typeface") return take(settings.typeface, kTypefaces, value);
  if (name == "wide-spacing") return take(settings.wide_spacing, kSwitch, value);
  if (name == "colours") return take(settings.colours, kColours, value);
  if (name == "still") return take(settings.still, kSwitch, value);
  if (name == "plain-page") return take(settings.plain_page, kSwitch, value);
  if (name == "scanning") return take(settings.scanning, kSwitch, value);
  if (name == "speech-speed") return take(settings.speech_speed, kSpeechSpeeds, value);
  if (name != "voice" || value.size() > kLongestVoice) return false;
  settings.voice = value;
  return true;
}

std::string to_json(const Settings& settings) {
  const auto values = values_of(settings), usual = values_of({});
  std::vector<std::pair<std::string, JsonValue>> members;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] != usual[i]) members.emplace_back(values[i].first, json_text(values[i].second));
  }
  return canonical_json(json_object(std::move(members)));
}

Settings settings_of_json(std::string_view json) {
  Settings settings;
  const auto object = object_of(json);
  if (!object) return settings;
  for (const JsonValue::Member& member : object->members) change(settings, member.key, member.value.string);
  return settings;
}

}  // namespace waymark
