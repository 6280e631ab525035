#pragma once

#include <cstddef>
#include <vector>

#include "lesson/prose/sentences.h"

namespace waymark::prose {

/// Words that state a number which somebody must have found out: "about **30%**", "**1 in 3**", "**three times** as
/// long".
struct Figure {
  std::size_t at = 0;
  std::size_t size = 0;
  bool measured = false;  ///< A count, an amount or a span of time, which may also be one person's.

  bool operator==(const Figure&) const = default;
};

/// Adds the figures that the text states to `found`, in order of place:
///   - shares: "30%", "thirty per cent", "1 in 3", "3 out of 10", "half of people"
///   - comparisons: "3 times as", "twice the", "tenfold", "doubles the risk"
///   - counts of people, deaths or cases from 20 on
///   - amounts: "14 units", "30mg", "38 degrees"
///   - spans of time in digits: hours, days and longer, and minutes as a range; not ages, "24 hours", or what a
///   sentence
///     about the lesson, course or session says.
/// Telephone numbers, years, times of day, ages and "2 questions" are none.
void find_figures(const Sentences& prose, std::vector<Figure>& found);

}  // namespace waymark::prose
