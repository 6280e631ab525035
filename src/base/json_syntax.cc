#include "base/json_syntax.h"

#include <charconv>
#include <optional>

#include "base/diagnostic.h"
#include "base/text.h"

namespace waymark {

namespace {

bool begins_number(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
}

/// The beginning of the token that was refused: commas and colons that had been read before it were
/// accepted.
std::size_t refused_token(const JsonCursor& cursor, std::size_t read) {
  const std::string_view text = cursor.text();
  std::size_t at = cursor.offset();
  while (at < text.size() && (is_json_space(text[at]) || (is_json_separator(text[at]) && at + 1 < read))) ++at;
  return at;
}

/// The last character before `at` that is no white space, or npos.
std::size_t before(std::string_view text, std::size_t at) {
  while (at > 0 && is_json_space(text[at - 1])) --at;
  return at == 0 ? std::string_view::npos : at - 1;
}

/// The code unit that `\uXXXX` at `at` names, if it is one.
std::optional<unsigned> escaped_unit(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  unsigned unit = 0;
  const auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, unit, 16);
  if (error != std::errc() || end != text.data() + at + 6) return std::nullopt;
  return unit;
}

bool is_surrogate(std::string_view text, std::size_t at) {
  const std::optional<unsigned> unit = escaped_unit(text, at);
  return unit && *unit >= 0xD800 && *unit <= 0xDFFF;
}

/// Bytes of the escape whose backslash stands at `at`, or 0 when it is none that JSON knows.
std::size_t escape_length(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return 0;
  if (text[at + 1] != 'u') return std::string_view("\"\\/bfnrt").find(text[at + 1]) == std::string_view::npos ? 0 : 2;
  const std::optional<unsigned> unit = escaped_unit(text, at);
  if (!unit || (*unit >= 0xDC00 && *unit <= 0xDFFF)) return 0;
  if (*unit < 0xD800 || *unit > 0xDBFF) return 6;
  const std::optional<unsigned> second = escaped_unit(text, at + 6);
  return second && *second >= 0xDC00 && *second <= 0xDFFF ? 12 : 0;
}

JsonSyntaxError control_character(std::string_view text, std::size_t begin, std::size_t at) {
  if (text[at] == '\n' || text[at] == '\r') {
    return {begin, "This text has no closing quotation mark in its line.",
            "Close it with \" in the same line; a quotation mark inside a text is written \\\"."};
  }
  if (text[at] == '\t') return {at, "A tab stands inside this text.", "Put a space in its place."};
  return {at, "A control character stands inside this text.", "Take it out."};
}

/// What is wrong inside the string that begins at `begin`, if anything.
std::optional<JsonSyntaxError> string_fault(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + 1; at < text.size();) {
    if (text[at] == '"') return std::nullopt;
    if (static_cast<unsigned char>(text[at]) < 0x20) return control_character(text, begin, at);
    if (text[at] == '\\') {
      const std::size_t length = escape_length(text, at);
      if (length == 0 && is_surrogate(text, at)) {
        return JsonSyntaxError{at, "This escape is half of a character, and its other half is missing.",
                               "Write the character itself in its place."};
      }
      if (length == 0) {
        return JsonSyntaxError{at, "JSON knows no such escape.", "A backslash itself is written \\\\ in JSON."};
      }
      at += length;
      continue;
    }
    const std::size_t length = utf8_sequence(text, at);
    if (length == 0) return JsonSyntaxError{at, "This is not UTF-8.", "Save the file with the encoding UTF-8."};
    at += length;
  }
  return JsonSyntaxError{begin, "This text is never closed.", "Close it with \"."};
}

std::string line_of(std::string_view text, std::size_t offset) {
  return std::to_string(position_of(text, offset).line);
}

JsonSyntaxError end_of_file(std::string_view text, const SyntaxState& state) {
  if (before(text, text.size()) == std::string_view::npos) {
    return {0, "The file is empty.", "Is it saved, and is it the right file?"};
  }
  if (state.opened.empty()) return {text.size(), "The file ends where a value is still to come.", "Write it."};
  const std::size_t bracket = state.opened.back();
  const std::string opened(1, text[bracket]);
  const std::string closing(1, text[bracket] == '{' ? '}' : ']');
  return {text.size(), "The file ends, but the " + opened + " of line " + line_of(text, bracket) + " is still open.",
          "Close it with " + closing + "."};
}

/// A typographic quotation mark, as word processors put in the place of ".
bool is_curly_quote(std::string_view text, std::size_t at) {
  for (const std::string_view quote : {"“", "”", "„", "‘", "’"}) {
    if (text.substr(at).starts_with(quote)) return true;
  }
  return false;
}

JsonSyntaxError curly_quote(std::size_t at) {
  return {at, "This is a curly quotation mark, and JSON's texts stand in straight ones.",
          "Write \" in its place. A text editor leaves them straight; a word processor does not."};
}

JsonSyntaxError value_expected(std::string_view text, std::size_t at) {
  if (is_curly_quote(text, at)) return curly_quote(at);
  switch (text[at]) {
    case '\'':
      return {at, "JSON's texts stand in double quotation marks.", "Write \" in place of '."};
    case '/':
    case '#':
      return {at, "JSON has no comments.", "Take it out."};
    case ',':
    case ':':
      return {at, std::string("A ") + (text[at] == ',' ? "comma" : "colon") + " stands where a value should.",
              "Write the value, or take the comma away."};
    default:
      break;
  }
  if (begins_number(text[at])) return {at, "JSON cannot read this number.", "Write it as 12 or 0.5."};
  return {at, "This is no JSON value.",
          "Texts stand in double quotation marks; true, false and null in small letters."};
}

