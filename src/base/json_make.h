#pragma once

#include <string>
#include <utility>

#include "base/json_value.h"

namespace waymark {

// JSON values that stand in no file.

inline JsonValue json_text(std::string_view text) {
  JsonValue value;
  value.kind = JsonValue::Kind::kString;
  value.string = text;
  return value;
}

inline JsonValue json_whole(std::int64_t number) {
  JsonValue value;
  value.kind = JsonValue::Kind::kInteger;
  value.integer = number;
  value.number = static_cast<double>(number);
  return value;
}

inline JsonValue json_flag(bool flag) {
  JsonValue value;
  value.kind = JsonValue::Kind::kBool;
  value.boolean = flag;
  return value;
}

inline JsonValue json_array() {
  JsonValue value;
  value.kind = JsonValue::Kind::kArray;
  return value;
}

inline JsonValue json_object() {
  JsonValue value;
  value.kind = JsonValue::Kind::kObject;
  return value;
}

/// Puts a member at the object's end.
inline void add(JsonValue& object, std::string_view name, JsonValue value) {
  object.members.push_back({std::string(name), 0, std::move(value)});
}

}  // namespace waymark
