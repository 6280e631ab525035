#include "base/json_value.h"

#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

#include "base/json_cursor.h"
#include "base/json_syntax.h"
#include "base/text.h"

namespace waymark {

namespace {

constexpr std::size_t kDeepest = 64;
constexpr int kNumberOverflow = 406;  // nlohmann's id for a number that no double holds.
constexpr std::string_view kRightFile = "Nothing that Waymark reads is like that: is this the right file?";
constexpr std::string_view kUtf16Marks[] = {"\xFF\xFE", "\xFE\xFF"};

/// Fills a JsonValue from nlohmann's SAX events, with a cursor beside them that knows the places.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const JsonLimits& limits) : cursor_(text), limits_(limits) {}

  // What nlohmann calls; its names.
  bool null() { return place(JsonValue::Kind::kNull) != nullptr; }
  bool boolean(bool value) {
    JsonValue* const made = place(JsonValue::Kind::kBool);
    if (made != nullptr) made->boolean = value;
    return made != nullptr;
  }
  bool number_integer(std::int64_t value) {
    JsonValue* const made = place(JsonValue::Kind::kInteger);
    if (made == nullptr) return false;
    made->integer = value;
    made->number = static_cast<double>(value);
    return true;
  }
  bool number_unsigned(std::uint64_t value) {
    // nlohmann calls this for every number without a sign; what is beyond int64 is kept as a
    // number.
    if (value <= INT64_MAX) return number_integer(static_cast<std::int64_t>(value));
    return number_float(static_cast<double>(value), {});
  }
  bool number_float(double value, const std::string&) {
    JsonValue* const made = place(JsonValue::Kind::kNumber);
    if (made != nullptr) made->number = value;
    return made != nullptr;
  }
  bool string(std::string& value) {
    if (value.size() > limits_.string_bytes) {
      return refuse(cursor_.next_token(),
                    "This text is longer than " + std::to_string(limits_.string_bytes) + " bytes.",
                    "Make several texts of it.");
    }
    JsonValue* const made = place(JsonValue::Kind::kString);
    if (made != nullptr) made->string = value;  // Not moved: nlohmann reads the next one into the same memory.
    return made != nullptr;
  }
  bool binary(const nlohmann::json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(JsonValue::Kind::kObject); }
  bool start_array(std::size_t) { return open(JsonValue::Kind::kArray); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    const std::size_t offset = cursor_.next_token();
    JsonValue& object = *opened_.back();
    if (object.members.size() == limits_.fields) {
      return refuse(offset, "The object of this field has more than " + std::to_string(limits_.fields) + " of them.",
                    kRightFile);
    }
    JsonValue::Member& member = object.members.emplace_back();
    member.key = name;
    member.key_offset = offset;
    after_key_ = true;
    return true;
  }

  template <typename Exception>
  bool parse_error(std::size_t read, const std::string&, const Exception& why) {
    const bool too_large = why.id == kNumberOverflow;
    error_ = explain_syntax_error(cursor_, {read, after_key_, too_large, opened_offsets()});
    return false;
  }

  JsonValue& root() { return root_; }
  JsonSyntaxError& error() { return error_; }

 private:
  bool refuse(std::size_t offset, std::string message, std::string_view hint) {
    error_ = {offset, std::move(message), std::string(hint)};
    return false;
  }

  bool open(JsonValue::Kind kind) {
    if (opened_.size() == kDeepest) {
      return refuse(cursor_.next_token(),
                    "Brackets stand inside one another more than " + std::to_string(kDeepest) + " deep.", kRightFile);
    }
    JsonValue* const made = place(kind);
    if (made != nullptr) opened_.push_back(made);
    return made != nullptr;
  }

  bool close() {
    cursor_.next_token();
    opened_.pop_back();
    return true;
  }

  /// Makes a value of the next token, where it belongs. The place stays valid while the value is open: its
  /// parent grows no further until it is closed. Null if it is one too many.
  JsonValue* place(JsonValue::Kind kind) {
    const std::size_t offset = cursor_.next_token();
    after_key_ = false;
    if (values_++ == limits_.values) {
      refuse(offset, "This file holds more than " + std::to_string(limits_.values) + " values.", kRightFile);
      return nullptr;
    }
    JsonValue* made = &root_;
    if (!opened_.empty()) {
      JsonValue& parent = *opened_.back();
      if (parent.items.size() == limits_.items) {
        refuse(offset, "The array of this value has more than " + std::to_string(limits_.items) + " of them.",
               kRightFile);
        return nullptr;
      }
      made = parent.kind == JsonValue::Kind::kArray ? &parent.items.emplace_back() : &parent.members.back().value;
    }
    made->kind = kind;
    made->offset = offset;
    return made;
  }

  std::vector<std::size_t> opened_offsets() const {
    std::vector<std::size_t> offsets;
    for (const JsonValue* value : opened_) offsets.push_back(value->offset);
    return offsets;
  }

  JsonCursor cursor_;
  JsonLimits limits_;
  std::size_t values_ = 0;
  JsonValue root_;
  std::vector<JsonValue*> opened_;
  bool after_key_ = false;
  JsonSyntaxError error_;
};

/// Bytes that are no text in UTF-8 at all. nlohmann would take a NUL for the end of the file, and what follows for
/// nothing.
std::optional<JsonSyntaxError> no_text(std::string_view text) {
  const std::size_t nul = text.find('\0');
  if (text.starts_with(kUtf16Marks[0]) || text.starts_with(kUtf16Marks[1]) || nul < 2) {
    return JsonSyntaxError{0, "This file is not in UTF-8, but perhaps in UTF-16.", "Save it with the encoding UTF-8."};
  }
  if (nul == std::string_view::npos) return std::nullopt;
  return JsonSyntaxError{nul, "A NUL character stands here.", "Take it out; a text file has none."};
}

/// 1.0 and 1 are the same value: whole numbers that a double holds exactly are written as integers.
nlohmann::json sorted_number(double number) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::trunc(number) == number && std::abs(number) <= kExact) return static_cast<std::int64_t>(number);
  return number;
}

/// As nlohmann's tree, whose objects are sorted by key.
nlohmann::json sorted_tree(const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::kNull:
      return nullptr;
    case JsonValue::Kind::kBool:
      return value.boolean;
    case JsonValue::Kind::kInteger:
      return value.integer;
    case JsonValue::Kind::kNumber:
      return sorted_number(value.number);
    case JsonValue::Kind::kString:
      return value.string;
    case JsonValue::Kind::kArray: {
      nlohmann::json array = nlohmann::json::array();
      for (const JsonValue& item : value.items) array.push_back(sorted_tree(item));
      return array;
    }
    case JsonValue::Kind::kObject: {
      nlohmann::json object = nlohmann::json::object();
      for (const JsonValue::Member& member : value.members) object[member.key] = sorted_tree(member.value);
      return object;
    }
  }
  return nullptr;
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (const Member& member : members) {
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

std::variant<JsonValue, JsonSyntaxError> parse_json(std::string_view text, const JsonLimits& limits) {
  if (auto error = no_text(text)) return std::move(*error);
  TreeBuilder builder(text, limits);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::move(builder.error());
  return std::move(builder.root());
}

std::string canonical_json(const JsonValue& value) {
  return sorted_tree(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace waymark
