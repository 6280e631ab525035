#include "lesson/condition.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "lesson/condition_tokens.h"

namespace waymark {

namespace {

using Operation = Condition::Operation;
using Comparison = Condition::Comparison;
using Node = Condition::Node;

constexpr int kFullScore = 1000;

/// How strongly what was written holds together: "or" least, a comparison most.
enum Binding { kByOr, kByAnd, kByNot, kAlone };

struct Written {
  std::string text;
  Binding binding;
};

std::string in_parentheses_below(Binding least, const Written& written) {
  return written.binding < least ? "(" + written.text + ")" : written.text;
}

std::string thousandths(int value) {
  std::string digits = std::to_string(value);
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  digits.insert(digits.size() - 3, ".");
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
  return digits;
}

std::string value_text(const Variable& variable, int value) {
  switch (variable.kind) {
    case Variable::Kind::kYesNo:
      return value == 1 ? "true" : "false";
    case Variable::Kind::kOneOf:
      return "'" + variable.values[static_cast<std::size_t>(value)].id + "'";
    case Variable::Kind::kWhole:
      break;
  }
  return std::to_string(value);
}

std::string comparison_text(const Node& node, const std::vector<Variable>& variables) {
  const std::string sign = " " + std::string(sign_of(node.comparison)) + " ";
  if (node.operation == Operation::kScore) return "score" + sign + thousandths(node.value);
  const Variable& variable = variables[node.variable];
  const bool plain_yes =
      variable.kind == Variable::Kind::kYesNo && node.comparison == Comparison::kEqual && node.value == 1;
  return plain_yes ? variable.id : variable.id + sign + value_text(variable, node.value);
}

void write_node(const Node& node, const std::vector<Variable>& variables, std::vector<Written>& written) {
  if (node.operation == Operation::kVariable || node.operation == Operation::kScore) {
    written.push_back({comparison_text(node, variables), kAlone});
    return;
  }
  const Written last = std::move(written.back());
  written.pop_back();
  if (node.operation == Operation::kNot) {
    written.push_back({"not " + in_parentheses_below(kByNot, last), kByNot});
    return;
  }
  const bool is_and = node.operation == Operation::kAnd;
  const Binding binding = is_and ? kByAnd : kByOr;
  // What is joined first stands left, so only what stands right needs parentheses to stay together.
  written.back().text = in_parentheses_below(binding, written.back()) + (is_and ? " and " : " or ") +
                        in_parentheses_below(is_and ? kByNot : kByAnd, last);
  written.back().binding = binding;
}

std::vector<int> thresholds_of(const Condition& condition, Operation operation, std::size_t variable) {
  std::vector<int> thresholds;
  for (const Node& node : condition.postfix) {
    if (node.operation != operation || node.variable != variable) continue;
    const bool at = node.comparison != Comparison::kMore && node.comparison != Comparison::kAtMost;
    const bool behind = node.comparison != Comparison::kLess && node.comparison != Comparison::kAtLeast;
    if (at) thresholds.push_back(node.value);
    if (behind && node.value < std::numeric_limits<int>::max()) thresholds.push_back(node.value + 1);
  }
  std::sort(thresholds.begin(), thresholds.end());
  thresholds.erase(std::unique(thresholds.begin(), thresholds.end()), thresholds.end());
  return thresholds;
}

}  // namespace

bool compares(Comparison comparison, std::int64_t one, std::int64_t other) {
  switch (comparison) {
    case Comparison::kEqual:
      return one == other;
    case Comparison::kNotEqual:
      return one != other;
    case Comparison::kLess:
      return one < other;
    case Comparison::kAtMost:
      return one <= other;
    case Comparison::kMore:
      return one > other;
    case Comparison::kAtLeast:
      break;
  }
  return one >= other;
}

std::string to_text(const Condition& condition, const std::vector<Variable>& variables) {
  std::vector<Written> written;
  for (const Node& node : condition.postfix) write_node(node, variables, written);
  return written.empty() ? std::string() : written.back().text;
}

bool holds(const Condition& condition, std::span<const int> values, int score) {
  if (condition.empty()) return true;
  std::uint64_t answers = 0;  // A stack, the last answer lowest: the parser lets no condition need more than 64.
  for (const Node& node : condition.postfix) {
    const std::uint64_t last = answers & 1U;
    switch (node.operation) {
      case Operation::kAnd:
        answers = (answers >> 1U) & (last | ~std::uint64_t{1});
        break;
      case Operation::kOr:
        answers = (answers >> 1U) | last;
        break;
      case Operation::kNot:
        answers ^= 1U;
        break;
      case Operation::kVariable:
        answers = answers << 1U | std::uint64_t{compares(node.comparison, values[node.variable], node.value)};
        break;
      case Operation::kScore:
        answers = answers << 1U | std::uint64_t{compares(node.comparison, score, node.value)};
        break;
    }
  }
  return (answers & 1U) != 0;
}

std::vector<std::size_t> variables_read(const Condition& condition) {
  std::vector<std::size_t> read;
  for (const Node& node : condition.postfix) {
    if (node.operation == Operation::kVariable) read.push_back(node.variable);
  }
  std::sort(read.begin(), read.end());
  read.erase(std::unique(read.begin(), read.end()), read.end());
  return read;
}

bool reads_score(const Condition& condition) {
  return std::any_of(condition.postfix.begin(), condition.postfix.end(),
                     [](const Node& node) { return node.operation == Operation::kScore; });
}

std::vector<int> value_thresholds(const Condition& condition, std::size_t variable) {
  return thresholds_of(condition, Operation::kVariable, variable);
}

std::vector<int> score_thresholds(const Condition& condition) {
  std::vector<int> thresholds = thresholds_of(condition, Operation::kScore, 0);
  std::erase_if(thresholds, [](int threshold) { return threshold < 1 || threshold > kFullScore; });
  return thresholds;
}

}  // namespace waymark
