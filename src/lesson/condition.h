#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/catalogue.h"
#include "lesson/variable.h"

namespace waymark {

/// What must hold of a lesson's variables and of the score so far: `told_friend and not (drinks >= 3)`. Asking changes
/// nothing, and every condition has an answer in every state. Made by parse_condition; a default one always holds.
struct Condition {
  enum class Operation { kAnd, kOr, kNot, kVariable, kScore };
  enum class Comparison { kEqual, kNotEqual, kLess, kAtMost, kMore, kAtLeast };

  /// kVariable and kScore compare with `value` and stand for the answer; the others take the answers before them.
  struct Node {
    Operation operation = Operation::kAnd;
    Comparison comparison = Comparison::kEqual;
    std::size_t variable = 0;  ///< kVariable: its index among the lesson's variables.
    int value = 0;             ///< As in Variable; of the score, thousandths.

    bool operator==(const Node&) const = default;
  };

  std::vector<Node> postfix;

  /// Nothing is asked: it always holds.
  bool empty() const { return postfix.empty(); }

  bool operator==(const Condition&) const = default;
};

/// Something that a condition may not be, at a byte of its text.
struct ConditionMistake {
  Mistake mistake = Mistake::kNotInConditions;
  std::size_t index = 0;
  std::optional<std::size_t> variable;  ///< Whose declaration the message points at.
  std::vector<std::string> arguments;   ///< With a variable, the first is empty: it is for the line of its declaration.
};

struct ParsedCondition {
  Condition condition;  ///< Complete when there is no mistake; empty otherwise.
  std::optional<ConditionMistake> mistake;
};

/// Whether `one` compares to `other` like that.
bool compares(Condition::Comparison comparison, std::int64_t one, std::int64_t other);

/// The condition that `text` says, or the first thing that is wrong with it. Names are those of `variables`; of two
/// with the same name, the first counts.
ParsedCondition parse_condition(std::string_view text, const std::vector<Variable>& variables);

/// True for what means something else in a condition, so that no variable may be called so: "and", "score" and the
/// like.
bool is_word_of_conditions(std::string_view name);

/// The condition as an author would write it; parse_condition makes the same of it. Empty for an empty one.
/// REQUIRES: `variables` are those that it was parsed with.
std::string to_text(const Condition& condition, const std::vector<Variable>& variables);

/// Whether it holds. `values` has one for each variable of the lesson, as in Variable; `score` is in thousandths.
bool holds(const Condition& condition, std::span<const int> values, int score);

/// The variables whose value it looks at, as indices, rising.
std::vector<std::size_t> variables_read(const Condition& condition);

bool reads_score(const Condition& condition);

/// Where a comparison of that variable changes its answer: each the least value on the far side, rising. Two values
/// with none of them in (one, other] are alike to the condition. For kWhole, the only kind whose values have an order.
std::vector<int> value_thresholds(const Condition& condition, std::size_t variable);

/// The same of the score, from 1 to 1000.
std::vector<int> score_thresholds(const Condition& condition);

}  // namespace waymark
