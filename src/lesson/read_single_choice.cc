#include "lesson/ask_kinds.h"
#include "lesson/question_fields.h"
#include "lesson/read_options.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

constexpr FieldRow kFields[] = {
    {"options", kRequired, is::array(is::object(kOptionShape), {2, 6}), "The answers, exactly one of them correct."},
    kShuffleField,
};

}  // namespace

constinit const Shape kSingleChoiceShape = {"question", kFields, &kQuestionShape, "single-choice", "Pick one."};

QuestionKind read_single_choice(Fields& fields, Question& question, Reading& reading) {
  const Field field = fields["options"];
  ReadOptions read = read_options(field, reading);
  question.shuffle = read_flag(fields["shuffle"], false, reading.report);
  read.correct.want_one(field, reading.report);
  return SingleChoice{std::move(read.options)};
}

}  // namespace waymark
