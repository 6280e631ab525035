#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "screen/node.h"
#include "screen/strings.h"

namespace waymark {

/// One thing as it would be said: the node, and its line.
struct SpokenLine {
  std::string id;
  std::string text;
  std::size_t begin = 0, end = 0;  ///< The bytes of `text` that are the node's own words as they are.
  std::string language;            ///< BCP 47
};

/// All that a screen says, in reading order, a line for each node that says something: "Heading: …", "Radio, not
/// chosen: …".
std::vector<SpokenLine> spoken_lines(const Screen& screen, const Strings& say = {});

/// The same as one text: bar, main and actions apart, one line each.
std::string to_plain_text(const Screen& screen, const Strings& say = {});

}  // namespace waymark
