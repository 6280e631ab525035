#include <utility>

#include "lesson/condition.h"
#include "lesson/condition_tokens.h"
#include "lesson/condition_types.h"

namespace waymark {

namespace {

using Kind = ConditionToken::Kind;
using Operation = Condition::Operation;

constexpr std::size_t kLongest = 1000;
constexpr int kDeepest = 16;  // Needs 2 answers a level on the stack of 64 that holds() has, and one.

/// A descent through `or`, `and`, `not` and what they join, one function each. Each gives false once a mistake is
/// found; then nothing more is read.
class ConditionParser {
 public:
  ConditionParser(std::string_view text, const std::vector<Variable>& variables)
      : tokens_(text), variables_(variables) {
    advance();
  }

  ParsedCondition parse() && {
    if (!any_of(0) || !ends_with(Kind::kEnd)) return {{}, std::move(mistake_)};
    return {std::move(condition_), std::nullopt};
  }

 private:
  /// one or other …
  bool any_of(int depth) {
    if (!all_of(depth)) return false;
    while (is_word("or")) {
      advance();
      if (!all_of(depth)) return false;
      add(Condition::Node{.operation = Operation::kOr});
    }
    return true;
  }

  /// one and other …
  bool all_of(int depth) {
    if (!negatable(depth)) return false;
    while (is_word("and")) {
      advance();
      if (!negatable(depth)) return false;
      add(Condition::Node{.operation = Operation::kAnd});
    }
    return true;
  }

  /// Any number of `not`, and what they deny.
  bool negatable(int depth) {
    int denials = 0;
    for (; is_word("not"); ++denials) advance();
    if (!operand(depth)) return false;
    for (; denials > 0; --denials) add(Condition::Node{.operation = Operation::kNot});
    return true;
  }

  bool operand(int depth) {
    if (token_.kind == Kind::kOpen) return group(depth);
    if (!is_operand()) return misses_operand();
    const ConditionToken left = token_;
    advance();
    if (token_.kind == Kind::kWrong) return fails_at_wrong();  // Perhaps it compares: then `left` is not alone.
    if (token_.kind != Kind::kComparison) return add(alone(left, variables_));
    const ConditionToken sign = token_;
    advance();
    if (token_.kind == Kind::kOpen) return fails(Mistake::kGroupCompared, token_, {});
    if (!is_operand()) return misses_operand();
    const ConditionToken right = token_;
    advance();
    if (token_.kind == Kind::kComparison) return fails(Mistake::kChainedComparison, token_, {});
    return add(compared(left, sign, right, variables_));
  }

  bool group(int depth) {
    if (depth == kDeepest) return fails(Mistake::kLongCondition, token_, {"nested more than 16 deep"});
    const ConditionToken open = token_;
    advance();
    if (token_.kind == Kind::kEnd) return fails(Mistake::kLooseParenthesis, open, {"closed"});
    if (!any_of(depth + 1)) return false;
    if (token_.kind == Kind::kEnd) return fails(Mistake::kLooseParenthesis, open, {"closed"});
    if (!ends_with(Kind::kClose)) return false;
    advance();
    if (token_.kind == Kind::kComparison) return fails(Mistake::kGroupCompared, open, {});
    return true;
  }

  /// Whether what was read is followed by that; otherwise, what is wrong with what follows.
  bool ends_with(Kind end) {
    if (token_.kind == end) return true;
    if (token_.kind == Kind::kWrong) return fails_at_wrong();
    if (token_.kind == Kind::kClose) return fails(Mistake::kLooseParenthesis, token_, {"opened"});
    return fails(Mistake::kMissingConnective, token_, {named(token_)});
  }

  /// Where an operand belongs stands something else.
  bool misses_operand() {
    if (token_.kind == Kind::kWrong) return fails_at_wrong();
    const std::string hint = "Write a variable or a comparison there.";
    if (before_.kind == Kind::kWord) {
      return fails(Mistake::kMissingOperand, before_, {"after " + named(before_), hint});
    }
    if (before_.kind == Kind::kComparison) {
      return fails(Mistake::kMissingOperand, before_,
                   {"after " + named(before_), "Write the value that it is compared with."});
    }
    if (token_.kind == Kind::kComparison) {
      return fails(Mistake::kMissingOperand, token_,
                   {"before " + named(token_), "Write the variable that is compared."});
    }
    if (token_.kind == Kind::kWord) {
      return fails(Mistake::kMissingOperand, token_, {"before " + named(token_), hint});
    }
    if (before_.kind == Kind::kOpen) return fails(Mistake::kMissingOperand, token_, {"between the parentheses", hint});
    if (token_.kind == Kind::kClose) return fails(Mistake::kLooseParenthesis, token_, {"opened"});
    return fails(Mistake::kMissingOperand, token_, {"here", hint});
  }

  bool fails_at_wrong() { return fails(Mistake::kNotInConditions, token_, {named(token_), token_.hint}); }

  bool fails(Mistake mistake, const ConditionToken& at, std::vector<std::string> arguments) {
    mistake_ = {mistake, at.index, std::nullopt, std::move(arguments)};
    return false;
  }

  bool add(TypedNode typed) {
    if (auto* mistake = std::get_if<ConditionMistake>(&typed)) {
      mistake_ = std::move(*mistake);
      return false;
    }
    condition_.postfix.push_back(*std::get_if<Condition::Node>(&typed));
    return true;
  }

  bool is_word(std::string_view word) const { return token_.kind == Kind::kWord && token_.text == word; }

  bool is_operand() const {
    const bool joins = is_word("and") || is_word("or") || is_word("not");
    return (token_.kind == Kind::kWord && !joins) || token_.kind == Kind::kNumber || token_.kind == Kind::kValue;
  }

  void advance() { before_ = std::exchange(token_, tokens_.next()); }

  ConditionTokens tokens_;
  const std::vector<Variable>& variables_;
  ConditionToken before_;  ///< What stands before token_; kEnd at the beginning.
  ConditionToken token_;
  Condition condition_;
  std::optional<ConditionMistake> mistake_;
};

}  // namespace

ParsedCondition parse_condition(std::string_view text, const std::vector<Variable>& variables) {
  if (text.size() > kLongest) {
    return {{}, ConditionMistake{Mistake::kLongCondition, 0, std::nullopt, {"longer than 1000 characters"}}};
  }
  return ConditionParser(text, variables).parse();
}

}  // namespace waymark
