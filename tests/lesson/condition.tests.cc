#include "lesson/condition.h"

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "lesson/some_variables.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

const std::vector<Variable> kVariables = {yes_no("told_friend"), one_of("mood", {"calm", "angry", "very-tired"}),
                                          whole("drinks", 0, 10), whole("balance", -5, 5)};

Condition parsed(std::string_view text) {
  ParsedCondition read = parse_condition(text, kVariables);
  INFO(text);
  REQUIRE_FALSE(read.mistake);
  return read.condition;
}

ConditionMistake mistake_in(std::string_view text, const std::vector<Variable>& variables) {
  const ParsedCondition read = parse_condition(text, variables);
  INFO(text);
  CHECK(read.condition.empty());
  REQUIRE(read.mistake.has_value());
  return read.mistake.value_or(ConditionMistake{});
}

/// Where it is wrong, and what is told of it; variables are declared in lines 10, 11 …
std::string refused(std::string_view text, const std::vector<Variable>& variables = kVariables) {
  ConditionMistake mistake = mistake_in(text, variables);
  std::vector<std::string>& arguments = mistake.arguments;
  if (mistake.variable) {
    CHECK(arguments.at(0).empty());
    arguments[0] = std::to_string(10 + *mistake.variable);
  }
  const CatalogueRow& row = row_of(mistake.mistake);
  return std::to_string(mistake.index) + " " + fill(row.message, arguments) + " " + fill(row.hint, arguments);
}

}  // namespace

TEST_CASE("A condition holds when what it says is so") {
  struct Row {
    std::string_view text;
    std::vector<int> values;  ///< told_friend, mood, drinks, balance
    int score;
    bool expected;
  };
  const Row rows[] = {
      {"told_friend", {1, 0, 0, 0}, 0, true},
      {"told_friend", {0, 0, 0, 0}, 0, false},
      {"not told_friend", {0, 0, 0, 0}, 0, true},
      {"not not told_friend", {1, 0, 0, 0}, 0, true},
      {"told_friend == true", {1, 0, 0, 0}, 0, true},
      {"told_friend == false", {1, 0, 0, 0}, 0, false},
      {"told_friend != false", {1, 0, 0, 0}, 0, true},
      {"mood == 'calm'", {0, 0, 0, 0}, 0, true},
      {"mood == 'very-tired'", {0, 2, 0, 0}, 0, true},
      {"mood != 'angry'", {0, 1, 0, 0}, 0, false},
      {"drinks >= 3", {0, 0, 3, 0}, 0, true},
      {"drinks >= 3", {0, 0, 2, 0}, 0, false},
      {"drinks > 3", {0, 0, 3, 0}, 0, false},
      {"drinks < 3", {0, 0, 2, 0}, 0, true},
      {"drinks <= 3", {0, 0, 4, 0}, 0, false},
      {"balance == -2", {0, 0, 0, -2}, 0, true},
      {"balance != -2", {0, 0, 0, -2}, 0, false},
      {"score >= 0.75", {0, 0, 0, 0}, 750, true},
      {"score >= 0.75", {0, 0, 0, 0}, 749, false},
      {"score == 1", {0, 0, 0, 0}, 1000, true},
      {"score < 0.001", {0, 0, 0, 0}, 0, true},
      {"told_friend and drinks > 1", {1, 0, 2, 0}, 0, true},
      {"told_friend and drinks > 1", {1, 0, 1, 0}, 0, false},
      {"told_friend or drinks > 1", {0, 0, 2, 0}, 0, true},
      {"told_friend or drinks > 1", {0, 0, 0, 0}, 0, false},
      {"told_friend and not (drinks >= 3 or mood == 'calm')", {1, 1, 2, 0}, 0, true},
      {"told_friend and not (drinks >= 3 or mood == 'calm')", {1, 0, 2, 0}, 0, false},
      {"\t( told_friend )\n", {1, 0, 0, 0}, 0, true},
      {"(told_friend)or(drinks>=3)and(mood=='calm')", {1, 1, 0, 0}, 0, true},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(holds(parsed(row.text), row.values, row.score) == row.expected);
  }
}

TEST_CASE("No condition always holds") {
  CHECK(Condition().empty());
  CHECK(holds({}, {}, 0));
  CHECK(to_text({}, kVariables).empty());
  CHECK_FALSE(parsed("told_friend").empty());
}

