#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/catalogue.h"
#include "lesson/text.h"

namespace waymark {

/// Something that a text may not hold, at a byte of the Markdown.
struct MarkdownMistake {
  Mistake mistake;
  std::size_t index = 0;
  std::vector<std::string> arguments;
};

/// A citation, at a byte of the Markdown.
struct Citation {
  std::string key;
  std::size_t index = 0;
};

struct ReadMarkdown {
  Text text;  ///< Complete when there are no mistakes. Each source is cited once, in order of first
              ///< use.
  std::vector<Citation> citations;
  std::vector<MarkdownMistake> mistakes;  ///< In order of place.
};

/// Words with strong and emphasis, and citations [@key], which are taken out of the words together
/// with the space before them. All else that Markdown knows is a mistake: nothing that an author
/// wrote is changed in silence. REQUIRES: one line of UTF-8 without control characters.
ReadMarkdown read_markdown(std::string_view markdown);

}  // namespace waymark
