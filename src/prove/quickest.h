#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "prove/space.h"

namespace waymark::prove {

/// The fewest seconds that a run to an ending takes, if there is one. `seconds`: what each page takes, each time that
/// it is shown. With buckets of states that are as many seconds away (R. Dial, "Algorithm 360", 1969).
std::optional<std::int64_t> quickest(const Space& space, const Steps& steps, const std::vector<int>& seconds);

}  // namespace waymark::prove
