#include <algorithm>
#include <cstdlib>

#include "play/kinds.h"
#include "play/possible.h"

namespace waymark {

namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool parts_thousands(char letter) {
  return letter == ',' || letter == ' ';
}

/// What somebody typed, read as kindly as is safe: spaces around it, and a space or a comma before each three digits.
/// Nothing for all else: a point may mean a decimal.
std::optional<int> typed_number(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!parts_thousands(text[i])) {
      digits += text[i];
      continue;
    }
    const std::string_view group = text.substr(i + 1, 3);
    const bool ends = i + 4 == text.size() || (i + 4 < text.size() && parts_thousands(text[i + 4]));
    if (i == 0 || !ends || !std::all_of(group.begin(), group.end(), is_digit)) return std::nullopt;
  }
  return whole_number(digits);
}

}  // namespace

Draft first_draft(const Number&, const Question&, std::uint64_t) {
  return {};
}

bool take(const Number&, const Gesture& gesture, Draft& draft) {
  return write("", gesture, draft);
}

Answer answer_of(const Number&, const Draft& draft) {
  const auto typed = draft.written.find("");
  const auto number = typed == draft.written.end() ? std::nullopt : typed_number(typed->second);
  if (number) return *number;
  return std::vector<std::string>();
}

bool fits(const Number& kind, const Answer& answer) {
  const int* number = std::get_if<int>(&answer);
  return number != nullptr && *number >= kind.minimum && *number <= kind.maximum;
}

int mark(const Number& kind, const Answer& answer) {
  return std::abs(std::get<int>(answer) - kind.actual) <= kind.tolerance ? kFullMark : 0;
}

/// The ends of the range, and the numbers on either side of where the mark changes.
std::vector<Answer> sample_answers(const Number& kind) {
  std::vector<Answer> answers;
  for (const int number :
       {kind.actual, kind.actual - kind.tolerance - 1, kind.actual + kind.tolerance + 1, kind.minimum, kind.maximum}) {
    answers.emplace_back(std::clamp(number, kind.minimum, kind.maximum));
  }
  return answers;
}

std::vector<Intent> intents_towards(const Number&, const std::string& target, const Answer& answer) {
  return {{Verb::kSet, target, std::to_string(std::get<int>(answer))}};
}

}  // namespace waymark
