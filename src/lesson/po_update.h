#pragma once

#include <span>
#include <string>

#include "lesson/phrases.h"
#include "lesson/po.h"

namespace waymark {

/// Whether a translation of words that have changed is carried over, marked as a guess for somebody to look at.
enum class Guess { kNo, kYes };

/// The file after its source changed: an entry for each of `phrases`, in their order, with their notes and places and
/// what `before` says of them, also if it was put aside once. A translation that no phrase has any more becomes a guess
/// for what its source has become, or is put aside (obsolete); one without words is dropped. Updating again changes
/// nothing. A file without a header gets one for `language`.
PoFile updated(const PoFile& before, std::span<const Phrase> phrases, const std::string& language, Guess guess);

}  // namespace waymark
