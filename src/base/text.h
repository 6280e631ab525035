#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The words with `between` between each two.
std::string join(const std::vector<std::string>& words, std::string_view between);

/// The words as a person would list them: `"a"`, `"a" or "b"`, `"a", "b" or "c"`; `last` is the
/// "or".
std::string quoted_list(const std::vector<std::string>& words, std::string_view last);

/// `pattern` with each {0}, {1} … replaced by the argument of that number. What the arguments hold
/// is never looked at.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments);

/// Bytes of the UTF-8 sequence that begins at `at`, 1 to 4, or 0 when none that is valid does.
/// REQUIRES: at < text.size().
std::size_t utf8_sequence(std::string_view text, std::size_t at);

bool is_utf8(std::string_view text);

/// Code points in `text`; a byte that is no UTF-8 counts as one.
std::size_t utf8_length(std::string_view text);

/// The first `most` code points of `text`, with "…" after them if there were more.
std::string shortened(std::string_view text, std::size_t most);

/// The fewest insertions, removals, replacements and swaps of neighbours that turn one word into
/// the other, in bytes.
std::size_t edit_distance(std::string_view one, std::string_view other);

/// The candidate that `word` was most likely meant to be, or empty when none is near. Of equals the
/// first.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

/// The same, but empty when another candidate is as near or just one slip further off: who is meant is then a guess.
std::string only_nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace waymark
