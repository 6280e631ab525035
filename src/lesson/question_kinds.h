#pragma once

#include "lesson/reading.h"

namespace waymark {

// One reader for each kind of question. `question` holds what all kinds share already; they add
// their own.

QuestionKind read_single_choice(Fields& fields, Question& question, Reading& reading);
QuestionKind read_multiple_choice(Fields& fields, Question& question, Reading& reading);
QuestionKind read_true_or_false(Fields& fields, Question& question, Reading& reading);
QuestionKind read_estimate(Fields& fields, Question& question, Reading& reading);
QuestionKind read_put_in_order(Fields& fields, Question& question, Reading& reading);

}  // namespace waymark
