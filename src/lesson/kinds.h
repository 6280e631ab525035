#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "lesson/values.h"

namespace waymark {

/// The row of the table `kinds` whose shape's kind the object's field "kind" says; the object becomes of that shape.
/// Null when there is none; what is told then is told. `fields` stands at the base of the kinds.
template <typename Row>
const Row* find_kind(std::span<const Row> kinds, Fields& fields, Report& report) {
  const Field field = fields["kind"];
  const std::string kind = read_words(field, report);
  if (kind.empty()) return nullptr;
  for (const Row& row : kinds) {
    if (row.shape->kind != kind) continue;
    fields.become(*row.shape);
    return &row;
  }
  std::vector<std::string> names;
  for (const Row& row : kinds) names.emplace_back(row.shape->kind);
  report.tell(Mistake::kUnknownKind, field.value->offset,
              {std::string(fields.shape().noun), kind,
               did_you_mean(kind, names, "The kinds are " + quoted_list(names, "and") + ".")},
              report.fix_string(field.value->offset, kind, only_nearest(kind, names)));
  return nullptr;
}

}  // namespace waymark
