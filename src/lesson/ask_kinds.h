#pragma once

#include "lesson/reading.h"

namespace waymark {

// One reader and one shape for each kind that may stand in a page's "ask". `question` and `private_one` hold what all
// kinds share already; they add their own.

/// What all questions may hold; each kind's shape builds on it.
extern const Shape kQuestionShape;

extern const Shape kSingleChoiceShape;
extern const Shape kMultipleChoiceShape;
extern const Shape kTrueOrFalseShape;
extern const Shape kEstimateShape;
extern const Shape kNumberShape;
extern const Shape kPutInOrderShape;
extern const Shape kSortIntoGroupsShape;
extern const Shape kMatchPairsShape;
extern const Shape kPointAtPictureShape;
extern const Shape kFillTheGapShape;

QuestionKind read_single_choice(Fields& fields, Question& question, Reading& reading);
QuestionKind read_multiple_choice(Fields& fields, Question& question, Reading& reading);
QuestionKind read_true_or_false(Fields& fields, Question& question, Reading& reading);
QuestionKind read_estimate(Fields& fields, Question& question, Reading& reading);
QuestionKind read_number(Fields& fields, Question& question, Reading& reading);
QuestionKind read_put_in_order(Fields& fields, Question& question, Reading& reading);
QuestionKind read_sort_into_groups(Fields& fields, Question& question, Reading& reading);
QuestionKind read_match_pairs(Fields& fields, Question& question, Reading& reading);
QuestionKind read_point_at_picture(Fields& fields, Question& question, Reading& reading);
QuestionKind read_fill_the_gap(Fields& fields, Question& question, Reading& reading);

/// What all private kinds hold; each kind's shape builds on it.
extern const Shape kAskShape;

extern const Shape kReflectionShape;
extern const Shape kReadinessRulerShape;
extern const Shape kProsAndConsShape;
extern const Shape kIfThenPlanShape;
extern const Shape kSelfCheckShape;

PrivateKind read_reflection(Fields& fields, Private& private_one, Reading& reading);
PrivateKind read_readiness_ruler(Fields& fields, Private& private_one, Reading& reading);
PrivateKind read_pros_and_cons(Fields& fields, Private& private_one, Reading& reading);
PrivateKind read_if_then_plan(Fields& fields, Private& private_one, Reading& reading);
PrivateKind read_self_check(Fields& fields, Private& private_one, Reading& reading);

}  // namespace waymark
