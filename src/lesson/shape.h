#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "base/for_authors.h"
#include "lesson/catalogue.h"

namespace waymark {

// What the files of a lesson may hold, as tables. The readers check each object against its shape, the JSON Schema, the
// translations and the layout follow from the same rows: see lesson/schema.h.

struct Shape;
struct Kinds;

/// From `least` to `most`, both included.
struct Range {
  int least = 0;
  int most = 0;
};
/// The width of numbers that are only limited so that sums of them stay far from overflow.
inline constexpr Range kAnyNumber = {-1'000'000'000, 1'000'000'000};
inline constexpr Range kPositive = {1, kAnyNumber.most};
inline constexpr Range kNotNegative = {0, kAnyNumber.most};
inline constexpr Range kOneOrMore = {1, kAnyNumber.most};

/// What stands in a field: made by the functions of `is`.
struct Value {
  enum class Type {
    kWords,      ///< Shown as they stand; translated.
    kText,       ///< Words with a little Markdown; translated.
    kFlag,       ///< true or false
    kWhole,      ///< A whole number within `range`.
    kShare,      ///< A number from 0 to 1 with at most three decimals.
    kDate,       ///< ISO date
    kWord,       ///< One of `words`.
    kId,         ///< Names this thing, or points at one: lower-case words joined by hyphens.
    kVariable,   ///< The name of a variable: lower-case words joined by underscores.
    kLanguage,   ///< BCP 47
    kFile,       ///< A file in the lesson's media folder.
    kAddress,    ///< tel:, sms: or https:
    kCondition,  ///< See lesson/condition.h.
    kKey,        ///< The id of a source: any words.
    kObject,     ///< Of `shape`.
    kKind,       ///< Of one of `kinds`.
    kMap,        ///< From names of the author's to words.
    kSettings,   ///< From variables to values.
    kWays,       ///< The id of a page, or an array of `shape`.
    kOpen,       ///< Read by hand, as foreign formats are.
  };
  enum class Many { kOne, kArray, kOneOrArray };

  Type type = Type::kWords;
  Many many = Many::kOne;
  Range range = {};  ///< kWhole
  Range count = {};  ///< kArray, kOneOrArray: how many items.
  std::span<const std::string_view> words = {};
  const Shape* shape = nullptr;
  const Kinds* kinds = nullptr;
};

/// Makers of values: a row reads {"title", kRequired, is::words(), …}.
namespace is {

constexpr Value of(Value::Type type) {
  Value value;
  value.type = type;
  return value;
}
constexpr Value words() {
  return of(Value::Type::kWords);
}
constexpr Value text() {
  return of(Value::Type::kText);
}
constexpr Value flag() {
  return of(Value::Type::kFlag);
}
constexpr Value share() {
  return of(Value::Type::kShare);
}
constexpr Value date() {
  return of(Value::Type::kDate);
}
constexpr Value id() {
  return of(Value::Type::kId);
}
constexpr Value condition() {
  return of(Value::Type::kCondition);
}
constexpr Value settings() {
  return of(Value::Type::kSettings);
}
constexpr Value whole(Range range) {
  Value value = of(Value::Type::kWhole);
  value.range = range;
  return value;
}
constexpr Value word(std::span<const std::string_view> words) {
  Value value = of(Value::Type::kWord);
  value.words = words;
  return value;
}
constexpr Value object(const Shape& shape) {
  Value value = of(Value::Type::kObject);
  value.shape = &shape;
  return value;
}
constexpr Value kind(const Kinds& kinds) {
  Value value = of(Value::Type::kKind);
  value.kinds = &kinds;
  return value;
}
constexpr Value array(Value item, Range count = kOneOrMore) {
  item.many = Value::Many::kArray;
  item.count = count;
  return item;
}
/// A text or an array of texts, one each paragraph.
constexpr Value prose() {
  Value value = array(text());
  value.many = Value::Many::kOneOrArray;
  return value;
}

}  // namespace is

enum class Need { kRequired, kOptional };
inline constexpr Need kRequired = Need::kRequired;
inline constexpr Need kOptional = Need::kOptional;

struct FieldRow {
  std::string_view name;
  Need need = kRequired;
  Value value = {};
  ForAuthors means = {};    ///< One sentence for the author, shown by editors.
  ForAuthors example = {};  ///< A value as JSON; empty where the rows inside it show one.
};

/// Two fields of which an object has one at most.
struct Apart {
  std::string_view one;
  std::string_view other;
  Mistake mistake;  ///< Told at the other, with what the object is called, and both names.
};

/// One kind of object: all fields that it may hold.
struct Shape {
  std::string_view noun;                  ///< What messages call it: "chat page".
  std::span<const FieldRow> fields = {};  ///< In the order in which an author writes them.
  const Shape* base = nullptr;            ///< The fields that all kinds share; they come first.
  std::string_view kind = {};             ///< What its field "kind" says, if it is one of several.
  ForAuthors means = {};                  ///< One sentence: what the kind is for.
  bool open = false;                      ///< Further fields are welcome.
  std::span<const Apart> apart = {};      ///< A base's hold for all of its kinds.

  /// The row of that name, its base's included, or null.
  constexpr const FieldRow* row(std::string_view name) const {
    for (const FieldRow& field : fields) {
      if (field.name == name) return &field;
    }
    return base == nullptr ? nullptr : base->row(name);
  }
};

/// Objects that say in their field "kind" which shape they have.
struct Kinds {
  const Shape* base;  ///< What is known of one before its kind is; its noun is what all are called.
  std::span<const Shape* const> shapes;
};

/// The shapes of a table whose rows each have a `shape`.
template <typename Row, std::size_t count>
constexpr std::array<const Shape*, count> shapes_of(const Row (&rows)[count]) {
  std::array<const Shape*, count> shapes{};
  for (std::size_t i = 0; i < count; ++i) shapes[i] = rows[i].shape;
  return shapes;
}

}  // namespace waymark
