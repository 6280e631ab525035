#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "lesson/values.h"

namespace waymark {

/// The shape that the object's field "kind" names, or null.
const Shape* shape_of(const JsonValue& object, const Kinds& kinds);

/// How to mend a kind that is none of those: where it belongs, if it stands in the wrong place, or what was meant.
std::string hint_for_kind(const std::string& kind, const std::vector<std::string>& kinds);

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
              {std::string(fields.shape().noun), kind, hint_for_kind(kind, names)},
              report.fix_string(field.value->offset, kind, only_nearest(kind, names)));
  return nullptr;
}

}  // namespace waymark
