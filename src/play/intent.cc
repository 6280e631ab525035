#include "play/intent.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/json_make.h"

namespace waymark {
namespace {

constexpr std::array<std::pair<Verb, std::string_view>, 12> kVerbs{{
    {Verb::kBegin, "begin"},
    {Verb::kNext, "next"},
    {Verb::kBack, "back"},
    {Verb::kChoose, "choose"},
    {Verb::kSelect, "select"},
    {Verb::kDeselect, "deselect"},
    {Verb::kSet, "set"},
    {Verb::kPlace, "place"},
    {Verb::kCheck, "check"},
    {Verb::kOpen, "open"},
    {Verb::kClose, "close"},
    {Verb::kDo, "do"},
}};

/// The text under `key`, empty if it is left out; nothing if it is there and no text.
std::optional<std::string> text_at(const JsonValue& object, std::string_view key) {
  const JsonValue* found = object.find(key);
  if (found == nullptr) return std::string();
  if (found->kind != JsonValue::Kind::kString) return std::nullopt;
  return found->string;
}

/// Puts a member at the end of the object that is being written.
void write(std::string& json, std::string_view key, const JsonValue& value) {
  json += ",\"";
  json += key;
  json += "\":";
  json += canonical_json(value);
}

}  // namespace

std::string_view name_of(Verb verb) {
  return std::find_if(kVerbs.begin(), kVerbs.end(), [&](const auto& row) { return row.first == verb; })->second;
}

std::optional<Verb> verb_of(std::string_view name) {
  const auto found = std::find_if(kVerbs.begin(), kVerbs.end(), [&](const auto& row) { return row.second == name; });
  return found == kVerbs.end() ? std::nullopt : std::optional(found->first);
}

std::string to_json(const Intent& intent) {
  std::string json = "{\"do\":\"" + std::string(name_of(intent.verb)) + "\"";
  if (!intent.target.empty()) write(json, "at", json_text(intent.target));
  if (!intent.value.empty()) write(json, "value", json_text(intent.value));
  if (intent.time != 0) write(json, "time", json_whole(intent.time));
  return json + "}";
}

std::optional<Intent> intent_of_json(std::string_view json) {
  const auto parsed = parse_json(json);
  const auto* value = std::get_if<JsonValue>(&parsed);
  if (value == nullptr || value->kind != JsonValue::Kind::kObject) return std::nullopt;
  const JsonValue& object = *value;
  const auto name = text_at(object, "do");
  const auto verb = name ? verb_of(*name) : std::nullopt;
  const auto target = text_at(object, "at");
  const auto given = text_at(object, "value");
  const JsonValue* time = object.find("time");
  if (!verb || !target || !given || (time != nullptr && time->kind != JsonValue::Kind::kInteger)) return std::nullopt;
  return Intent{*verb, *target, *given, time == nullptr ? 0 : time->integer};
}

}  // namespace waymark
