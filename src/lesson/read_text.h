#pragma once

#include <vector>

#include "lesson/reading.h"

namespace waymark {

/// A text: words with a little Markdown. Empty when the field is not there or wrong.
Text read_text(Field field, Reading& reading);

/// A text, or an array of texts: one each paragraph.
std::vector<Text> read_prose(Field field, Reading& reading);

/// An array of texts.
std::vector<Text> read_texts(Field field, Reading& reading);

}  // namespace waymark
