#pragma once

#include <string_view>

namespace waymark {

/// What a language calls itself, such as "Cymraeg" for "cy"; the tag itself for one that nobody has named here.
std::string_view language_name(std::string_view tag);

}  // namespace waymark
