#include "lesson/question_kinds.h"
#include "lesson/read_options.h"

namespace waymark {

QuestionKind read_multiple_choice(Fields& fields, Question& question, Reading& reading) {
  const Field field = fields.required("options");
  ReadOptions read = read_options(field, reading);
  question.shuffle = read_flag(fields.optional("shuffle"), false, reading.report);
  if (read.sound && read.correct == 0) reading.report.tell(Mistake::kNoneCorrect, field.value->offset, {});
  return MultipleChoice{std::move(read.options)};
}

}  // namespace waymark
