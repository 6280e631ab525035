#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lesson/phrases.h"

namespace waymark {

/// The words in an SVG picture: what each <text> says that holds nothing else. Their context is the file's name.
std::vector<Phrase> picture_phrases(const std::string& name, std::string_view svg);

/// The same picture with what `words` says in place of these. What it does not say stays as it is written.
std::string translated_picture(const std::string& name, std::string_view svg, const Translations& words);

}  // namespace waymark
