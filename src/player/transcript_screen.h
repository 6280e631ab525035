#pragma once

#include <vector>

#include "screen/node.h"
#include "screen/strings.h"

namespace waymark {

/// What was read aloud, line by line, to be read with the eyes: of the screens in their order, the last of which stands
/// now. Of those before it nothing can be used any more, so their buttons are left out, but
/// for those that are pressed.
Screen transcript_screen(std::vector<Screen> screens, const Strings& say);

}  // namespace waymark
