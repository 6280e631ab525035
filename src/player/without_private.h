#pragma once

#include <memory>
#include <vector>

#include "play/session.h"

namespace waymark {

/// Whether the Intent says something that is the participant's own: what was written, picked or placed in anything but
/// a question.
bool is_private(const Lesson& lesson, const Intent& intent);

/// Intents that lead to the same marks and the same page, and say nothing private. What was private may have decided
/// which pages were passed over, so that there may be steps more or less between the same answers.
std::vector<Intent> without_private(const std::shared_ptr<const Lesson>& lesson, const std::vector<Intent>& intents);

}  // namespace waymark
