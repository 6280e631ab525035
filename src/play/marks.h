#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lesson/lesson.h"
#include "play/answer.h"

namespace waymark {

/// One answer as evidence: who gave it, when and where are not in it.
struct GivenAnswer {
  std::string question;
  int attempt = 1;  ///< From 1.
  Answer answer;

  bool operator==(const GivenAnswer&) const = default;
};

/// Where one question stands.
struct QuestionMark {
  std::vector<Answer> answers;  ///< One for each attempt, in order.
  int best = 0;                 ///< Best mark so far, thousandths.

  bool operator==(const QuestionMark&) const = default;
};

/// A fold over answers alone. Score, pass and completion are functions of it and of nothing else; the server folds the
/// same Marks with this code over the same lesson.
class Marks {
 public:
  explicit Marks(std::shared_ptr<const Lesson> lesson);

  /// Takes one answer, or says why it cannot be one and changes nothing. Error codes: "unknown-question",
  /// "unfit-answer" (does not fit the question), "wrong-attempt" (not the next one), "settled" (no attempt was left).
  Status give(const GivenAnswer& given);

  /// Where a question stands. REQUIRES: the lesson has it.
  const QuestionMark& of(const Question& question) const;
  /// Answered fully right, or no attempts left.
  bool settled(const Question& question) const;

  /// The best mark of each required question, averaged, rounded down to whole thousandths; 1000 when none is required.
  int score() const;
  /// How many required questions are settled, and how many there are.
  int required_settled() const;
  int required_total() const;
  /// Every required question is settled.
  bool answered() const;
  /// What the lesson's `completion` asks for holds: answered, and for CompletedAndPassed also score >= masteryScore.
  bool complete() const;

  /// Required answers in lesson order, then by attempt: what leaves the device, and all of it.
  std::vector<GivenAnswer> evidence() const;

  bool operator==(const Marks& other) const { return marks_ == other.marks_; }

 private:
  std::shared_ptr<const Lesson> lesson_;
  std::vector<const Question*> questions_;  ///< Lesson order.
  std::vector<QuestionMark> marks_;         ///< Beside questions_.
};

}  // namespace waymark
