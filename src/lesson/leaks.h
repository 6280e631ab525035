#pragma once

#include <set>

#include "base/json_value.h"
#include "lesson/lesson.h"
#include "lesson/reading.h"

namespace waymark {

/// Tells where something that others can see follows from a private variable: by information flow, in the sense of
/// D. and P. Denning ("Certification of programs for secure information flow", 1977). Between a branch on a private
/// variable and where its arms meet again there may be no required question that is not settled before, no page that a
/// group's screen shows, and no change of a variable that is not private; and nothing on such a page may be shown on the
/// condition of a private variable.
///
/// What somebody chooses in the story, and what is set from it, needs no search of its own. Of all that a run does only
/// the answers to required questions are sent, and check_flow refuses every way round one of them: so each choice leaves
/// them as they are.
///
/// Gives back the pages whose required question was told of. REQUIRES: all targets exist, `next` is filled in, and the
/// last page is an ending. `pages`: what the lesson's pages were read from.
std::set<std::size_t> check_leaks(const Lesson& lesson, const JsonValue& pages, Reading& reading);

}  // namespace waymark
