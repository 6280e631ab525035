#pragma once

#include <string>
#include <vector>

#include "base/html.h"
#include "server/figures.h"

namespace waymark {

/// One bar of a plot.
struct Bar {
  std::string name;  ///< Under it; short.
  RoundedCount count;
};

/// A drawing of one row of figures, with its number over each bar; what is "<5" has a mark in place of a bar. Nothing
/// in it is told by colour. `title` is what it is called aloud; a table beside it has to say the same.
void bar_plot(Html& html, const std::string& title, const std::vector<Bar>& bars);

}  // namespace waymark
