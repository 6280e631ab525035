#include "records/run_summary.h"

namespace waymark {
namespace {

void count_right(const Evidence& evidence, const std::shared_ptr<const Lesson>& lesson, RunSummary& summary) {
  Marks marks(lesson);
  for (const GivenAnswer& given : evidence.answers) (void)marks.give(given);
  for (const Question* question : lesson->questions()) {
    if (question->required && marks.of(*question).best == kFullMark) ++summary.right;
  }
  summary.required = marks.required_total();
}

}  // namespace

RunSummary summarise(const Evidence& evidence, const std::shared_ptr<const Lesson>& lesson) {
  RunSummary summary;
  summary.attempts = static_cast<int>(evidence.answers.size());
  for (const GivenAnswer& given : evidence.answers) {
    if (given.attempt == 2) ++summary.later_tries;
  }
  if (lesson) count_right(evidence, lesson, summary);
  return summary;
}

}  // namespace waymark
