#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lesson/condition.h"

namespace waymark {

/// One piece of a condition's text.
struct ConditionToken {
  enum class Kind { kEnd, kWord, kNumber, kValue, kComparison, kOpen, kClose, kWrong };

  Kind kind = Kind::kEnd;
  std::size_t index = 0;                                             ///< Byte in the text.
  std::string text;                                                  ///< As written; a kValue's without its quotes.
  std::string hint;                                                  ///< kWrong: how to mend it.
  Condition::Comparison comparison = Condition::Comparison::kEqual;  ///< kComparison
};

/// Takes a condition apart, piece by piece.
class ConditionTokens {
 public:
  /// `text` must outlive it.
  explicit ConditionTokens(std::string_view text) : text_(text) {}

  /// The next piece; after the last one kEnd, again and again.
  ConditionToken next();

 private:
  ConditionToken take(ConditionToken::Kind kind, std::size_t length);
  ConditionToken take_wrong(std::size_t length, std::string hint);
  ConditionToken take_number();
  ConditionToken take_word();
  ConditionToken take_quoted(std::string_view quote);
  ConditionToken take_sign();
  ConditionToken take_other();

  std::string_view text_;
  std::size_t at_ = 0;
};

/// The piece as messages name it: in double quotes, or in those that it has.
std::string named(const ConditionToken& token);

/// How to mend a value that does not stand in single quotes.
std::string hint_for_value(std::string_view value);

/// "==", "<=" …
std::string_view sign_of(Condition::Comparison comparison);

}  // namespace waymark
