#pragma once

#include <span>

#include "lesson/phrases.h"
#include "lesson/po.h"

namespace waymark {

/// The phrase that the entry's source has become: of `open`, which nothing translates yet, the one whose words are
/// nearest in its context, or the one with the same words in another context. Null when none comes near.
const Phrase* changed_phrase(const PoEntry& entry, std::span<const Phrase* const> open);

}  // namespace waymark
