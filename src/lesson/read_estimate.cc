#include <algorithm>
#include <cstdlib>

#include "lesson/ask_kinds.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kFeedbackFields[] = {
    {"close", kRequired, is::text(), "What is said to a guess within the tolerance."},
    {"below", kRequired, is::text(), "What is said to a guess that is too low."},
    {"above", kRequired, is::text(), "What is said to a guess that is too high."},
};
constexpr Shape kFeedbackShape = {.noun = "feedback", .fields = kFeedbackFields};

constexpr FieldRow kFields[] = {
    {"minimum", kRequired, is::whole(kAnyNumber), "Where the scale begins.", "0"},
    {"maximum", kRequired, is::whole(kAnyNumber), "Where the scale ends.", "100"},
    {"step", kOptional, is::whole(kPositive), "From one place on the scale to the next. Left out: 1.", "5"},
    {"actual", kRequired, is::whole(kAnyNumber), "The real figure.", "88"},
    {"tolerance", kRequired, is::whole(kNotNegative), "How far from it a guess counts in full.", "8"},
    {"unit", kRequired, is::words(), "What follows the number.", R"("in 100")"},
    {"feedback", kRequired, is::object(kFeedbackShape), "What is said beside the real figure."},
};

struct Scale {
  Field minimum, maximum, step, actual, tolerance;

  /// Only numbers that could all be read can be weighed against each other.
  bool sound() const {
    const auto whole = [](Field field) {
      return field && field.value->kind == JsonValue::Kind::kInteger && field.value->integer >= kAnyNumber.least &&
             field.value->integer <= kAnyNumber.most;
    };
    return whole(minimum) && whole(maximum) && whole(actual) && whole(tolerance) && (!step || whole(step));
  }
};

/// The place on the scale that is nearest to the actual figure.
int nearest_step(const Estimate& estimate) {
  const int steps = (estimate.actual - estimate.minimum + estimate.step / 2) / estimate.step;
  return std::min(estimate.minimum + steps * estimate.step, estimate.maximum);
}

void check_scale(const Estimate& estimate, const Scale& scale, Report& report) {
  const auto words = [](int number) { return std::to_string(number); };
  if (estimate.actual <= estimate.minimum || estimate.actual >= estimate.maximum) {
    report.tell(Mistake::kActualOutside, scale.actual.value->offset,
                {words(estimate.actual), words(estimate.minimum), words(estimate.maximum),
                 "It must be more than \"minimum\" and less than \"maximum\"."});
    return;
  }
  const int distance = estimate.maximum - estimate.minimum;
  if (distance % estimate.step != 0) {
    report.tell(Mistake::kStepDoesNotDivide, scale.step.value->offset,
                {words(estimate.step), words(estimate.minimum), words(estimate.maximum), words(distance)});
    return;
  }
  const int best = nearest_step(estimate);
  if (std::abs(best - estimate.actual) > estimate.tolerance) {
    report.tell(Mistake::kActualOutOfReach, scale.tolerance.value->offset,
                {words(estimate.tolerance), words(estimate.actual), words(best)});
  }
}

void read_feedback(Field field, Estimate& estimate, Reading& reading) {
  if (!field) return;
  Fields said(*field.value, kFeedbackShape, reading.report);
  estimate.close = read_text(said["close"], reading);
  estimate.below = read_text(said["below"], reading);
  estimate.above = read_text(said["above"], reading);
  said.finish();
}

}  // namespace

constinit const Shape kEstimateShape = {"question", kFields, &kQuestionShape, "estimate",
                                        "A guess on a scale, then the real figure beside it. There is one try."};

QuestionKind read_estimate(Fields& fields, Question&, Reading& reading) {
  Report& report = reading.report;
  const Scale scale = {fields["minimum"], fields["maximum"], fields["step"], fields["actual"], fields["tolerance"]};
  Estimate estimate;
  estimate.minimum = read_whole(scale.minimum, 0, report);
  estimate.maximum = read_whole(scale.maximum, 0, report);
  estimate.step = read_whole(scale.step, 1, report);
  estimate.actual = read_whole(scale.actual, 0, report);
  estimate.tolerance = read_whole(scale.tolerance, kNotNegative.most, report);
  estimate.unit = read_words(fields["unit"], report);
  if (scale.sound()) check_scale(estimate, scale, report);
  read_feedback(fields["feedback"], estimate, reading);
  return estimate;
}

}  // namespace waymark
