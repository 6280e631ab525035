#include "base/json_layout.h"

#include <string_view>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace waymark {

namespace {

using Kind = JsonValue::Kind;

constexpr std::size_t kColumns = 119;  // Of 120: a comma has room behind each value, wherever it is moved.
constexpr std::size_t kStep = 2;
constexpr std::size_t kMostBesideObjects = 3;

std::string dumped(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string simple(const JsonValue& value) {
  switch (value.kind) {
    case Kind::kBool:
      return value.boolean ? "true" : "false";
    case Kind::kInteger:
      return std::to_string(value.integer);
    case Kind::kNumber:
      return dumped(value.number);
    case Kind::kString:
      return dumped(value.string);
    default:
      return "null";
  }
}

bool is_container(const JsonValue& value) {
  return value.kind == Kind::kArray || value.kind == Kind::kObject;
}

bool is_empty(const JsonValue& value) {
  return value.items.empty() && value.members.empty();
}

std::string name_of(const JsonValue::Member& member) {
  return dumped(member.key) + ": ";
}

/// Calls `see` with each value that stands in a container, and "" or its member's name.
template <typename See>
void for_each_inner(const JsonValue& container, See see) {
  for (const JsonValue& item : container.items) see(std::string(), item);
  for (const JsonValue::Member& member : container.members) see(name_of(member), member.value);
}

/// What a container holds, however deep.
struct Contents {
  bool kinds = false;    ///< Objects with a "kind", itself among them.
  bool objects = false;  ///< Itself not among them.
  std::size_t simple = 0;
};

void count_in(const JsonValue& value, Contents& contents) {
  if (!is_container(value)) {
    ++contents.simple;
    return;
  }
  if (value.find("kind") != nullptr) contents.kinds = true;
  for_each_inner(value, [&](const std::string&, const JsonValue& inner) {
    if (inner.kind == Kind::kObject) contents.objects = true;
    count_in(inner, contents);
  });
}

std::string on_one_line(const JsonValue& value) {
  if (!is_container(value)) return simple(value);
  const bool object = value.kind == Kind::kObject;
  if (is_empty(value)) return object ? "{}" : "[]";
  std::string line;
  for_each_inner(value, [&](const std::string& name, const JsonValue& inner) {
    if (!line.empty()) line += ", ";
    line += name + on_one_line(inner);
  });
  return object ? "{ " + line + " }" : "[" + line + "]";
}

bool may_stand_on_one_line(const JsonValue& container) {
  Contents contents;
  count_in(container, contents);
  return !contents.kinds && (!contents.objects || contents.simple <= kMostBesideObjects);
}

/// Whether the line that `text` ends with has room for `more`.
bool has_room(std::string_view text, std::string_view more) {
  const std::size_t begun = text.rfind('\n') + 1;  // npos + 1 is 0, where the first line begins.
  return utf8_length(text.substr(begun)) + utf8_length(more) <= kColumns;
}

/// Appends the value to `text`, whose last line is indented by `indent` and goes on with the value.
void lay_out(const JsonValue& value, std::size_t indent, std::string& text) {
  const bool breakable = is_container(value) && !is_empty(value);
  if (!breakable || may_stand_on_one_line(value)) {
    const std::string line = on_one_line(value);
    if (!breakable || has_room(text, line)) {
      text += line;
      return;
    }
  }
  const bool object = value.kind == Kind::kObject;
  text += object ? '{' : '[';
  bool first = true;
  for_each_inner(value, [&](const std::string& name, const JsonValue& inner) {
    text += (first ? "\n" : ",\n") + std::string(indent + kStep, ' ') + name;
    lay_out(inner, indent + kStep, text);
    first = false;
  });
  text += "\n" + std::string(indent, ' ') + (object ? '}' : ']');
}

}  // namespace

std::string layout_json(const JsonValue& value) {
  std::string text;
  lay_out(value, 0, text);
  return text + "\n";
}

}  // namespace waymark
