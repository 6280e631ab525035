#pragma once

#include <string_view>
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
  /// These, and detours as if they were ways: no return from them. One that was made and came back has led nowhere
  /// else.
  Ways ahead;
  /// From each page that is passed over, those that may come up in its place.
  Ways past;
};

/// REQUIRES: all targets exist and `next` is filled in.
PageWays ways_of(const std::vector<Page>& pages);

/// The pages that its ways and choices name, detours and what is passed over left aside. REQUIRES: they exist.
std::vector<std::size_t> targets_of(const std::vector<Page>& pages, std::size_t page);

/// The place of the page of that id, looked for from `near` on: most ways lead to a page close by. REQUIRES: there is
/// one.
std::size_t index_of(const std::vector<Page>& pages, std::string_view id, std::size_t near = 0);

/// The choice that makes a detour.
struct Detour {
  std::size_t page;
  const Choice* choice;
};

/// All of them, in lesson order.
std::vector<Detour> detours_in(const std::vector<Page>& pages);

}  // namespace waymark
