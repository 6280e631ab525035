#pragma once

#include <string_view>

namespace waymark::prose {

/// About how many syllables an English word has when it is said aloud, at least 1: groups of vowels, with rules for
/// silent letters and parted vowels, and a list of words that follow none. A number counts one for each digit, which is
/// near how it is said ("30" thirty, "999" nine nine nine). Of a word with hyphens the parts are added up.
int syllables(std::string_view word);

}  // namespace waymark::prose
