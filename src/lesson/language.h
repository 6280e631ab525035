#pragma once

#include <string_view>

namespace waymark {

/// True for a BCP 47 tag as far as it matters here: a language of two or three letters, then parts of up to eight.
bool is_language(std::string_view tag);

}  // namespace waymark
