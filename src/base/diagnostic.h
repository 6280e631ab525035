#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A place in a text file: line and column count from 1, columns in Unicode code points. Line 0
/// means "the whole file".
struct Position {
  std::size_t line = 0;
  std::size_t column = 0;

  bool operator==(const Position&) const = default;
};

enum class Severity { kError, kWarning };

/// A change to a file that mends one mistake and needs no guess.
struct Fix {
  std::size_t offset = 0;  ///< Of the first byte that is replaced,
  std::size_t length = 0;  ///< and how many are.
  std::string replacement;

  bool operator==(const Fix&) const = default;
};

/// One thing that is wrong in a file an author wrote.
struct Diagnostic {
  std::string code;  ///< "W101": stable, listed in docs/diagnostics.md.
  Severity severity = Severity::kError;
  std::string file;  ///< As the caller named it.
  Position at;
  std::string message;  ///< One sentence: what is wrong.
  std::string hint;     ///< One sentence: how to mend it.
  std::optional<Fix> fix = {};
};

using Diagnostics = std::vector<Diagnostic>;

/// True when any of them is an error.
bool has_errors(const Diagnostics& diagnostics);

/// `file:line:column: error W101: message`, then the line of `source` with a caret under the
/// column, then the hint. A line of more than 100 code points is shown as its part around the
/// caret, with … where something is left out. `source` is the text of diagnostic.file, or empty
/// when it could not be read. Ends with a newline.
std::string to_text(const Diagnostic& diagnostic, std::string_view source);

/// A JSON array of {code, severity, file, line, column, message, hint, fix: {offset, length, replacement} if there is
/// one}, pretty-printed.
std::string to_json(const Diagnostics& diagnostics);

/// A text in which fixes were made.
struct Mended {
  std::string text;
  std::vector<const Diagnostic*> made;  ///< Those whose fix was made, in order of place.
};

/// Makes the fixes of these diagnostics, which are all of the file `text`. Of two that overlap only the first is made.
Mended make_fixes(std::string_view text, const Diagnostics& diagnostics);

/// The line and column of byte `offset` in `text` (the end of the text if it is beyond).
Position position_of(std::string_view text, std::size_t offset);

}  // namespace waymark
