#include "play/intent.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

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
std::optional<std::string> text_at(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return std::string();
  if (!found->is_string()) return std::nullopt;
  return found->get<std::string>();
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
  nlohmann::ordered_json object{{"do", name_of(intent.verb)}};
  if (!intent.target.empty()) object["at"] = intent.target;
  if (!intent.value.empty()) object["value"] = intent.value;
  if (intent.time != 0) object["time"] = intent.time;
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::optional<Intent> intent_of_json(std::string_view json) {
  const nlohmann::json object = nlohmann::json::parse(json, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  const auto name = text_at(object, "do");
  const auto verb = name ? verb_of(*name) : std::nullopt;
  const auto target = text_at(object, "at");
  const auto value = text_at(object, "value");
  const auto time = object.find("time");
  if (!verb || !target || !value || (time != object.end() && !time->is_number_integer())) return std::nullopt;
  return Intent{*verb, *target, *value, time == object.end() ? 0 : time->get<std::int64_t>()};
}

}  // namespace waymark
