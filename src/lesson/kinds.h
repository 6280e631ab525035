#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "lesson/values.h"

namespace waymark {

/// The row of the table `kinds` whose `name` the object's field "kind" says. Null when there is
/// none; what is told then is told. `noun` is what the object is: "block".
template <typename Row>
const Row* find_kind(std::span<const Row> kinds, Fields& fields, std::string_view noun, Report& report) {
  const Field field = fields.required("kind");
  const std::string kind = read_words(field, report);
  if (kind.empty()) return nullptr;
  std::vector<std::string> names;
  for (const Row& row : kinds) {
    if (row.name == kind) return &row;
    names.emplace_back(row.name);
  }
  report.tell(Mistake::kUnknownKind, field.value->offset,
              {std::string(noun), kind, did_you_mean(kind, names, "The kinds are " + quoted_list(names, "and") + ".")});
  return nullptr;
}

}  // namespace waymark
