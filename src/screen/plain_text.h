#pragma once

#include <string>
#include <vector>

#include "screen/node.h"
#include "screen/strings.h"

namespace waymark {

/// One thing as it would be said: the node, and its line.
struct SpokenLine {
  std::string id;
  std::string text;
};

/// All that a screen says, in reading order, a line for each node that says something: "Heading: …", "Radio, not
/// chosen: …".
std::vector<SpokenLine> spoken_lines(const Screen& screen, const Strings& say = {});

/// The same as one text: bar, main and actions apart, one line each.
std::string to_plain_text(const Screen& screen, const Strings& say = {});

}  // namespace waymark
