#include "lesson/read_question.h"

#include "lesson/kinds.h"
#include "lesson/question_kinds.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr Range kAttempts = {1, 5};
constexpr int kUsualAttempts = 2;

struct QuestionRow {
  std::string_view name;
  QuestionKind (*read)(Fields&, Question&, Reading&);
  bool once;  ///< There is nothing left to try after the first answer.
};

constexpr QuestionRow kQuestionKinds[] = {
    {"single-choice", read_single_choice, false}, {"multiple-choice", read_multiple_choice, false},
    {"true-or-false", read_true_or_false, true},  {"estimate", read_estimate, true},
    {"put-in-order", read_put_in_order, false},
};

int read_attempts(Field field, const QuestionRow& kind, Report& report) {
  const int usual = kind.once ? 1 : kUsualAttempts;
  const int attempts = read_whole(field, kAttempts, usual, report);
  if (!kind.once || attempts == 1) return attempts;
  report.tell(Mistake::kOneAttemptOnly, field.value->offset, {std::string(kind.name), std::to_string(attempts)});
  return 1;
}

}  // namespace

Question read_question(Field field, Reading& reading) {
  Fields fields(*field.value, "question", reading.report);
  Question question;
  const QuestionRow* kind = find_kind<QuestionRow>(kQuestionKinds, fields, "question", reading.report);
  question.id = read_id(fields.required("id"), "question or reflection", reading.asked, reading.report);
  question.prompt = read_text(fields.required("prompt"), reading);
  question.required = read_flag(fields.optional("required"), true, reading.report);
  question.explain = read_prose(fields.optional("explain"), reading);
  const Field attempts = fields.optional("attempts");
  if (kind == nullptr) {
    fields.finish_open();  // What else it may hold, its kind would say.
    return question;
  }
  question.attempts = read_attempts(attempts, *kind, reading.report);
  question.kind = kind->read(fields, question, reading);
  fields.finish();
  return question;
}

}  // namespace waymark
