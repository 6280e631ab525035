#include "lesson/read_into.h"

#include "lesson/read_variables.h"

namespace waymark {

namespace {

struct KindWords {
  std::string_view is;    ///< What such a variable is,
  std::string_view kind;  ///< and what its "kind" says.
};

/// In the order of Variable::Kind.
constexpr KindWords kKinds[] = {{"yes or no", "yes-no"}, {"one of a list", "one-of"}, {"a whole number", "whole"}};

const KindWords& words_for(Variable::Kind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

}  // namespace

std::optional<std::size_t> read_into(Field field, Variable::Kind kind, std::string_view finder, Reading& reading) {
  const std::optional<std::size_t> index = read_variable_name(field, reading);
  if (!index || !reading.variables_hold) return std::nullopt;
  const Variable& variable = reading.variables[*index];
  const std::string line = reading.report.line_of(reading.variable_places[*index]);
  if (variable.kind != kind) {
    reading.report.tell(Mistake::kIntoOtherKind, field.value->offset,
                        {line, variable.id, words_for(variable.kind).is, finder, std::string(words_for(kind).is),
                         words_for(kind).kind});
    return std::nullopt;
  }
  if (!variable.is_private) {
    reading.report.tell(Mistake::kIntoNotPrivate, field.value->offset, {line, variable.id});
    return std::nullopt;
  }
  reading.variables_set.insert(*index);
  return index;
}

}  // namespace waymark
