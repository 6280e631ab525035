#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lesson/text.h"

namespace waymark {

// What is asked for the participant's own sake: never marked, never sent, never shown to a room.

/// A place to write.
struct Reflection {
  Text hint;

  bool operator==(const Reflection&) const = default;
};

/// A place on a line from 0 to kRulerEnd.
struct ReadinessRuler {
  std::string low;          ///< What stands at 0,
  std::string high;         ///< and at the other end.
  std::vector<Text> after;  ///< Said once a place was picked; may be empty.

  bool operator==(const ReadinessRuler&) const = default;
};

inline constexpr int kRulerEnd = 10;

/// What speaks for something, and what against it.
struct ProsAndCons {
  std::string pros;  ///< Words over what is written, each.
  std::string cons;

  bool operator==(const ProsAndCons&) const = default;
};

/// What will be done when something happens.
struct IfThenPlan {
  /// Something to begin with: what is put into the two places.
  struct Idea {
    std::string if_part;
    std::string then_part;

    bool operator==(const Idea&) const = default;
  };

  std::string if_words;  ///< Words before what is filled in, each: "If …"
  std::string then_words;
  std::vector<Idea> ideas;

  bool operator==(const IfThenPlan&) const = default;
};

/// A few questions about oneself whose points say which of the bands one is in.
struct SelfCheck {
  struct Option {
    std::string id;
    Text text;
    int points = 0;

    bool operator==(const Option&) const = default;
  };
  struct Item {
    std::string id;
    Text text;
    std::vector<Option> options;

    bool operator==(const Item&) const = default;
  };
  struct Band {
    std::string id;
    int from = 0;  ///< The least points that are in it; it reaches up to the next band.
    std::string title;
    std::vector<Text> text;
    int value = 0;  ///< What the variable becomes that takes what was found.

    bool operator==(const Band&) const = default;
  };

  std::vector<Item> items;
  std::vector<Band> bands;  ///< Rising, the first from 0.

  bool operator==(const SelfCheck&) const = default;
};

using PrivateKind = std::variant<Reflection, ReadinessRuler, ProsAndCons, IfThenPlan, SelfCheck>;

struct Private {
  std::string id;
  Text prompt;
  PrivateKind kind;
  std::optional<std::size_t> into = {};  ///< The private variable, an index, that takes what the kind finds.

  bool operator==(const Private&) const = default;
};

}  // namespace waymark
