#include "lesson/ask_kinds.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kFeedbackFields[] = {
    {"true", kRequired, is::text(), "What is said to whoever answers true."},
    {"false", kRequired, is::text(), "What is said to whoever answers false."},
};
constexpr Shape kFeedbackShape = {.noun = "feedback", .fields = kFeedbackFields};

constexpr FieldRow kFields[] = {
    {"answer", kRequired, is::flag(), "Whether the statement is true.", "false"},
    {"feedback", kOptional, is::object(kFeedbackShape), "What is said about each answer."},
};

}  // namespace

constinit const Shape kTrueOrFalseShape = {"question", kFields, &kQuestionShape, "true-or-false",
                                           "A statement to judge, with the reason. There is one try."};

QuestionKind read_true_or_false(Fields& fields, Question&, Reading& reading) {
  const bool answer = read_flag(fields["answer"], false, reading.report);
  TrueOrFalse kind;
  kind.options = {{"true", {}, answer, {}}, {"false", {}, !answer, {}}};
  const Field feedback = fields["feedback"];
  if (!feedback) return kind;
  Fields said(*feedback.value, kFeedbackShape, reading.report);
  kind.options[0].feedback = read_text(said["true"], reading);
  kind.options[1].feedback = read_text(said["false"], reading);
  said.finish();
  return kind;
}

}  // namespace waymark
