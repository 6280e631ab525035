#include "records/verdict.h"

#include "records/to_the_participant.h"

namespace waymark {
namespace {

std::string mend() {
  return std::string(kToTheParticipant);
}

/// Why one answer does not fit the lesson, in words.
std::string words_for(const std::string& code, const GivenAnswer& given) {
  const std::string question = "question “" + given.question + "”";
  if (code == "unknown-question") return "This lesson has no " + question + ".";
  if (code == "unfit-answer") return "What was answered to " + question + " is not among its answers.";
  if (code == "wrong-attempt") return "The tries at " + question + " do not follow one another.";
  if (code == "settled") return "There are more tries at " + question + " than it allows.";
  return "An answer to " + question + " does not fit the lesson.";
}

}  // namespace

Verdict rejected(std::string reason, std::string detail) {
  Verdict verdict;
  verdict.kind = Verdict::Kind::kRejected;
  verdict.reason = std::move(reason);
  verdict.detail = std::move(detail);
  return verdict;
}

Verdict judge(const Evidence& evidence, std::shared_ptr<const Lesson> lesson) {
  if (!lesson) return Verdict{};
  if (lesson->id != evidence.lesson) {
    return rejected("wrong-lesson", "This version belongs to another lesson than the one named." + mend());
  }
  Marks marks(lesson);
  for (const GivenAnswer& given : evidence.answers) {
    const Question* question = lesson->question(given.question);
    if (question != nullptr && !question->required) {
      return rejected("practice-question",
                      "The practice question “" + given.question + "” does not belong in a record." + mend());
    }
    if (const Status status = marks.give(given); !status) {
      return rejected(status.error().code, words_for(status.error().code, given) + mend());
    }
  }
  if (marks.score() != evidence.claim.score) {
    return rejected("wrong-score", "The answers give a score of " + std::to_string(marks.score()) +
                                       " in 1000, not the " + std::to_string(evidence.claim.score) +
                                       " that was claimed." + mend());
  }
  if (marks.complete() != evidence.claim.complete) {
    return rejected("wrong-completion",
                    marks.complete()
                        ? "The answers complete the lesson, and the claim says they do not." + mend()
                        : "The answers do not complete the lesson yet, and the claim says they do." + mend());
  }
  Verdict verdict;
  verdict.kind = Verdict::Kind::kVerified;
  verdict.score = marks.score();
  verdict.complete = marks.complete();
  return verdict;
}

}  // namespace waymark
