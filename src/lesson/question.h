#pragma once

#include <string>
#include <variant>
#include <vector>

#include "lesson/place.h"
#include "lesson/text.h"

namespace waymark {

/// One answer that can be picked. The id is what is recorded, never its place or its words.
struct Option {
  std::string id;
  Text text;
  bool correct = false;
  Text feedback;  ///< Said when this option was picked; may be empty.

  bool operator==(const Option&) const = default;
};

/// Pick one. Marked 1000 or 0.
struct SingleChoice {
  std::vector<Option> options;

  bool operator==(const SingleChoice&) const = default;
};

/// Pick every one that is right. Marked (right ones picked - wrong ones picked) / right ones, never
/// below 0.
struct MultipleChoice {
  std::vector<Option> options;

  bool operator==(const MultipleChoice&) const = default;
};

/// A statement to judge, with the reason. The options' ids are "true" and "false", in that order; they have no words of
/// their own: the interface says them.
struct TrueOrFalse {
  std::vector<Option> options;  ///< Exactly two.

  bool operator==(const TrueOrFalse&) const = default;
};

/// A guess on a scale, shown beside the real figure. Marked 1000 within `tolerance` of it, 500
/// within twice that.
struct Estimate {
  int minimum = 0;
  int maximum = 100;
  int step = 1;
  int actual = 0;
  int tolerance = 0;
  std::string unit;  ///< "in 100": follows the number.
  Text close;        ///< Feedback within the tolerance,
  Text below;        ///< for a guess that is too low,
  Text above;        ///< for one that is too high.

  bool operator==(const Estimate&) const = default;
};

/// Type a number. Marked 1000 within `tolerance` of `actual`, else 0.
struct Number {
  int minimum = 0;  ///< All from here
  int maximum = 0;  ///< to here can be answered.
  int actual = 0;
  int tolerance = 0;
  std::string unit;  ///< "units": follows the number; may be empty.
  Text right;        ///< Feedback within the tolerance,
  Text below;        ///< for a number that is too low,
  Text above;        ///< for one that is too high. May be empty.

  bool operator==(const Number&) const = default;
};

struct OrderItem {
  std::string id;
  Text text;
  std::string media = {};  ///< A picture's file name in the media folder, or empty;
  std::string alt = {};    ///< what it shows.

  bool operator==(const OrderItem&) const = default;
};

/// Put the items in the order in which they stand here. Marked by how many of the neighbouring
/// pairs are kept.
struct PutInOrder {
  std::vector<OrderItem> items;
  Text right;
  Text wrong;

  bool operator==(const PutInOrder&) const = default;
};

/// What items are sorted into.
struct Group {
  std::string id;
  std::string name;

  bool operator==(const Group&) const = default;
};

struct SortItem {
  std::string id;
  Text text;
  std::string group;  ///< The id of the one that it belongs in.
  Text feedback;      ///< Said when it was put into another; may be empty.

  bool operator==(const SortItem&) const = default;
};

/// Put each item into its group. Marked by the share of items in their group.
struct SortIntoGroups {
  std::vector<Group> groups;
  std::vector<SortItem> items;

  bool operator==(const SortIntoGroups&) const = default;
};

struct Pair {
  std::string id;
  Text left;
  Text right;

  bool operator==(const Pair&) const = default;
};

/// Find the right side of each left one; each is used once. Marked by the share of pairs that match.
struct MatchPairs {
  std::vector<Pair> pairs;
  Text right;
  Text wrong;

  bool operator==(const MatchPairs&) const = default;
};

/// Pick one place on a picture. Marked 1000 or 0.
struct PointAtPicture {
  std::string media;  ///< File name in the media folder.
  std::string alt;
  std::vector<Option> options;  ///< The places. Their words are their names.
  std::vector<Circle> circles;  ///< Beside `options`: where each is.

  bool operator==(const PointAtPicture&) const = default;
};

struct Gap {
  std::string id;
  std::string name;
  std::vector<Option> options;  ///< One of them correct.

  bool operator==(const Gap&) const = default;
};

/// Pick what belongs into each gap of a text. Marked by the share of gaps that are filled right.
struct FillTheGap {
  Text text;  ///< Its gaps are spans: see Span::gap.
  std::vector<Gap> gaps;

  bool operator==(const FillTheGap&) const = default;
};

/// In the order of docs/lesson-format.md.
using QuestionKind = std::variant<SingleChoice, MultipleChoice, TrueOrFalse, Estimate, Number, PutInOrder,
                                  SortIntoGroups, MatchPairs, PointAtPicture, FillTheGap>;

struct Question {
  std::string id;
  Text prompt;
  bool required = true;
  int attempts = 2;      ///< 1 or more.
  bool shuffle = false;  ///< What may be shown in any order is in one of the run's seed: options, items, right sides.
  bool whole = false;    ///< Marked 1000 only for a wholly right answer, else 0.
  QuestionKind kind;
  std::vector<Text> explain;  ///< Said once the question is settled; may be empty.

  bool operator==(const Question&) const = default;
};

}  // namespace waymark
