#pragma once

#include <string_view>

namespace waymark {

/// What a language calls itself, in its own script: "Cymraeg" for "cy", "العربية" for "ar". The name of "pt" stands for
/// "pt-BR" too, unless that has one of its own; a tag that nobody has named here, and one with a private part, stands
/// for itself.
std::string_view language_name(std::string_view tag);

}  // namespace waymark
