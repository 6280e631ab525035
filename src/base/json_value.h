#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace waymark {

/// A JSON value that remembers where it stood, so that what is wrong with it can be shown in place.
/// nlohmann's own tree drops doubled keys and knows no positions; this one is filled from its SAX
/// events and keeps both.
struct JsonValue {
  enum class Kind { kNull, kBool, kInteger, kNumber, kString, kArray, kObject };
  struct Member;

  Kind kind = Kind::kNull;
  std::size_t offset = 0;  ///< Byte offset of its first character.
  bool boolean = false;
  std::int64_t integer = 0;  ///< kInteger only.
  double number = 0;         ///< kInteger and kNumber.
  std::string string;
  std::vector<JsonValue> items;  ///< kArray
  std::vector<Member> members;   ///< kObject, in file order, doubled keys included.

  /// The first member of that name, or null. An object only; null for any other kind.
  const JsonValue* find(std::string_view key) const;
};

struct JsonValue::Member {
  std::string key;
  std::size_t key_offset = 0;
  JsonValue value;
};

struct JsonSyntaxError {
  std::size_t offset = 0;
  std::string message;  ///< One plain sentence: what is wrong.
  std::string hint;     ///< One plain sentence: how to mend it.
};

/// How much a text may hold; what is beyond is refused where it begins.
struct JsonLimits {
  std::size_t fields = SIZE_MAX;        ///< Of one object,
  std::size_t items = SIZE_MAX;         ///< of one array.
  std::size_t values = SIZE_MAX;        ///< In all.
  std::size_t string_bytes = SIZE_MAX;  ///< Of one string, in UTF-8.
};

/// The value in `text`, or where and why it is not JSON. Refuses nesting deeper than 64, invalid UTF-8, and what is
/// beyond the limits.
std::variant<JsonValue, JsonSyntaxError> parse_json(std::string_view text, const JsonLimits& limits = {});

/// The same value as canonical JSON: keys sorted by byte, no white space, numbers in shortest form
/// (1.0 is 1). Doubled keys: the last one counts. This is what a content hash is taken over.
std::string canonical_json(const JsonValue& value);

/// Where byte `index` of the string that the JSON string at `offset` stands for is written in
/// `text`: the way from words back to their place, past escapes. The string's end when it has no
/// such byte. REQUIRES: text[offset] begins a valid JSON string.
std::size_t offset_in_json_string(std::string_view text, std::size_t offset, std::size_t index);

}  // namespace waymark
