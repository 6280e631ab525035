#include "play/possible.h"

namespace waymark {

std::map<int, Answer> answers_by_mark(const Question& question) {
  std::map<int, Answer> answers;
  std::visit(
      [&](const auto& kind) {
        for (Answer& answer : sample_answers(kind)) answers.try_emplace(mark(question, answer), std::move(answer));
      },
      question.kind);
  return answers;
}

std::vector<Intent> intents_towards(const Question& question, const Answer& answer) {
  return std::visit([&](const auto& kind) { return intents_towards(kind, question.id, answer); }, question.kind);
}

Finds finds_of(const Private& asked) {
  return std::visit([&](const auto& kind) { return finds_of(kind, asked.id); }, asked.kind);
}

}  // namespace waymark
