#pragma once

#include "play/answer.h"

namespace waymark {

/// What playing knows of each kind of question, one file a kind. A kind that lacks one of these does not link.

bool fits(const SingleChoice& kind, const Answer& answer);
bool fits(const MultipleChoice& kind, const Answer& answer);
bool fits(const TrueOrFalse& kind, const Answer& answer);
bool fits(const Estimate& kind, const Answer& answer);
bool fits(const PutInOrder& kind, const Answer& answer);

int mark(const SingleChoice& kind, const Answer& answer);
int mark(const MultipleChoice& kind, const Answer& answer);
int mark(const TrueOrFalse& kind, const Answer& answer);
int mark(const Estimate& kind, const Answer& answer);
int mark(const PutInOrder& kind, const Answer& answer);

/// The answer's option ids, or null for a number.
const std::vector<std::string>* ids_of(const Answer& answer);
/// The option of that id, or null.
const Option* option_of(const std::vector<Option>& options, const std::string& id);

}  // namespace waymark