JsonSyntaxError closing_bracket(std::string_view text, std::size_t at, std::size_t last, const SyntaxState& state) {
  if (text[last] == ',') return {last, "Nothing follows this comma.", "Take the comma away."};
  if (text[last] == ':' || state.after_key) return {at, "A value is missing before this.", "Write it after the colon."};
  if (state.opened.empty()) return {at, "This bracket closes none.", "Take it away."};
  const std::size_t bracket = state.opened.back();
  const std::string opened(1, text[bracket]);
  const std::string closing(1, text[bracket] == '{' ? '}' : ']');
  return {at,
          "The " + opened + " of line " + line_of(text, bracket) + " is still open, and this " + text[at] +
              " cannot close it.",
          "Write " + closing + " before it, or in its place."};
}

/// An object begins where a field, or the end, of another one belongs.
JsonSyntaxError object_in_object(std::string_view text, std::size_t at, std::size_t last, std::size_t bracket) {
  const std::string line = line_of(text, bracket);
  const std::string how = text[last] == ',' ? "} before the comma in line " + line_of(text, last) : "}, before this";
  return {at, "A new { begins here, and the { of line " + line + " is still open.",
          "Close that one first: write " + how + "."};
}

/// A field stands where none can: its name was read as a text of its own.
JsonSyntaxError field_without_object(std::string_view text, std::size_t name, const SyntaxState& state) {
  const std::string where =
      state.opened.empty() ? std::string() : " in the [ of line " + line_of(text, state.opened.back());
  return {name, "A field stands here" + where + ", outside of any object.",
          "Write { before it, where its object begins."};
}

JsonSyntaxError semicolon(std::size_t at) {
  return {at, "A semicolon stands where a comma should.", "Write a comma in its place."};
}

/// "0,5", and what follows is taken for the next field.
JsonSyntaxError comma_in_number(std::string_view text, std::size_t comma) {
  std::size_t begin = comma, end = comma + 1;
  while (begin > 0 && begins_number(text[begin - 1])) --begin;
  while (end < text.size() && begins_number(text[end])) ++end;
  return {comma, "A comma stands inside this number.",
          "Write " + std::string(text.substr(begin, comma - begin)) + "." +
              std::string(text.substr(comma + 1, end - comma - 1)) + ", with a point."};
}

/// Something stands where a comma, a colon or the end should.
JsonSyntaxError after_a_value(std::string_view text, std::size_t at, const SyntaxState& state) {
  if (state.after_key)
    return {at, "A colon is missing before this.", "Write it between the field's name and its value."};
  if (text[at] == '/' || text[at] == '#') return {at, "JSON has no comments.", "Take it out."};
  if (text[at] == ';') return semicolon(at);
  if (state.opened.empty()) return {at, "Something follows the end of the value.", "Take it away."};
  if (text[at] == ':') return {at, "A colon stands where a comma should.", "Write a comma between two values."};
  if (text[at - 1] == '"' && text[at] != '"') {
    return {
        at - 1, "The text ends with this quotation mark, and something follows it.",
        "A quotation mark inside a text is written \\\"; between two values stands a comma. Or the mark that closes a "
        "text before this one is missing."};
  }
  return {at, "A comma is missing before this.", "Write it after the value before."};
}

}  // namespace

JsonSyntaxError explain_syntax_error(const JsonCursor& cursor, const SyntaxState& state) {
  const std::string_view text = cursor.text();
  if (state.too_large) {
    return {refused_token(cursor, state.read), "This number is too large.", "Write one with a few digits."};
  }
  if (state.read > 0 && cursor.offset() >= state.read && text[state.read - 1] == ';') return semicolon(state.read - 1);
  if (cursor.offset() >= state.read) return value_expected(text, cursor.token());  // "01": read as 0, then 1
  const std::size_t at = refused_token(cursor, state.read);
  if (at >= text.size()) return end_of_file(text, state);
  if (text[at] == '"') {
    if (auto fault = string_fault(text, at)) return *fault;
  }
  if (static_cast<unsigned char>(text[at]) >= 0x80 && utf8_sequence(text, at) == 0) {
    return {at, "This is not UTF-8.", "Save the file with the encoding UTF-8."};
  }
  const std::size_t last = before(text, at);
  if (last == std::string_view::npos) return value_expected(text, at);
  if (text[at] == '}' || text[at] == ']') return closing_bracket(text, at, last, state);
  const bool in_object = !state.opened.empty() && text[state.opened.back()] == '{';
  if (text[at] == '{' && in_object && !state.after_key) return object_in_object(text, at, last, state.opened.back());
  if (text[at] == ':' && !in_object && text[last] == '"') return field_without_object(text, cursor.token(), state);
  const bool expects_key = in_object && (text[last] == '{' || text[last] == ',') && last >= state.opened.back();
  if (expects_key && is_curly_quote(text, at)) return curly_quote(at);
  if (text[at] == ',' && text[last] == ',') return {at, "Two commas stand here.", "Take one of them away."};
  if (expects_key && last + 1 == at && last > 0 && begins_number(text[last - 1]) && begins_number(text[at])) {
    return comma_in_number(text, last);
  }
  if (expects_key && text[at] != '\'' && text[at] != '/' && text[at] != '#') {
    return {at, "A field's name in double quotation marks is missing here.", "Write it as \"name\": value."};
  }
  if (std::string_view("{[,:").find(text[last]) != std::string_view::npos && last + 1 >= cursor.offset()) {
    return value_expected(text, at);
  }
  return after_a_value(text, at, state);
}

}  // namespace waymark
