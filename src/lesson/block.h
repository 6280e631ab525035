#pragma once

#include <string>
#include <variant>
#include <vector>

#include "lesson/condition.h"
#include "lesson/simulation.h"
#include "lesson/text.h"

namespace waymark {

struct Paragraph {
  Text text;

  bool operator==(const Paragraph&) const = default;
};

struct Heading {
  Text text;

  bool operator==(const Heading&) const = default;
};

struct Figure {
  std::string media;             ///< Name of a file in the lesson's media folder, a key of Lesson::media.
  std::string alt;               ///< What the picture shows, in a sentence or two.
  std::string long_description;  ///< All that it says, or empty.

  bool operator==(const Figure&) const = default;
};

struct Callout {
  enum class Tone { kTip, kWarning, kEmergency };
  Tone tone = Tone::kTip;
  std::string title;
  std::vector<Text> text;

  bool operator==(const Callout&) const = default;
};

struct List {
  bool numbered = false;
  std::vector<Text> items;

  bool operator==(const List&) const = default;
};

using BlockKind = std::variant<Paragraph, Heading, Figure, Callout, List, Simulation>;

/// One thing on a page that is read, not answered.
struct Block {
  BlockKind kind;
  Condition when = {};  ///< Shown only if it holds.

  bool operator==(const Block&) const = default;
};

}  // namespace waymark
