#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lesson/phrases.h"

namespace waymark::author {

/// The words of the interface that stand in one source file: in C++ what say() and Saying() are given, in
/// JavaScript say(), in HTML the text of elements with data-say. In order, with their file as their place.
std::vector<Phrase> interface_words_of(const std::string& name, std::string_view source);

/// Those of all files of Waymark's own folder that people meet: screens, players, and the page.
std::vector<Phrase> interface_words(const std::string& folder);

}  // namespace waymark::author
