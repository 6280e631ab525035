#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A byte of words as they are shown, and what Markdown made of it.
struct Letter {
  char byte = 0;
  bool strong = false, emphasis = false;
  bool escaped = false;   ///< A backslash stood before it, so it means itself.
  std::size_t index = 0;  ///< Where it stands in the Markdown.
  std::size_t word = 0;   ///< The place in Letters::words, from 1, of the hard word that it is part of; or 0.
};

/// A hard word, [letters](word:id).
struct HardWord {
  std::string id;
  std::size_t index = 0;  ///< Where the id stands in the Markdown.
};

/// Something of Markdown that a text may not hold.
enum class Forbidden {
  kQuote,
  kList,
  kRule,
  kHeading,
  kCode,
  kHtml,
  kTable,
  kLink,
  kImage,
  kEntity,
  kDefinition,
  kOther
};

struct Letters {
  std::vector<Letter> letters;
  std::vector<HardWord> words;
  std::optional<Forbidden> forbidden;  ///< The first such thing,
  std::size_t forbidden_at = 0;        ///< and where about it stands.
};

/// Whether one line of Markdown holds nothing that md4c could take for more than its letters, as most do. False for
/// some that do not.
bool is_plain(std::string_view markdown);

/// md4c's view of one line of Markdown. Reading stops at the first forbidden thing.
Letters read_letters(std::string_view markdown);

}  // namespace waymark
