#include "lesson/question_kinds.h"
#include "lesson/read_text.h"

namespace waymark {

QuestionKind read_true_or_false(Fields& fields, Question&, Reading& reading) {
  const bool answer = read_flag(fields.required("answer"), false, reading.report);
  TrueOrFalse kind;
  kind.options = {{"true", Text::of("True"), answer, {}}, {"false", Text::of("False"), !answer, {}}};
  const Field feedback = fields.optional("feedback");
  if (!feedback) return kind;
  Fields said(*feedback.value, "feedback", reading.report);
  kind.options[0].feedback = read_text(said.required("true"), reading);
  kind.options[1].feedback = read_text(said.required("false"), reading);
  said.finish();
  return kind;
}

}  // namespace waymark
