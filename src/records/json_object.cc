#include "records/json_object.h"

namespace waymark {

JsonValue json_text(std::string words) {
  JsonValue value;
  value.kind = JsonValue::Kind::kString;
  value.string = std::move(words);
  return value;
}

JsonValue json_number(std::int64_t number) {
  JsonValue value;
  value.kind = JsonValue::Kind::kInteger;
  value.integer = number;
  value.number = static_cast<double>(number);
  return value;
}

JsonValue json_flag(bool holds) {
  JsonValue value;
  value.kind = JsonValue::Kind::kBool;
  value.boolean = holds;
  return value;
}

JsonValue json_object(std::vector<std::pair<std::string, JsonValue>> members) {
  JsonValue value;
  value.kind = JsonValue::Kind::kObject;
  for (auto& [key, member] : members) value.members.push_back({std::move(key), 0, std::move(member)});
  return value;
}

JsonValue json_array(std::vector<JsonValue> items) {
  JsonValue value;
  value.kind = JsonValue::Kind::kArray;
  value.items = std::move(items);
  return value;
}

std::optional<JsonValue> object_of(std::string_view text) {
  auto parsed = parse_json(text);
  auto* value = std::get_if<JsonValue>(&parsed);
  if (value == nullptr || value->kind != JsonValue::Kind::kObject) return std::nullopt;
  return std::move(*value);
}

std::string text_in(const JsonValue& object, std::string_view key) {
  const JsonValue* member = object.find(key);
  return member != nullptr && member->kind == JsonValue::Kind::kString ? member->string : std::string();
}

std::int64_t number_in(const JsonValue& object, std::string_view key) {
  const JsonValue* member = object.find(key);
  return member != nullptr && member->kind == JsonValue::Kind::kInteger ? member->integer : 0;
}

bool flag_in(const JsonValue& object, std::string_view key) {
  const JsonValue* member = object.find(key);
  return member != nullptr && member->kind == JsonValue::Kind::kBool && member->boolean;
}

}  // namespace waymark
