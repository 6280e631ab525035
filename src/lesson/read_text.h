#pragma once

#include <vector>

#include "lesson/reading.h"

namespace waymark {

/// The gaps of a text: each stays in it as a span of its own.
struct GapsInText {
  struct Place {
    std::string id;
    std::size_t offset = 0;
  };
  std::vector<Place> places;
  bool complete = false;  ///< All of the text could be read.
};

/// What a text may point at. Where it may not, that is told.
struct TextRules {
  std::string_view where = "this text";
  bool cites = true;
  bool facts = true;
  bool words = true;
  GapsInText* gaps = nullptr;  ///< Where gaps are gathered, if it may have some.
};

/// A text: words with a little Markdown. Empty when the field is not there or wrong.
Text read_text(Field field, Reading& reading, const TextRules& rules = {});

/// A text, or an array of texts: one each paragraph.
std::vector<Text> read_prose(Field field, Reading& reading);

/// An array of texts.
std::vector<Text> read_texts(Field field, Reading& reading);

/// Notes that the source is cited, and tells when there is none of that key.
void check_source(const std::string& key, std::size_t offset, Reading& reading);

}  // namespace waymark
