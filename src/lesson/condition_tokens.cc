#include "lesson/condition_tokens.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace waymark {

namespace {

using Comparison = Condition::Comparison;
using Kind = ConditionToken::Kind;

constexpr std::pair<std::string_view, Comparison> kSigns[] = {
    {"==", Comparison::kEqual},  {"!=", Comparison::kNotEqual}, {"<", Comparison::kLess},
    {"<=", Comparison::kAtMost}, {">", Comparison::kMore},      {">=", Comparison::kAtLeast},
};

/// How other languages, and people, write what a condition writes otherwise.
constexpr std::pair<std::string_view, std::string_view> kOtherSigns[] = {
    {"=", "=="},  {"===", "=="}, {"!==", "!="}, {"<>", "!="}, {"=!", "!="}, {"~=", "!="}, {"=<", "<="}, {"=>", ">="},
    {"&", "and"}, {"&&", "and"}, {"|", "or"},   {"||", "or"}, {"!", "not"}, {"~", "not"}, {"≥", ">="},  {"≤", "<="},
    {"≠", "!="},  {"∧", "and"},  {"∨", "or"},   {"¬", "not"}, {"−", "-"},   {"–", "-"},
};

constexpr std::string_view kWords[] = {"and", "or", "not", "true", "false", "score"};

constexpr std::string_view kSignBytes = "=<>!&|~";
constexpr std::string_view kOtherQuotes[] = {"\"", "`", "‘", "’", "“", "”", "„"};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool begins_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool continues_word(char c) {
  return begins_word(c) || is_digit(c) || c == '-';
}

std::string in_lower_case(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return word;
}

std::string write_instead(std::string_view word) {
  return "Write " + std::string(word) + ".";
}

/// An optional minus, digits without a needless zero, and perhaps a dot and digits.
bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::string_view whole = text.substr(0, text.find('.'));
  const bool has_decimals = whole.size() < text.size();
  const std::string_view decimals = has_decimals ? text.substr(whole.size() + 1) : std::string_view("0");
  const bool sound = !whole.empty() && (whole == "0" || whole[0] != '0') && !decimals.empty();
  return sound && std::all_of(whole.begin(), whole.end(), is_digit) &&
         std::all_of(decimals.begin(), decimals.end(), is_digit);
}

/// The quotation mark of another kind that begins at `at`, or empty.
std::string_view other_quote(std::string_view text, std::size_t at) {
  for (const std::string_view quote : kOtherQuotes) {
    if (text.substr(at).starts_with(quote)) return quote;
  }
  return {};
}

}  // namespace

std::string named(const ConditionToken& token) {
  if (token.kind == Kind::kValue) return "'" + token.text + "'";
  if (!is_utf8(token.text)) return "\"\uFFFD\"";
  const bool has_quotes = token.text.starts_with('\'') || !other_quote(token.text, 0).empty();
  return has_quotes ? token.text : "\"" + token.text + "\"";
}

std::string hint_for_value(std::string_view value) {
  return "Write a value in single quotes: '" + std::string(value) + "'.";
}

std::string_view sign_of(Comparison comparison) {
  for (const auto& [sign, meaning] : kSigns) {
    if (meaning == comparison) return sign;
  }
  return {};
}

bool is_word_of_conditions(std::string_view name) {
  return std::find(std::begin(kWords), std::end(kWords), name) != std::end(kWords);
}

ConditionToken ConditionTokens::next() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  if (at_ == text_.size()) return take(Kind::kEnd, 0);
  const char c = text_[at_];
  if (c == '(') return take(Kind::kOpen, 1);
  if (c == ')') return take(Kind::kClose, 1);
  if (begins_word(c)) return take_word();
  const bool minus = c == '-' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
  if (minus || is_digit(c) || c == '.') return take_number();
  if (c == '\'') return take_quoted("'");
  if (kSignBytes.find(c) != std::string_view::npos) return take_sign();
  if (const std::string_view quote = other_quote(text_, at_); !quote.empty()) return take_quoted(quote);
  return take_other();
}

ConditionToken ConditionTokens::take(Kind kind, std::size_t length) {
  ConditionToken token;
  token.kind = kind;
  token.index = at_;
  token.text = text_.substr(at_, length);
  at_ += length;
  return token;
}

ConditionToken ConditionTokens::take_wrong(std::size_t length, std::string hint) {
  ConditionToken token = take(Kind::kWrong, length);
  token.hint = std::move(hint);
  return token;
}

ConditionToken ConditionTokens::take_word() {
  std::size_t length = 1;
  while (at_ + length < text_.size() && continues_word(text_[at_ + length])) ++length;
  const std::string lower = in_lower_case(std::string(text_.substr(at_, length)));
  if (is_word_of_conditions(lower) && lower != text_.substr(at_, length)) {
    return take_wrong(length, write_instead(lower));
  }
  return take(Kind::kWord, length);
}

ConditionToken ConditionTokens::take_number() {
  const auto continues = [](char c) { return continues_word(c) || c == '.' || c == ',' || c == '%'; };
  std::size_t length = 1;
  while (at_ + length < text_.size() && continues(text_[at_ + length])) ++length;
  if (is_number(text_.substr(at_, length))) return take(Kind::kNumber, length);
  return take_wrong(length, "Write whole numbers such as 3, and the score as a number such as 0.75.");
}

ConditionToken ConditionTokens::take_quoted(std::string_view quote) {
  const std::size_t from = at_ + quote.size();
  if (quote == "'") {
    const std::size_t end = text_.find('\'', from);
    if (end == std::string_view::npos) return take_wrong(text_.size() - at_, "Write a ' where the value ends.");
    ConditionToken token = take(Kind::kValue, end + 1 - at_);
    token.text = text_.substr(from, end - from);
    return token;
  }
  for (std::size_t end = from; end < text_.size(); ++end) {
    const bool closes = text_[end] == '\'' || !other_quote(text_, end).empty();
    if (!closes) continue;
    const std::size_t length = end - at_ + (text_[end] == '\'' ? 1 : other_quote(text_, end).size());
    return take_wrong(length, hint_for_value(text_.substr(from, end - from)));
  }
  return take_wrong(text_.size() - at_, hint_for_value(text_.substr(from)));
}

ConditionToken ConditionTokens::take_sign() {
  std::size_t length = 1;
  while (at_ + length < text_.size() && kSignBytes.find(text_[at_ + length]) != std::string_view::npos) ++length;
  for (const auto& [sign, meaning] : kSigns) {
    if (sign != text_.substr(at_, length)) continue;
    ConditionToken token = take(Kind::kComparison, length);
    token.comparison = meaning;
    return token;
  }
  for (const auto& [sign, meant] : kOtherSigns) {
    if (sign == text_.substr(at_, length)) return take_wrong(length, write_instead(meant));
  }
  return take_wrong(length, "Comparisons are ==, !=, <, <=, > and >=.");
}

ConditionToken ConditionTokens::take_other() {
  for (const auto& [sign, meant] : kOtherSigns) {
    if (text_.substr(at_).starts_with(sign)) return take_wrong(sign.size(), write_instead(meant));
  }
  const std::size_t length = std::max<std::size_t>(1, utf8_sequence(text_, at_));
  return take_wrong(length, "A condition holds variables, values, and, or, not, comparisons and parentheses.");
}

}  // namespace waymark
