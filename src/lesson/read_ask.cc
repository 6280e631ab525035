#include "lesson/read_ask.h"

#include "lesson/ask_kinds.h"
#include "lesson/kinds.h"
#include "lesson/read_text.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

constexpr FieldRow kAskFields[] = {
    {"kind", kRequired, is::words(), "How it is answered.", R"("single-choice")"},
    {"id", kRequired, is::id(), "What records point at; never changed.", R"("q-first-step")"},
    {"prompt", kRequired, is::text(), "What is asked.", R"("What do you do first?")"},
};

constexpr int kUsualAttempts = 2;
constexpr FieldRow kQuestionFields[] = {
    {"required", kOptional, is::flag(), "Whether it counts. Left out: yes; with false it is practice.", "false"},
    {"attempts", kOptional, is::whole({1, 5}), "How many tries there are. Left out: 2.", "3"},
    {"explain", kOptional, is::prose(), "What is said once it is settled: right, or no tries left."},
};

struct AskRow {
  const Shape* shape;
  QuestionKind (*question)(Fields&, Question&, Reading&) = nullptr;
  bool once = false;  ///< There is nothing left to try after the first answer.
  PrivateKind (*private_one)(Fields&, Private&, Reading&) = nullptr;
};

constexpr AskRow kAskRows[] = {
    {&kSingleChoiceShape, read_single_choice},
    {&kMultipleChoiceShape, read_multiple_choice},
    {&kTrueOrFalseShape, read_true_or_false, true},
    {&kEstimateShape, read_estimate, true},
    {&kNumberShape, read_number},
    {&kPutInOrderShape, read_put_in_order},
    {&kSortIntoGroupsShape, read_sort_into_groups},
    {&kMatchPairsShape, read_match_pairs},
    {&kPointAtPictureShape, read_point_at_picture},
    {&kFillTheGapShape, read_fill_the_gap},
    {.shape = &kReflectionShape, .private_one = read_reflection},
    {.shape = &kReadinessRulerShape, .private_one = read_readiness_ruler},
    {.shape = &kProsAndConsShape, .private_one = read_pros_and_cons},
    {.shape = &kIfThenPlanShape, .private_one = read_if_then_plan},
    {.shape = &kSelfCheckShape, .private_one = read_self_check},
};
constexpr auto kShapes = shapes_of(kAskRows);

int read_attempts(Field field, const AskRow& kind, Report& report) {
  const int attempts = read_whole(field, kind.once ? 1 : kUsualAttempts, report);
  if (!kind.once || attempts == 1) return attempts;
  report.tell(Mistake::kOneAttemptOnly, field.value->offset, {kind.shape->kind, std::to_string(attempts)});
  return 1;
}

Question read_question(Fields& fields, const AskRow& kind, Reading& reading) {
  Question question;
  question.required = read_flag(fields["required"], true, reading.report);
  question.explain = read_prose(fields["explain"], reading);
  question.attempts = read_attempts(fields["attempts"], kind, reading.report);
  question.kind = kind.question(fields, question, reading);
  return question;
}

Private read_private(Fields& fields, const AskRow& kind, Reading& reading) {
  Private private_one;
  private_one.kind = kind.private_one(fields, private_one, reading);
  return private_one;
}

}  // namespace

constinit const Shape kAskShape = {.noun = "question", .fields = kAskFields};
constinit const Shape kQuestionShape = {.noun = "question", .fields = kQuestionFields, .base = &kAskShape};
constinit const Kinds kAsks = {&kAskShape, kShapes};

std::variant<std::monostate, Question, Private> read_ask(Field field, Reading& reading) {
  Fields fields(*field.value, kAskShape, reading.report);
  const AskRow* kind = find_kind<AskRow>(kAskRows, fields, reading.report);
  const std::string id = read_id(fields["id"], "question", reading.asked, reading.report);
  const Text prompt = read_text(fields["prompt"], reading);
  std::variant<std::monostate, Question, Private> ask;
  const auto share = [&](auto read) {
    read.id = id;
    read.prompt = prompt;
    ask = std::move(read);
  };
  if (kind == nullptr) {
    reading.privates.miss_one();
    fields.finish_open();  // What else it may hold, its kind would say.
    return ask;
  }
  if (kind->question != nullptr) {
    share(read_question(fields, *kind, reading));
  } else {
    share(read_private(fields, *kind, reading));
    if (!id.empty()) reading.privates.take(id, fields.offset());
  }
  fields.finish();
  return ask;
}

}  // namespace waymark