TEST_CASE("Not binds more than and, and and more than or") {
  CHECK(parsed("not told_friend and drinks > 1 or drinks > 2") ==
        parsed("((not told_friend) and drinks > 1) or drinks > 2"));
  CHECK(parsed("drinks > 2 or told_friend and drinks > 1") == parsed("drinks > 2 or (told_friend and drinks > 1)"));
  CHECK(parsed("not drinks > 2") == parsed("not (drinks > 2)"));
  CHECK(parsed("drinks > 1 and drinks > 2 and drinks > 3") == parsed("(drinks > 1 and drinks > 2) and drinks > 3"));
}

TEST_CASE("A condition is written as an author would") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"told_friend == true", "told_friend"},
      {"told_friend==false", "told_friend == false"},
      {"((mood!='calm'))", "mood != 'calm'"},
      {"balance>-0", "balance > 0"},
      {"score >= 0.500", "score >= 0.5"},
      {"score < 1 and score>=0.001", "score < 1 and score >= 0.001"},
      {"score != 0.0", "score != 0"},
      {"(told_friend and drinks > 1) and drinks > 2", "told_friend and drinks > 1 and drinks > 2"},
      {"told_friend and (drinks > 1 and drinks > 2)", "told_friend and (drinks > 1 and drinks > 2)"},
      {"(told_friend or drinks > 1) and drinks > 2", "(told_friend or drinks > 1) and drinks > 2"},
      {"not(not(told_friend and drinks > 1))", "not not (told_friend and drinks > 1)"},
  };
  for (const auto& [text, written] : rows) CHECK(to_text(parsed(text), kVariables) == written);
}

