// Conditions at random, from fixed seeds: what is true of all of them.
#include <algorithm>
#include <memory>
#include <random>

#include <catch2/catch_test_macros.hpp>

#include "lesson/condition.h"
#include "lesson/some_variables.h"

using namespace waymark;
using namespace waymark::testing;
using Comparison = Condition::Comparison;
using Operation = Condition::Operation;

namespace {

/// A condition as a tree, to compare with.
struct Tree {
  Condition::Node node;
  std::unique_ptr<Tree> left;
  std::unique_ptr<Tree> right;
};

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  int below(int count) { return static_cast<int>(engine_() % static_cast<unsigned>(count)); }
  int from(int least, int most) { return least + below(most - least + 1); }

 private:
  std::mt19937 engine_;
};

std::vector<Variable> some_variables(Random& random) {
  std::vector<Variable> variables;
  const int count = random.from(1, 6);
  for (int i = 0; i < count; ++i) {
    const std::string id = "v_" + std::to_string(i);
    switch (random.below(3)) {
      case 0:
        variables.push_back(yes_no(id));
        break;
      case 1:
        variables.push_back(one_of(id, {"a", "b-c", "d", "e"}));
        break;
      default: {
        const int minimum = random.from(-20, 20);
        variables.push_back(whole(id, minimum, minimum + random.from(1, 20)));
      }
    }
  }
  return variables;
}

/// A leaf with an order, not always the same over least to most.
Condition::Node ordered_leaf(Random& random, Condition::Node node, int least, int most) {
  node.comparison = static_cast<Comparison>(random.below(6));
  const bool cuts_above = node.comparison == Comparison::kLess || node.comparison == Comparison::kAtLeast;
  const bool cuts_below = node.comparison == Comparison::kMore || node.comparison == Comparison::kAtMost;
  node.value = random.from(cuts_above ? least + 1 : least, cuts_below ? most - 1 : most);
  return node;
}

Condition::Node leaf(Random& random, const std::vector<Variable>& variables) {
  if (random.below(5) == 0) return ordered_leaf(random, {.operation = Operation::kScore}, 0, 1000);
  Condition::Node node{.operation = Operation::kVariable};
  node.variable = static_cast<std::size_t>(random.below(static_cast<int>(variables.size())));
  const Variable& variable = variables[node.variable];
  if (variable.kind == Variable::Kind::kWhole) return ordered_leaf(random, node, variable.minimum, variable.maximum);
  node.comparison = static_cast<Comparison>(random.below(2));
  node.value = random.below(variable.kind == Variable::Kind::kYesNo ? 2 : 4);
  return node;
}

std::unique_ptr<Tree> tree(Random& random, const std::vector<Variable>& variables, int depth) {
  auto made = std::make_unique<Tree>();
  const int pick = depth == 0 ? 3 : random.below(4);
  if (pick == 3) {
    made->node = leaf(random, variables);
    return made;
  }
  made->node.operation = static_cast<Operation>(pick);
  made->left = tree(random, variables, depth - 1);
  if (made->node.operation != Operation::kNot) made->right = tree(random, variables, depth - 1);
  return made;
}

void to_postfix(const Tree& from, Condition& condition) {
  if (from.left) to_postfix(*from.left, condition);
  if (from.right) to_postfix(*from.right, condition);
  condition.postfix.push_back(from.node);
}

bool naively(const Tree& asked, const std::vector<int>& values, int score) {
  switch (asked.node.operation) {
    case Operation::kAnd:
      return naively(*asked.left, values, score) && naively(*asked.right, values, score);
    case Operation::kOr:
      return naively(*asked.left, values, score) || naively(*asked.right, values, score);
    case Operation::kNot:
      return !naively(*asked.left, values, score);
    default:
      break;
  }
  const int found = asked.node.operation == Operation::kScore ? score : values[asked.node.variable];
  const int order = found < asked.node.value ? -1 : found > asked.node.value ? 1 : 0;
  const bool answers[] = {order == 0, order != 0, order < 0, order <= 0, order > 0, order >= 0};
  return answers[static_cast<int>(asked.node.comparison)];
}

}  // namespace

TEST_CASE("Any condition reads as it was written, and holds as a naive evaluation says") {
  Random random(20260102);
  for (int round = 0; round < 2000; ++round) {
    const std::vector<Variable> variables = some_variables(random);
    const std::unique_ptr<Tree> asked = tree(random, variables, 4);
    Condition condition;
    to_postfix(*asked, condition);
    const std::string text = to_text(condition, variables);
    INFO(text);
    const ParsedCondition read = parse_condition(text, variables);
    REQUIRE_FALSE(read.mistake);
    REQUIRE(read.condition == condition);
    REQUIRE(to_text(read.condition, variables) == text);
    for (int state = 0; state < 20; ++state) {
      std::vector<int> values(variables.size());
      std::transform(variables.begin(), variables.end(), values.begin(), [&](const Variable& variable) {
        if (variable.kind == Variable::Kind::kWhole) return random.from(variable.minimum, variable.maximum);
        return random.below(variable.kind == Variable::Kind::kYesNo ? 2 : 4);
      });
      const int score = random.from(0, 1000);
      REQUIRE(holds(condition, values, score) == naively(*asked, values, score));
    }
  }
}

TEST_CASE("Between two thresholds a condition never changes its answer") {
  Random random(7);
  for (int round = 0; round < 300; ++round) {
    const std::vector<Variable> variables = {whole("v_0", -6, 6)};
    Condition condition;
    to_postfix(*tree(random, variables, 3), condition);
    const std::vector<int> thresholds = value_thresholds(condition, 0);
    const std::vector<int> score_cuts = score_thresholds(condition);
    INFO(to_text(condition, variables));
    for (int value = -5; value <= 6; ++value) {
      if (std::count(thresholds.begin(), thresholds.end(), value) > 0) continue;
      CHECK(holds(condition, std::vector<int>{value - 1}, 500) == holds(condition, std::vector<int>{value}, 500));
    }
    for (int score = 1; score <= 1000; ++score) {
      if (std::count(score_cuts.begin(), score_cuts.end(), score) > 0) continue;
      REQUIRE(holds(condition, std::vector<int>{0}, score - 1) == holds(condition, std::vector<int>{0}, score));
    }
  }
}
