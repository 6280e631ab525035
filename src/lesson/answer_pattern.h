#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace waymark {

/// How the one right answer of a question stands among the others.
struct RightAnswer {
  std::size_t place = 0;      ///< From 0, as written.
  std::size_t options = 0;    ///< How many there are.
  bool shuffled = false;      ///< Then nobody can learn the place.
  bool much_longest = false;  ///< At least a tenth longer than each other one, so that it shows.
};

/// `lengths`: of the options' words, in code points. REQUIRES: place < lengths.size().
RightAnswer right_answer(std::span<const std::size_t> lengths, std::size_t place, bool shuffled);

/// A habit that lets somebody pick right without reading.
struct AnswerPattern {
  std::size_t alike = 0;
  std::size_t questions = 0;  ///< Those in which it could show.
  std::size_t place = 0;      ///< same_place only.
};

/// The place where all right answers stand, or all but one in six. Nothing for fewer than four questions, since
/// chance alone does that.
std::optional<AnswerPattern> same_place(std::span<const RightAnswer> answers);

/// The same for right answers that are the longest, among questions of three options or more.
std::optional<AnswerPattern> always_longest(std::span<const RightAnswer> answers);

}  // namespace waymark
