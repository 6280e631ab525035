#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/catalogue.h"
#include "lesson/markdown_letters.h"
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

/// Words in [brackets] that mean nothing, at a byte of the Markdown: they are shown as they stand.
struct Bracketed {
  std::string words;
  std::size_t index = 0;
};

/// {name:id}, a place that something else is put into, at a byte of the Markdown.
struct Slot {
  std::string name;  ///< "fact" or "gap"
  std::string id;
  std::size_t index = 0;
  std::size_t span = 0;  ///< Its place in Text::spans: a span of its own, without words.
};

struct ReadMarkdown {
  Text text;  ///< Complete when there are no mistakes, but for what goes into the slots. Each source is cited once, in
              ///< order of first use.
  std::vector<Citation> citations;
  std::vector<Bracketed> in_brackets;
  std::vector<HardWord> hard_words;
  std::vector<Slot> slots;
  std::vector<MarkdownMistake> mistakes;  ///< In order of place.
};

/// Words with strong and emphasis; hard words [words](word:id); slots {name:id}; and citations [@key], which are taken
/// out of the words together with the space before them. All else that Markdown knows is a mistake: nothing that an
/// author wrote is changed in silence. REQUIRES: one line of UTF-8 without control characters.
ReadMarkdown read_markdown(std::string_view markdown);

}  // namespace waymark
