#include "base/json_cursor.h"

namespace waymark {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_bracket(char c) {
  return c == '{' || c == '}' || c == '[' || c == ']';
}

/// Whether an odd number of backslashes stands before `at`.
bool is_escaped(std::string_view text, std::size_t at) {
  bool escaped = false;
  while (text[--at] == '\\') escaped = !escaped;
  return escaped;
}

/// REQUIRES: a string that is closed begins at `at`.
std::size_t string_end(std::string_view text, std::size_t at) {
  do at = text.find('"', at + 1);
  while (is_escaped(text, at));
  return at + 1;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_json_space(text[at]) && !is_json_separator(text[at]) && !is_bracket(text[at])) ++at;
  return at;
}

std::size_t token_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  if (text[at] == '"') return string_end(text, at);
  if (is_bracket(text[at])) return at + 1;
  return word_end(text, at);
}

}  // namespace

bool is_json_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_json_separator(char c) {
  return c == ',' || c == ':';
}

JsonCursor::JsonCursor(std::string_view text) : text_(text) {
  if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
}

std::size_t JsonCursor::next_token() {
  while (at_ < text_.size() && (is_json_space(text_[at_]) || is_json_separator(text_[at_]))) ++at_;
  token_ = at_;
  at_ = token_end(text_, at_);
  return token_;
}

}  // namespace waymark
