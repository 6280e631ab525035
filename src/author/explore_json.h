#pragma once

#include <string>

#include "lesson/lesson.h"
#include "prove/prove.h"

namespace waymark::author {

/// {"lesson","verdict","claims":[{"claim","verdict","cases":[{"id","verdict","run"}]}],"shortest":{"pages","minutes",
/// "run"},"longest":{"pages","minutes"},"loops","states","whole","depth"}, pretty-printed. A run is a script.
std::string to_json(const Lesson& lesson, const prove::Findings& findings);

}  // namespace waymark::author
