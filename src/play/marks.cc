#include "play/marks.h"

#include <algorithm>

namespace waymark {

Marks::Marks(std::shared_ptr<const Lesson> lesson)
    : lesson_(std::move(lesson)), questions_(lesson_->questions()), marks_(questions_.size()) {}

Status Marks::give(const GivenAnswer& given) {
  const auto found = std::find_if(questions_.begin(), questions_.end(),
                                  [&](const Question* question) { return question->id == given.question; });
  if (found == questions_.end()) {
    return Error{"unknown-question", "There is no question \"" + given.question + "\" in this version of the lesson."};
  }
  const Question& question = **found;
  QuestionMark& so_far = marks_[static_cast<std::size_t>(found - questions_.begin())];
  if (!fits(question, given.answer)) {
    return Error{"unfit-answer", "The answer to \"" + given.question + "\" is not one that the question offers."};
  }
  if (settled(question)) {
    return Error{"settled", "The question \"" + given.question + "\" was settled before this answer."};
  }
  const int next = static_cast<int>(so_far.answers.size()) + 1;
  if (given.attempt != next) {
    return Error{"wrong-attempt", "The answer to \"" + given.question + "\" is numbered as attempt " +
                                      std::to_string(given.attempt) + ", but attempt " + std::to_string(next) +
                                      " comes next."};
  }
  so_far.answers.push_back(given.answer);
  so_far.best = std::max(so_far.best, mark(question, given.answer));
  return Done{};
}

const QuestionMark& Marks::of(const Question& question) const {
  const auto found = std::find_if(questions_.begin(), questions_.end(),
                                  [&](const Question* other) { return other->id == question.id; });
  return marks_[static_cast<std::size_t>(found - questions_.begin())];
}

bool Marks::settled(const Question& question) const {
  const QuestionMark& so_far = of(question);
  return so_far.best == kFullMark || static_cast<int>(so_far.answers.size()) >= question.attempts;
}

int Marks::score() const {
  int sum = 0;
  for (std::size_t i = 0; i < questions_.size(); ++i) {
    if (questions_[i]->required) sum += marks_[i].best;
  }
  const int total = required_total();
  return total == 0 ? kFullMark : sum / total;
}

int Marks::required_settled() const {
  return static_cast<int>(std::count_if(questions_.begin(), questions_.end(), [&](const Question* question) {
    return question->required && settled(*question);
  }));
}

int Marks::required_total() const {
  return static_cast<int>(
      std::count_if(questions_.begin(), questions_.end(), [](const Question* question) { return question->required; }));
}

bool Marks::answered() const {
  return required_settled() == required_total();
}

bool Marks::complete() const {
  return answered() && (lesson_->move_on == MoveOn::kCompleted || score() >= lesson_->mastery_score);
}

std::vector<GivenAnswer> Marks::evidence() const {
  std::vector<GivenAnswer> all;
  for (std::size_t i = 0; i < questions_.size(); ++i) {
    if (!questions_[i]->required) continue;
    int attempt = 0;
    for (const Answer& answer : marks_[i].answers) all.push_back({questions_[i]->id, ++attempt, answer});
  }
  return all;
}

}  // namespace waymark