TEST_CASE("What a condition may not be is told, with the way to mend it") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      // What is written otherwise
      {"told_friend = true", "12 \"=\" means nothing in a condition. Write ==."},
      {"told_friend && drinks > 1", "12 \"&&\" means nothing in a condition. Write and."},
      {"told_friend || drinks > 1", "12 \"||\" means nothing in a condition. Write or."},
      {"!told_friend", "0 \"!\" means nothing in a condition. Write not."},
      {"mood <> 'calm'", "5 \"<>\" means nothing in a condition. Write !=."},
      {"drinks => 3", "7 \"=>\" means nothing in a condition. Write >=."},
      {"drinks ≥ 3", "7 \"≥\" means nothing in a condition. Write >=."},
      {"drinks >>> 3", "7 \">>>\" means nothing in a condition. Comparisons are ==, !=, <, <=, > and >=."},
      {"told_friend AND drinks > 1", "12 \"AND\" means nothing in a condition. Write and."},
      {"told_friend == True", "15 \"True\" means nothing in a condition. Write true."},
      {"balance > −2", "10 \"−\" means nothing in a condition. Write -."},
      {"drinks + 1 > 2",
       "7 \"+\" means nothing in a condition. A condition holds variables, values, and, or, not, comparisons and "
       "parentheses."},
      {"drinks > 3 ?",
       "11 \"?\" means nothing in a condition. A condition holds variables, values, and, or, not, comparisons and "
       "parentheses."},
      {"naïve",
       "2 \"ï\" means nothing in a condition. A condition holds variables, values, and, or, not, comparisons and "
       "parentheses."},
      {"drinks > 3.",
       "9 \"3.\" means nothing in a condition. Write whole numbers such as 3, and the score as a number such as "
       "0.75."},
      {"score >= .5",
       "9 \".5\" means nothing in a condition. Write whole numbers such as 3, and the score as a number such as "
       "0.75."},
      {"score >= 75%",
       "9 \"75%\" means nothing in a condition. Write whole numbers such as 3, and the score as a number such as "
       "0.75."},
      {"drinks > 03",
       "9 \"03\" means nothing in a condition. Write whole numbers such as 3, and the score as a number such as "
       "0.75."},
      {"mood == \"calm\"", "8 \"calm\" means nothing in a condition. Write a value in single quotes: 'calm'."},
      {"mood == ‘calm’", "8 ‘calm’ means nothing in a condition. Write a value in single quotes: 'calm'."},
      {"mood == “calm", "8 “calm means nothing in a condition. Write a value in single quotes: 'calm'."},
      {"mood == calm", "8 \"calm\" means nothing in a condition. Write a value in single quotes: 'calm'."},
      {"mood == 'calm", "8 'calm means nothing in a condition. Write a ' where the value ends."},
      // What is missing, or too much
      {"", "0 Something is missing here. Write a variable or a comparison there."},
      {"told_friend and", "12 Something is missing after \"and\". Write a variable or a comparison there."},
      {"told_friend and or drinks > 1",
       "12 Something is missing after \"and\". Write a variable or a comparison there."},
      {"not", "0 Something is missing after \"not\". Write a variable or a comparison there."},
      {"or told_friend", "0 Something is missing before \"or\". Write a variable or a comparison there."},
      {"()", "1 Something is missing between the parentheses. Write a variable or a comparison there."},
      {"drinks >=", "7 Something is missing after \">=\". Write the value that it is compared with."},
      {"drinks >= and told_friend", "7 Something is missing after \">=\". Write the value that it is compared with."},
      {">= 3", "0 Something is missing before \">=\". Write the variable that is compared."},
      {"told_friend drinks > 3",
       "12 \"and\" or \"or\" is missing before \"drinks\". Say whether both must hold, or one of them is enough."},
      {"told_friend (drinks > 3)",
       "12 \"and\" or \"or\" is missing before \"(\". Say whether both must hold, or one of them is enough."},
      {"told_friend not (drinks > 3)",
       "12 \"and\" or \"or\" is missing before \"not\". Say whether both must hold, or one of them is enough."},
      {"(told_friend 'calm')",
       "13 \"and\" or \"or\" is missing before 'calm'. Say whether both must hold, or one of them is enough."},
      {"drinks > 3 -1",
       "11 \"and\" or \"or\" is missing before \"-1\". Say whether both must hold, or one of them is enough."},
      {"(told_friend", "0 This parenthesis is never closed. Write its partner, or take it out."},
      {"told_friend and (", "16 This parenthesis is never closed. Write its partner, or take it out."},
      {"told_friend)", "11 This parenthesis is never opened. Write its partner, or take it out."},
      {")", "0 This parenthesis is never opened. Write its partner, or take it out."},
      // What is compared
      {"2 < drinks < 5",
       "11 Comparisons do not chain. Write two comparisons joined by \"and\", such as drinks > 2 and drinks < 5."},
      {"told_friend == true == true",
       "20 Comparisons do not chain. Write two comparisons joined by \"and\", such as drinks > 2 and drinks < 5."},
      {"3 <= drinks", "0 The value stands before what it is compared with. Write drinks >= 3."},
      {"'calm' == mood", "0 The value stands before what it is compared with. Write mood == 'calm'."},
      {"0.5 > score", "0 The value stands before what it is compared with. Write score < 0.5."},
      {"drinks == balance",
       "0 Two variables are compared with each other. Compare a variable with a value, such as drinks >= 3."},
      {"score > drinks",
       "0 Two variables are compared with each other. Compare a variable with a value, such as drinks >= 3."},
      {"1 == 1", "0 Two values are compared with each other. Compare a variable with a value, such as drinks >= 3."},
      {"(told_friend) == true",
       "0 What stands in parentheses is compared. Only a variable is compared, and only with a value: take the "
       "parentheses away, or write the comparison inside them."},
      {"drinks > (3)",
       "9 What stands in parentheses is compared. Only a variable is compared, and only with a value: take the "
       "parentheses away, or write the comparison inside them."},
      {"true", "0 \"true\" alone is no condition. Name a yes-no variable, or take the condition out."},
      {"told_friend and 3", "16 \"3\" alone is no condition. Write the variable that is compared with it."},
      {"'calm'", "0 'calm' alone is no condition. Write the variable that is compared with it."},
      {"score", "0 \"score\" alone is no condition. Compare it, such as score >= 0.5."},
      {"mood", "0 \"mood\" is one of a list (line 11), and alone is no condition. Compare it, such as mood == 'calm'."},
      {"not drinks",
       "4 \"drinks\" is a whole number (line 12), and alone is no condition. Compare it, such as drinks >= 10."},
      // Variables and values
      {"told_freind", "0 There is no variable \"told_freind\". Did you mean \"told_friend\"?"},
      {"told-friend", "0 There is no variable \"told-friend\". Did you mean \"told_friend\"?"},
      {"weather == 'calm'", "0 There is no variable \"weather\". Declare it among the lesson's \"variables\"."},
      {"3 == drink", "5 There is no variable \"drink\". Did you mean \"drinks\"?"},
      {"told_friend == yes",
       "15 \"told_friend\" is yes or no (line 10), and is not compared with \"yes\". Compare it with true or false."},
      {"told_friend == 1",
       "15 \"told_friend\" is yes or no (line 10), and is not compared with \"1\". Compare it with true or false."},
      {"told_friend > 'true'",
       "14 \"told_friend\" is yes or no (line 10), and is not compared with 'true'. Compare it with true or false."},
      {"mood == 2",
       "8 \"mood\" is one of a list (line 11), and is not compared with \"2\". Compare it with one of 'calm', "
       "'angry', 'very-tired'."},
      {"drinks >= 'many'",
       "10 \"drinks\" is a whole number (line 12), and is not compared with 'many'. Compare it with a whole number."},
      {"drinks >= 2.5",
       "10 \"drinks\" is a whole number (line 12), and is not compared with \"2.5\". Compare it with a whole number."},
      {"drinks >= many",
       "10 \"drinks\" is a whole number (line 12), and is not compared with \"many\". Compare it with a whole "
       "number."},
      {"mood == 'clam'", "8 \"mood\" (line 11) has no value \"clam\". Did you mean \"calm\"?"},
      {"mood == ''", "8 \"mood\" (line 11) has no value \"\". Its values are 'calm', 'angry', 'very-tired'."},
      {"mood < 'calm'", "5 \"mood\" is one of a list (line 11): its values have no order. Compare it by == or !=."},
      {"told_friend >= true",
       "12 \"told_friend\" is yes or no (line 10): its values have no order. Compare it by == or !=."},
      // What is always the same
      {"drinks >= 0",
       "0 This always holds: \"drinks\" goes from 0 to 10 (line 12). Choose another number, or take the comparison "
       "out."},
      {"drinks > 10",
       "0 This never holds: \"drinks\" goes from 0 to 10 (line 12). Choose another number, or take the comparison "
       "out."},
      {"balance <= -6",
       "0 This never holds: \"balance\" goes from -5 to 5 (line 13). Choose another number, or take the comparison "
       "out."},
      {"drinks != 99999999999999999999",
       "0 This always holds: \"drinks\" goes from 0 to 10 (line 12). Choose another number, or take the comparison "
       "out."},
      {"drinks < -99999999999999999999",
       "0 This never holds: \"drinks\" goes from 0 to 10 (line 12). Choose another number, or take the comparison "
       "out."},
      {"score >= true",
       "9 The score is not compared with \"true\". Write a number from 0 to 1 with at most three decimals, such as "
       "0.75."},
      {"score >= 0.1234",
       "9 The score is not compared with \"0.1234\". Write a number from 0 to 1 with at most three decimals, such as "
       "0.75."},
      {"score >= 80", "0 This never holds: the score goes from 0 to 1. 80 in 100 is written 0.80."},
      {"score < 5", "0 This always holds: the score goes from 0 to 1. 5 in 100 is written 0.05."},
      {"score >= 0",
       "0 This always holds: the score goes from 0 to 1. Choose another number, or take the comparison out."},
      {"score > 99999999999999999999",
       "0 This never holds: the score goes from 0 to 1. Choose another number, or take the comparison out."},
  };
  for (const auto& [text, told] : rows) CHECK(refused(text) == told);
}

