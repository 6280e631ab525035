#pragma once

#include <string>
#include <vector>

namespace waymark {

/// What the story remembers. yes-no: 0 or 1; one-of: the index of the value; whole: the number itself.
struct Variable {
  enum class Kind { kYesNo, kOneOf, kWhole };
  struct Value {
    std::string id;
    std::string label;
    bool operator==(const Value&) const = default;
  };
  Kind kind = Kind::kYesNo;
  std::string id;
  std::string label;
  std::vector<Value> values = {};  ///< kOneOf
  int minimum = 0, maximum = 1;
  int initial = 0;
  bool is_private = false;
  bool operator==(const Variable&) const = default;
};

}  // namespace waymark
