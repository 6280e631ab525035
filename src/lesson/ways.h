#pragma once

#include <vector>

#include "lesson/graph.h"
#include "lesson/lesson.h"

namespace waymark {

/// The ways between pages as if each condition could hold or not: what can be said of a lesson without following what
/// it remembers. `waymark explore` is exact.
struct PageWays {
  /// Every step that may be taken, detours and the returns from them among them.
  Ways all;
  /// The steps of somebody who makes no detour.
  Ways onward;
  /// From each page that is passed over, those that may come up in its place.
  Ways past;
};

/// REQUIRES: all targets exist and `next` is filled in.
PageWays ways_of(const std::vector<Page>& pages);

/// The choice that makes a detour.
struct Detour {
  std::size_t page;
  const Choice* choice;
};

/// All of them, in lesson order.
std::vector<Detour> detours_in(const std::vector<Page>& pages);

}  // namespace waymark