TEST_CASE("Without variables, the score is left to ask for") {
  CHECK(refused("drinks > 3", {}) == "0 There is no variable \"drinks\". Declare it among the lesson's \"variables\".");
  CHECK_FALSE(parse_condition("score >= 0.5", {}).mistake);
}

TEST_CASE("A range of a single number makes every comparison the same") {
  const std::vector<Variable> variables = {whole("fixed", 3, 3)};
  CHECK(refused("fixed == 3", variables).starts_with("0 This always holds"));
  CHECK(refused("fixed != 3", variables).starts_with("0 This never holds"));
}

TEST_CASE("The ends of what an int holds are compared like others") {
  const std::vector<Variable> variables = {whole("wide", INT32_MIN, INT32_MAX)};
  const Condition last = parse_condition("wide == 2147483647", variables).condition;
  CHECK(holds(last, std::vector<int>{INT32_MAX}, 0));
  CHECK(value_thresholds(last, 0) == std::vector<int>{INT32_MAX});
  CHECK(refused("wide == 2147483648", variables).starts_with("0 This never holds"));
  CHECK_FALSE(parse_condition("wide > -2147483648", variables).mistake);
}

TEST_CASE("A condition has its limits") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '(') + "told_friend" + std::string(depth, ')');
  };
  CHECK(parsed(nested(16)) == parsed("told_friend"));
  CHECK(refused(nested(17)) ==
        "16 This condition is nested more than 16 deep. Ask for less at once: let pages set a yes-no variable, and ask "
        "for that.");
  std::string long_one = "told_friend";
  while (long_one.size() + 19 <= 1000) long_one += " and not told_friend";
  CHECK_FALSE(holds(parsed(long_one), std::vector<int>{1, 0, 0, 0}, 0));
  long_one.resize(1001, ' ');
  CHECK(refused(long_one) ==
        "0 This condition is longer than 1000 characters. Ask for less at once: let pages set a yes-no variable, and "
        "ask for that.");

  SECTION("and the deepest needs no more than the stack of answers holds") {
    const std::string level = "told_friend or told_friend and (";
    std::string deepest;
    for (int i = 0; i < 16; ++i) deepest += level;
    deepest += "drinks > 3" + std::string(16, ')');
    CHECK(holds(parsed(deepest), std::vector<int>{1, 0, 0, 0}, 0));
    CHECK_FALSE(holds(parsed(deepest), std::vector<int>{0, 0, 4, 0}, 0));
    std::string conjunctions;
    for (int i = 0; i < 16; ++i) conjunctions += "drinks > 9 or told_friend and (";
    conjunctions += "drinks > 3" + std::string(16, ')');
    CHECK(holds(parsed(conjunctions), std::vector<int>{1, 0, 4, 0}, 0));
    CHECK_FALSE(holds(parsed(conjunctions), std::vector<int>{1, 0, 3, 0}, 0));
  }
}

