#include "lesson/changed_phrase.h"

#include <algorithm>

#include "base/text.h"

namespace waymark {

namespace {

/// How far apart two strings may be for the one to have become the other: two fifths of the longer.
bool is_near(std::size_t distance, std::size_t longer) {
  return distance * 5 <= longer * 2;
}

}  // namespace

const Phrase* changed_phrase(const PoEntry& entry, std::span<const Phrase* const> open) {
  const Phrase* nearest = nullptr;
  std::size_t least = 0;
  for (const Phrase* phrase : open) {
    if (phrase->context != entry.context.value_or("")) continue;
    const std::size_t distance = edit_distance(phrase->source, entry.source);
    if (!is_near(distance, std::max(phrase->source.size(), entry.source.size()))) continue;
    if (nearest != nullptr && distance >= least) continue;
    nearest = phrase;
    least = distance;
  }
  if (nearest != nullptr) return nearest;
  const auto moved =
      std::find_if(open.begin(), open.end(), [&](const Phrase* phrase) { return phrase->source == entry.source; });
  return moved == open.end() ? nullptr : *moved;
}

}  // namespace waymark
