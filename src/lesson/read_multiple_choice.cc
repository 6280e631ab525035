#include "lesson/ask_kinds.h"
#include "lesson/question_fields.h"
#include "lesson/read_options.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

constexpr FieldRow kFields[] = {
    {"options", kRequired, is::array(is::object(kOptionShape), {2, 6}), "The answers, at least one of them correct."},
    kShuffleField,
    kMarkField,
};

}  // namespace

constinit const Shape kMultipleChoiceShape = {"question", kFields, &kQuestionShape, "multiple-choice",
                                              "Pick every one that is right."};

QuestionKind read_multiple_choice(Fields& fields, Question& question, Reading& reading) {
  const Field field = fields["options"];
  ReadOptions read = read_options(field, reading);
  question.shuffle = read_flag(fields["shuffle"], false, reading.report);
  question.whole = read_mark(fields, reading.report);
  read.correct.want_any(field, reading.report);
  return MultipleChoice{std::move(read.options)};
}

}  // namespace waymark
