#include "lesson/question_fields.h"

#include "lesson/read_text.h"

namespace waymark {

bool read_mark(const Fields& fields, Report& report) {
  return read_word(fields["mark"], report) == "whole";
}

void read_right_wrong(const Fields& fields, Text& right, Text& wrong, Reading& reading) {
  const Field feedback = fields["feedback"];
  if (!feedback) return;
  Fields said(*feedback.value, kRightWrongShape, reading.report);
  right = read_text(said["right"], reading);
  wrong = read_text(said["wrong"], reading);
  said.finish();
}

}  // namespace waymark
