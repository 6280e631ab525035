#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lesson/variable.h"

namespace waymark::testing {

inline Variable yes_no(std::string id) {
  Variable variable;
  variable.id = std::move(id);
  return variable;
}

inline Variable one_of(std::string id, const std::vector<std::string>& values) {
  Variable variable;
  variable.kind = Variable::Kind::kOneOf;
  variable.id = std::move(id);
  for (const std::string& value : values) variable.values.push_back({value, ""});
  return variable;
}

inline Variable whole(std::string id, int minimum, int maximum) {
  Variable variable;
  variable.kind = Variable::Kind::kWhole;
  variable.id = std::move(id);
  variable.minimum = minimum;
  variable.maximum = maximum;
  return variable;
}

}  // namespace waymark::testing
