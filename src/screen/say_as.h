#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lesson/lesson.h"

namespace waymark {

/// A text as it is said aloud, and where each part of it stands in the text as it is written.
class SaidText {
 public:
  const std::string& text() const { return text_; }
  /// The bytes as written of what is said from `begin` to `end`. What is said in place of something else stands for all
  /// of it.
  std::pair<std::size_t, std::size_t> written(std::size_t begin, std::size_t end) const;

 private:
  friend class SayAs;
  struct Piece {
    std::size_t written_begin, written_end, begin, end;
  };

  std::string text_;
  std::vector<Piece> pieces_;  ///< Those that are said otherwise than they are written, in order.
};

/// What is said otherwise than it is written: numbers to call digit by digit, abbreviations as the glossary says.
class SayAs {
 public:
  /// Knows 999 alone.
  SayAs();
  /// Knows the numbers of the lesson's services, and its glossary's abbreviations.
  explicit SayAs(const Lesson& lesson);

  SaidText operator()(std::string_view written) const;

 private:
  struct Match {
    std::size_t length = 0;  ///< 0: none.
    std::string said;
  };
  Match match(std::string_view written, std::size_t at) const;

  std::vector<std::string> numbers_;          ///< Digits; each may be written with blanks between them.
  std::map<std::string, std::string> words_;  ///< As written, and as said.
};

}  // namespace waymark
