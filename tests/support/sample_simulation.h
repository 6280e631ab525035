#pragma once

#include "lesson/simulation.h"

namespace waymark::test {

/// Six hours of four curves: one that is put in twice and falls by halves, one that comes of it, one that falls
/// steadily to zero, and one that its switch leaves out.
Simulation sample_simulation();

}  // namespace waymark::test
