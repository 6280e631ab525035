#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json_value.h"

namespace waymark {

/// Small JSON objects, read and written without a word about types: what is kept on a device and said over the wire.

JsonValue json_text(std::string words);
JsonValue json_number(std::int64_t number);
JsonValue json_flag(bool holds);
JsonValue json_object(std::vector<std::pair<std::string, JsonValue>> members);
JsonValue json_array(std::vector<JsonValue> items);

/// The object in `text`, or nothing when it is not one.
std::optional<JsonValue> object_of(std::string_view text);

/// The member of that name and kind, or empty, 0 and false.
std::string text_in(const JsonValue& object, std::string_view key);
std::int64_t number_in(const JsonValue& object, std::string_view key);
bool flag_in(const JsonValue& object, std::string_view key);

}  // namespace waymark
