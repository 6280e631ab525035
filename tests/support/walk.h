#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "play/session.h"

namespace waymark::test {

/// Where somebody might press who presses anything: `count` Intents found on the screens of a run that begins with
/// `seed`, each taken from a usable node, with numbers and words put in. Every fourth one is nonsense. The same seed
/// gives the same list.
std::vector<Intent> wander(std::shared_ptr<const Lesson> lesson, std::uint64_t seed, int count);

/// The Intents that finish the sample lesson, everything right at the first try.
std::vector<Intent> finish_sample();

}  // namespace waymark::test
