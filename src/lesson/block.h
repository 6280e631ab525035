#pragma once

#include <string>
#include <variant>
#include <vector>

#include "lesson/condition.h"
#include "lesson/place.h"
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

struct Table {
  struct Row {
    std::string name;
    std::vector<Text> cells;  ///< One for each column but the first.

    bool operator==(const Row&) const = default;
  };
  std::string caption;
  std::vector<std::string> columns;  ///< Their names; the first is that of the rows' names.
  std::vector<Row> rows;

  bool operator==(const Table&) const = default;
};

struct Definition {
  std::string term;
  std::vector<Text> text;

  bool operator==(const Definition&) const = default;
};

struct Quote {
  std::vector<Text> text;
  std::string by;

  bool operator==(const Quote&) const = default;
};

struct Sound {
  std::string media;  ///< A key of Lesson::media.
  std::string title;
  std::vector<Text> transcript;  ///< All that is heard.

  bool operator==(const Sound&) const = default;
};

/// A picture with places that tell of themselves when they are pressed.
struct BodyMap {
  struct Told {
    Place place;
    std::vector<Text> text;

    bool operator==(const Told&) const = default;
  };
  std::string id;
  std::string media;  ///< A key of Lesson::media.
  std::string alt;
  std::vector<Told> places;

  bool operator==(const BodyMap&) const = default;
};

using BlockKind =
    std::variant<Paragraph, Heading, Figure, Callout, List, Table, Definition, Quote, Sound, BodyMap, Simulation>;

/// One thing on a page that is read, not answered.
struct Block {
  BlockKind kind;
  Condition when = {};  ///< Shown only if it holds.

  bool operator==(const Block&) const = default;
};

}  // namespace waymark
