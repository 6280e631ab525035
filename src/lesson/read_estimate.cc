#include <algorithm>
#include <cstdlib>

#include "lesson/question_kinds.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr Range kPositive = {1, kAnyNumber.most};
constexpr Range kNotNegative = {0, kAnyNumber.most};

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
                {words(estimate.actual), words(estimate.minimum), words(estimate.maximum)});
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
  Fields said(*field.value, "feedback", reading.report);
  estimate.close = read_text(said.required("close"), reading);
  estimate.below = read_text(said.required("below"), reading);
  estimate.above = read_text(said.required("above"), reading);
  said.finish();
}

}  // namespace

QuestionKind read_estimate(Fields& fields, Question&, Reading& reading) {
  Report& report = reading.report;
  const Scale scale = {fields.required("minimum"), fields.required("maximum"), fields.optional("step"),
                       fields.required("actual"), fields.required("tolerance")};
  Estimate estimate;
  estimate.minimum = read_whole(scale.minimum, kAnyNumber, 0, report);
  estimate.maximum = read_whole(scale.maximum, kAnyNumber, 0, report);
  estimate.step = read_whole(scale.step, kPositive, 1, report);
  estimate.actual = read_whole(scale.actual, kAnyNumber, 0, report);
  estimate.tolerance = read_whole(scale.tolerance, kNotNegative, kNotNegative.most, report);
  estimate.unit = read_words(fields.required("unit"), report);
  if (scale.sound()) check_scale(estimate, scale, report);
  read_feedback(fields.required("feedback"), estimate, reading);
  return estimate;
}

}  // namespace waymark
