#pragma once

#include <variant>
#include <vector>

#include "lesson/condition.h"
#include "lesson/condition_tokens.h"

namespace waymark {

/// A leaf of a condition, or why it is none.
using TypedNode = std::variant<Condition::Node, ConditionMistake>;

/// What a word, number or value says that stands alone.
TypedNode alone(const ConditionToken& operand, const std::vector<Variable>& variables);

/// What `left sign right` says; the operands are words, numbers or values.
TypedNode compared(const ConditionToken& left, const ConditionToken& sign, const ConditionToken& right,
                   const std::vector<Variable>& variables);

}  // namespace waymark
