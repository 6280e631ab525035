#include "lesson/svg/numbers.h"

#include <algorithm>
#include <cmath>

namespace waymark::svg {

namespace {

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool is_one_of(std::string_view text, std::size_t at, std::string_view letters) {
  return at < text.size() && letters.find(text[at]) != std::string_view::npos;
}

}  // namespace

std::optional<double> Numbers::next() {
  rest();
  std::size_t at = at_;
  const bool negative = is_one_of(text_, at, "-");
  if (is_one_of(text_, at, "+-")) ++at;
  double value = 0;
  int decimals = 0;
  bool any = false;
  for (; is_digit(text_, at); ++at, any = true) value = value * 10 + (text_[at] - '0');
  if (is_one_of(text_, at, ".")) {
    for (++at; is_digit(text_, at); ++at, any = true) {
      value = value * 10 + (text_[at] - '0');
      --decimals;
    }
  }
  if (!any) return std::nullopt;
  const bool signed_power = is_one_of(text_, at + 1, "+-");
  if (is_one_of(text_, at, "eE") && is_digit(text_, at + (signed_power ? 2 : 1))) {
    const bool down = is_one_of(text_, at + 1, "-");
    int power = 0;
    for (at += signed_power ? 2 : 1; is_digit(text_, at); ++at) power = std::min(power * 10 + (text_[at] - '0'), 999);
    decimals += down ? -power : power;
  }
  at_ = at;
  value *= std::pow(10.0, decimals);
  return negative ? -value : value;
}

std::optional<double> Numbers::flag() {
  rest();
  if (!is_one_of(text_, at_, "01")) return std::nullopt;
  return text_[at_++] - '0';
}

std::string_view Numbers::rest() {
  at_ = std::min(text_.find_first_not_of(" \t\r\n,", at_), text_.size());
  return text_.substr(at_);
}

void Numbers::skip(char c) {
  if (rest().starts_with(c)) ++at_;
}

double number_or(std::string_view text, double otherwise) {
  return Numbers(text).next().value_or(otherwise);
}

}  // namespace waymark::svg
