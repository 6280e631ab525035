#include "lesson/answer_pattern.h"

#include <algorithm>
#include <array>

namespace waymark {

namespace {

constexpr std::size_t kFewest = 4;
constexpr std::size_t kMostOptions = 16;

bool is_habit(const AnswerPattern& pattern) {
  return pattern.questions >= kFewest && pattern.alike * 6 >= pattern.questions * 5;
}

}  // namespace

RightAnswer right_answer(std::span<const std::size_t> lengths, std::size_t place, bool shuffled) {
  std::size_t longest_other = 0;
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    if (i != place) longest_other = std::max(longest_other, lengths[i]);
  }
  return {.place = place,
          .options = lengths.size(),
          .shuffled = shuffled,
          .much_longest = lengths[place] * 10 >= longest_other * 11};
}

std::optional<AnswerPattern> same_place(std::span<const RightAnswer> answers) {
  std::array<std::size_t, kMostOptions> at = {};
  AnswerPattern pattern;
  for (const RightAnswer& answer : answers) {
    if (answer.shuffled || answer.place >= at.size()) continue;
    ++pattern.questions;
    ++at[answer.place];
  }
  const auto most = std::max_element(at.begin(), at.end());
  pattern.alike = *most;
  pattern.place = static_cast<std::size_t>(most - at.begin());
  return is_habit(pattern) ? std::optional(pattern) : std::nullopt;
}

std::optional<AnswerPattern> always_longest(std::span<const RightAnswer> answers) {
  AnswerPattern pattern;
  for (const RightAnswer& answer : answers) {
    if (answer.options < 3) continue;
    ++pattern.questions;
    pattern.alike += answer.much_longest ? 1 : 0;
  }
  return is_habit(pattern) ? std::optional(pattern) : std::nullopt;
}

}  // namespace waymark
