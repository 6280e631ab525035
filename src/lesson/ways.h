#pragma once

#include <vector>

#include "lesson/graph.h"
#include "lesson/lesson.h"

namespace waymark {

// Each page is two nodes, so that passing pages over takes no more ways than showing them.

/// Where it is decided whether a page is passed over,
constexpr std::size_t node_before(std::size_t page) {
  return 2 * page;
}
/// and where it is shown.
constexpr std::size_t node_shown(std::size_t page) {
  return 2 * page + 1;
}
constexpr std::size_t page_of(std::size_t node) {
  return node / 2;
}

/// The ways between pages as if each condition could hold or not: what can be said of a lesson without following what
/// it remembers. `waymark explore` is exact.
struct PageWays {
  /// The steps of somebody who makes no detour.
  Ways onward;
  /// These, and detours as if they were ways: no return from them. One that was made and came back has led nowhere
  /// else.
  Ways ahead;
  /// Every step that may be taken, detours and the returns from them among them.
  Ways all;
  /// Of pages, not of nodes: from each page that is passed over, those that may come up in its place.
  Ways past;
};

/// REQUIRES: all targets exist and `next` is filled in.
PageWays ways_of(const std::vector<Page>& pages);

/// A choice that makes a detour.
struct Detour {
  std::size_t page;  ///< Where it is made and comes back to,
  const Choice* choice;
  std::size_t begins;  ///< and the page that it leads to.
};

/// All of them, in lesson order. REQUIRES: those pages exist.
std::vector<Detour> detours_in(const std::vector<Page>& pages);

}  // namespace waymark