TEST_CASE("Any bytes are a condition or a mistake inside them") {
  const std::string_view texts[] = {std::string_view("\0", 1),
                                    "\xFF",
                                    "'\xFF'",
                                    "a\xC3",
                                    "((((((",
                                    "))",
                                    "'''",
                                    "\"",
                                    "not not not",
                                    "== == ==",
                                    "- -",
                                    "..",
                                    "1e5",
                                    "score == 1e5",
                                    "'",
                                    "mood == '"};
  for (const std::string_view text : texts) {
    const ConditionMistake mistake = mistake_in(text, kVariables);
    CHECK(mistake.index <= text.size());
    for (const std::string& argument : mistake.arguments) {
      CHECK((is_utf8(argument) || text == "'\xFF'"));
    }
  }
}

TEST_CASE("Words that mean something else name no variable") {
  for (const char* word : {"and", "or", "not", "true", "false", "score"}) CHECK(is_word_of_conditions(word));
  for (const char* word : {"", "And", "scores", "told_friend"}) CHECK_FALSE(is_word_of_conditions(word));
}

TEST_CASE("What a condition reads is known, and where its answers change") {
  const Condition condition = parsed("told_friend and (drinks >= 3 or drinks < 8 and balance == -2) or drinks > 3");
  CHECK(variables_read(condition) == std::vector<std::size_t>{0, 2, 3});
  CHECK_FALSE(reads_score(condition));
  CHECK(value_thresholds(condition, 2) == std::vector<int>{3, 4, 8});
  CHECK(value_thresholds(condition, 3) == std::vector<int>{-2, -1});
  CHECK(score_thresholds(condition).empty());

  const Condition of_score = parsed("score >= 0.5 or score > 0.25 or score <= 0.1 or score < 0.5 or score == 1");
  CHECK(variables_read(of_score).empty());
  CHECK(reads_score(of_score));
  CHECK(score_thresholds(of_score) == std::vector<int>{101, 251, 500, 1000});
  CHECK(score_thresholds(parsed("score != 0")) == std::vector<int>{1});
  CHECK(variables_read({}).empty());
  CHECK_FALSE(reads_score({}));
}
