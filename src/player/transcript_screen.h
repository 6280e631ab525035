#pragma once

#include "screen/node.h"
#include "screen/strings.h"

namespace waymark {

/// What of a screen is read aloud, line by line, to be read with the eyes.
Screen transcript_screen(const Screen& of, const Strings& say);

}  // namespace waymark
