#include "lesson/ask_kinds.h"
#include "lesson/read_text.h"

namespace waymark {

namespace {

constexpr FieldRow kFeedbackFields[] = {
    {"right", kRequired, is::text(), "What is said to a right number."},
    {"below", kRequired, is::text(), "What is said to one that is too low."},
    {"above", kRequired, is::text(), "What is said to one that is too high."},
};
constexpr Shape kFeedbackShape = {.noun = "feedback", .fields = kFeedbackFields};

constexpr FieldRow kFields[] = {
    {"minimum", kRequired, is::whole(kAnyNumber), "The lowest number that can be answered.", "0"},
    {"maximum", kRequired, is::whole(kAnyNumber), "The highest number that can be answered.", "40"},
    {"actual", kRequired, is::whole(kAnyNumber), "The right number.", "14"},
    {"tolerance", kOptional, is::whole(kNotNegative), "How far from it a number is still right. Left out: 0.", "1"},
    {"unit", kOptional, is::words(), "What follows the number, if anything does.", R"("units")"},
    {"feedback", kOptional, is::object(kFeedbackShape), "What is said about the number given."},
};

bool is_whole(Field field) {
  return field && field.value->kind == JsonValue::Kind::kInteger && field.value->integer >= kAnyNumber.least &&
         field.value->integer <= kAnyNumber.most;
}

void check_range(const Number& number, const Fields& fields, Report& report) {
  const Field maximum = fields["maximum"], actual = fields["actual"];
  if (!is_whole(fields["minimum"]) || !is_whole(maximum) || !is_whole(actual)) return;
  const std::string least = std::to_string(number.minimum), most = std::to_string(number.maximum);
  if (number.maximum <= number.minimum) {
    report.tell(Mistake::kRangeTurned, maximum.value->offset, {most, least});
  } else if (number.actual < number.minimum || number.actual > number.maximum) {
    report.tell(Mistake::kActualOutside, actual.value->offset,
                {std::to_string(number.actual), least, most, "It must be one of the numbers that can be answered."});
  }
}

void read_feedback(Field field, Number& number, Reading& reading) {
  if (!field) return;
  Fields said(*field.value, kFeedbackShape, reading.report);
  number.right = read_text(said["right"], reading);
  number.below = read_text(said["below"], reading);
  number.above = read_text(said["above"], reading);
  said.finish();
}

}  // namespace

constinit const Shape kNumberShape = {"question", kFields, &kQuestionShape, "number", "Type a number."};

QuestionKind read_number(Fields& fields, Question&, Reading& reading) {
  Report& report = reading.report;
  Number number;
  number.minimum = read_whole(fields["minimum"], 0, report);
  number.maximum = read_whole(fields["maximum"], 0, report);
  number.actual = read_whole(fields["actual"], 0, report);
  number.tolerance = read_whole(fields["tolerance"], 0, report);
  number.unit = read_words(fields["unit"], report);
  check_range(number, fields, report);
  read_feedback(fields["feedback"], number, reading);
  return number;
}

}  // namespace waymark
