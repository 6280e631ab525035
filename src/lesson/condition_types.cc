#include "lesson/condition_types.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "base/text.h"
#include "lesson/values.h"

namespace waymark {

namespace {

using Comparison = Condition::Comparison;
using Kind = ConditionToken::Kind;
using Node = Condition::Node;
using Operation = Condition::Operation;

constexpr std::size_t kDecimals = 3;
constexpr int kFullScore = 1000;

bool is_bool(const ConditionToken& token) {
  return token.kind == Kind::kWord && (token.text == "true" || token.text == "false");
}

bool is_score(const ConditionToken& token) {
  return token.kind == Kind::kWord && token.text == "score";
}

/// A word that is there to name a variable.
bool is_name(const ConditionToken& token) {
  return token.kind == Kind::kWord && !is_word_of_conditions(token.text);
}

std::string in_single_quotes(std::string_view id) {
  return "'" + std::string(id) + "'";
}

/// The token as an author wrote it.
std::string written(const ConditionToken& token) {
  return token.kind == Kind::kValue ? in_single_quotes(token.text) : token.text;
}

/// The first that has the id, or null: a variable, or the value of one.
template <typename Named>
const Named* find(std::string_view id, const std::vector<Named>& among) {
  const auto found = std::find_if(among.begin(), among.end(), [&](const Named& named) { return named.id == id; });
  return found == among.end() ? nullptr : &*found;
}

template <typename Named>
std::size_t index_of(const Named* named, const std::vector<Named>& among) {
  return static_cast<std::size_t>(named - among.data());
}

template <typename Named>
std::vector<std::string> ids_of(const std::vector<Named>& among) {
  std::vector<std::string> ids(among.size());
  std::transform(among.begin(), among.end(), ids.begin(), [](const Named& named) { return named.id; });
  return ids;
}

/// The values of a one-of variable as conditions write them.
std::string listed_values(const Variable& variable) {
  return "'" + join(ids_of(variable.values), "', '") + "'";
}

std::string_view words_for(Variable::Kind kind) {
  switch (kind) {
    case Variable::Kind::kYesNo:
      return "yes or no";
    case Variable::Kind::kOneOf:
      return "one of a list";
    case Variable::Kind::kWhole:
      break;
  }
  return "a whole number";
}

/// A comparison that an author could have meant who named a variable alone.
std::string example_of(const Variable& variable) {
  if (variable.kind == Variable::Kind::kWhole) return variable.id + " >= " + std::to_string(variable.maximum);
  return variable.id + " == " + (variable.values.empty() ? "'…'" : in_single_quotes(variable.values.front().id));
}

std::string mirrored(const ConditionToken& value, const ConditionToken& sign, const ConditionToken& variable) {
  Comparison turned = sign.comparison;
  if (turned == Comparison::kLess) {
    turned = Comparison::kMore;
  } else if (turned == Comparison::kMore) {
    turned = Comparison::kLess;
  } else if (turned == Comparison::kAtMost) {
    turned = Comparison::kAtLeast;
  } else if (turned == Comparison::kAtLeast) {
    turned = Comparison::kAtMost;
  }
  return variable.text + " " + std::string(sign_of(turned)) + " " + written(value);
}

ConditionMistake mistake_at(Mistake mistake, const ConditionToken& token, std::vector<std::string> arguments) {
  return {mistake, token.index, std::nullopt, std::move(arguments)};
}

ConditionMistake unknown_variable(const ConditionToken& name, const std::vector<Variable>& variables) {
  return mistake_at(
      Mistake::kUnknownVariable, name,
      {name.text, did_you_mean(name.text, ids_of(variables), "Declare it among the lesson's \"variables\".")});
}

/// A written whole number; one that 64 bits do not hold is as far off as they reach.
std::int64_t as_integer(std::string_view digits) {
  std::int64_t value = digits.starts_with('-') ? INT64_MIN : INT64_MAX;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// The number as thousandths, or nothing when it has more decimals than a score.
std::optional<std::int64_t> as_thousandths(std::string_view number) {
  const std::size_t dot = number.find('.');
  std::string digits(number.substr(0, dot));
  std::string decimals(dot == std::string_view::npos ? std::string_view() : number.substr(dot + 1));
  if (decimals.size() > kDecimals) return std::nullopt;
  decimals.resize(kDecimals, '0');
  return as_integer(digits + decimals);
}

/// The comparison's answer, when it is one and the same from `least` to `most`.
std::optional<bool> constant_answer(Comparison comparison, std::int64_t number, int least, int most) {
  const bool of_least = compares(comparison, least, number);
  const bool by_equality = comparison == Comparison::kEqual || comparison == Comparison::kNotEqual;
  const bool same =
      by_equality ? number < least || number > most || least == most : of_least == compares(comparison, most, number);
  return same ? std::optional(of_least) : std::nullopt;
}

std::string always_or_never(bool answer) {
  return answer ? "always" : "never";
}

bool has_order(Variable::Kind kind, Comparison comparison) {
  return kind == Variable::Kind::kWhole || comparison == Comparison::kEqual || comparison == Comparison::kNotEqual;
}

/// Whoever wrote 80 meant 0.8.
std::string better_score(std::int64_t thousandths) {
  const std::int64_t percent = thousandths / 1000;
  if (thousandths % 1000 != 0 || percent <= 1 || percent >= 100) {
    return "Choose another number, or take the comparison out.";
  }
  const std::string digits = std::to_string(percent);
  return digits + " in 100 is written 0." + (percent < 10 ? "0" : "") + digits + ".";
}

TypedNode score_compared(const ConditionToken& left, const ConditionToken& sign, const ConditionToken& right) {
  const auto number = right.kind == Kind::kNumber ? as_thousandths(right.text) : std::nullopt;
  if (!number) return mistake_at(Mistake::kScoreValue, right, {named(right)});
  if (const auto answer = constant_answer(sign.comparison, *number, 0, kFullScore)) {
    return mistake_at(Mistake::kScoreAlwaysSame, left, {always_or_never(*answer), better_score(*number)});
  }
  return Node{Operation::kScore, sign.comparison, 0, static_cast<int>(*number)};
}

/// A variable that is compared: whose types are checked.
class VariableComparison {
 public:
  VariableComparison(std::size_t index, const Variable& variable, const ConditionToken& left,
                     const ConditionToken& sign, const ConditionToken& right)
      : index_(index), variable_(variable), left_(left), sign_(sign), right_(right) {}

  TypedNode typed() const {
    switch (variable_.kind) {
      case Variable::Kind::kYesNo:
        if (!is_bool(right_)) return wrong_value("Compare it with true or false.");
        return node(right_.text == "true" ? 1 : 0);
      case Variable::Kind::kOneOf:
        return one_of();
      case Variable::Kind::kWhole:
        break;
    }
    return whole();
  }

 private:
  TypedNode one_of() const {
    if (is_name(right_)) {
      return mistake_at(Mistake::kNotInConditions, right_, {named(right_), hint_for_value(right_.text)});
    }
    if (right_.kind != Kind::kValue) return wrong_value("Compare it with one of " + listed_values(variable_) + ".");
    const Variable::Value* value = find(right_.text, variable_.values);
    if (value != nullptr) return node(static_cast<int>(index_of(value, variable_.values)));
    const std::string hint = "Its values are " + listed_values(variable_) + ".";
    return mistake(Mistake::kUnknownValue, right_,
                   {right_.text, did_you_mean(right_.text, ids_of(variable_.values), hint)});
  }

  TypedNode whole() const {
    const bool is_whole = right_.kind == Kind::kNumber && right_.text.find('.') == std::string::npos;
    if (!is_whole) return wrong_value("Compare it with a whole number.");
    const std::int64_t number = as_integer(right_.text);
    if (const auto answer = constant_answer(sign_.comparison, number, variable_.minimum, variable_.maximum)) {
      return mistake(Mistake::kAlwaysSame, left_,
                     {always_or_never(*answer), std::to_string(variable_.minimum), std::to_string(variable_.maximum)});
    }
    return node(static_cast<int>(number));
  }

  TypedNode node(int value) const {
    if (!has_order(variable_.kind, sign_.comparison)) {
      return mistake(Mistake::kNoOrder, sign_, {std::string(words_for(variable_.kind))});
    }
    return Node{Operation::kVariable, sign_.comparison, index_, value};
  }

  ConditionMistake wrong_value(std::string hint) const {
    return mistake(Mistake::kWrongValue, right_,
                   {std::string(words_for(variable_.kind)), named(right_), std::move(hint)});
  }

  /// The first arguments of all these rows are the line of the declaration and the variable's name.
  ConditionMistake mistake(Mistake mistake, const ConditionToken& at, std::vector<std::string> further) const {
    further.insert(further.begin(), {std::string(), variable_.id});
    return {mistake, at.index, index_, std::move(further)};
  }

  std::size_t index_;
  const Variable& variable_;
  const ConditionToken& left_;
  const ConditionToken& sign_;
  const ConditionToken& right_;
};

}  // namespace

TypedNode alone(const ConditionToken& operand, const std::vector<Variable>& variables) {
  if (is_score(operand)) {
    return mistake_at(Mistake::kValueAlone, operand, {named(operand), "Compare it, such as score >= 0.5."});
  }
  if (is_bool(operand)) {
    return mistake_at(Mistake::kValueAlone, operand,
                      {named(operand), "Name a yes-no variable, or take the condition out."});
  }
  if (!is_name(operand)) {
    return mistake_at(Mistake::kValueAlone, operand, {named(operand), "Write the variable that is compared with it."});
  }
  const Variable* variable = find(operand.text, variables);
  if (variable == nullptr) return unknown_variable(operand, variables);
  const std::size_t index = index_of(variable, variables);
  if (variable->kind == Variable::Kind::kYesNo) return Node{Operation::kVariable, Comparison::kEqual, index, 1};
  return ConditionMistake{Mistake::kVariableAlone,
                          operand.index,
                          index,
                          {"", variable->id, std::string(words_for(variable->kind)), example_of(*variable)}};
}

TypedNode compared(const ConditionToken& left, const ConditionToken& sign, const ConditionToken& right,
                   const std::vector<Variable>& variables) {
  const Variable* left_variable = is_name(left) ? find(left.text, variables) : nullptr;
  const Variable* right_variable = is_name(right) ? find(right.text, variables) : nullptr;
  if (is_name(left) && left_variable == nullptr) return unknown_variable(left, variables);
  const bool left_varies = left_variable != nullptr || is_score(left);
  const bool right_varies = right_variable != nullptr || is_score(right);
  if (left_varies && right_varies) return mistake_at(Mistake::kComparedAlike, left, {"variables"});
  if (right_varies) return mistake_at(Mistake::kValueFirst, left, {mirrored(left, sign, right)});
  if (!left_varies && is_name(right)) return unknown_variable(right, variables);
  if (!left_varies) return mistake_at(Mistake::kComparedAlike, left, {"values"});
  if (left_variable == nullptr) return score_compared(left, sign, right);
  return VariableComparison(index_of(left_variable, variables), *left_variable, left, sign, right).typed();
}

}  // namespace waymark
