#pragma once

#include "lesson/catalogue.h"

namespace waymark {

/// The catalogue's rows of W6: conditions. They stand apart until lessons are read with conditions, and move into the
/// catalogue then, each with its fixture. Where a row says "line {0}", {0} is the line of the variable's declaration.
inline constexpr CatalogueRow kConditionMistakes[] = {
    {Mistake::kNotInConditions, "W601", Severity::kError, "{0} means nothing in a condition.", "{1}"},
    {Mistake::kMissingOperand, "W602", Severity::kError, "Something is missing {0}.", "{1}"},
    {Mistake::kMissingConnective, "W603", Severity::kError, "\"and\" or \"or\" is missing before {0}.",
     "Say whether both must hold, or one of them is enough."},
    {Mistake::kLooseParenthesis, "W604", Severity::kError, "This parenthesis is never {0}.",
     "Write its partner, or take it out."},
    {Mistake::kChainedComparison, "W605", Severity::kError, "Comparisons do not chain.",
     "Write two comparisons joined by \"and\", such as drinks > 2 and drinks < 5."},
    {Mistake::kValueFirst, "W606", Severity::kError, "The value stands before what it is compared with.", "Write {0}."},
    {Mistake::kComparedAlike, "W607", Severity::kError, "Two {0} are compared with each other.",
     "Compare a variable with a value, such as drinks >= 3."},
    {Mistake::kGroupCompared, "W608", Severity::kError, "What stands in parentheses is compared.",
     "Only a variable is compared, and only with a value: take the parentheses away, or write the comparison inside "
     "them."},
    {Mistake::kValueAlone, "W609", Severity::kError, "{0} alone is no condition.", "{1}"},
    {Mistake::kVariableAlone, "W610", Severity::kError, "\"{1}\" is {2} (line {0}), and alone is no condition.",
     "Compare it, such as {3}."},
    {Mistake::kUnknownVariable, "W611", Severity::kError, "There is no variable \"{0}\".", "{1}"},
    {Mistake::kWrongValue, "W612", Severity::kError, "\"{1}\" is {2} (line {0}), and is not compared with {3}.", "{4}"},
    {Mistake::kUnknownValue, "W613", Severity::kError, "\"{1}\" (line {0}) has no value \"{2}\".", "{3}"},
    {Mistake::kNoOrder, "W614", Severity::kError, "\"{1}\" is {2} (line {0}): its values have no order.",
     "Compare it by == or !=."},
    {Mistake::kAlwaysSame, "W615", Severity::kError, "This {2} holds: \"{1}\" goes from {3} to {4} (line {0}).",
     "Choose another number, or take the comparison out."},
    {Mistake::kScoreValue, "W616", Severity::kError, "The score is not compared with {0}.",
     "Write a number from 0 to 1 with at most three decimals, such as 0.75."},
    {Mistake::kScoreAlwaysSame, "W617", Severity::kError, "This {0} holds: the score goes from 0 to 1.", "{1}"},
    {Mistake::kLongCondition, "W618", Severity::kError, "This condition is {0}.",
     "Ask for less at once: let pages set a yes-no variable, and ask for that."},
};

}  // namespace waymark
