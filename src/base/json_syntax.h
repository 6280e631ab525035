#pragma once

#include <cstddef>
#include <vector>

#include "base/json_cursor.h"
#include "base/json_value.h"

namespace waymark {

/// Where a parser stood when it gave up.
struct SyntaxState {
  std::size_t read = 0;             ///< Bytes that the parser had read, the token that it refused among them.
  bool after_key = false;           ///< The last thing that it accepted was a member's name.
  bool too_large = false;           ///< What it refused is a number that it cannot hold.
  std::vector<std::size_t> opened;  ///< Offsets of the brackets that are still open, outermost first.
};

/// What an author has to mend, told from the text around the place: nlohmann's own words speak of
/// tokens and literals. `cursor` stands behind the last token that was accepted.
JsonSyntaxError explain_syntax_error(const JsonCursor& cursor, const SyntaxState& state);

}  // namespace waymark
