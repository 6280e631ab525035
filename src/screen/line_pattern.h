#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace waymark {

namespace line {
inline constexpr int kDashes[] = {4, 2}, kDots[] = {1, 2}, kDashDots[] = {7, 2, 1, 2};
inline constexpr std::array<std::span<const int>, 4> kPatterns{std::span<const int>(), kDashes, kDots, kDashDots};
}  // namespace line

/// How the n-th curve of a chart is told apart from the others without colour: lengths that are drawn and left out in
/// turn, in multiples of the line's thickness; none: all is drawn.
constexpr std::span<const int> line_pattern(int curve) {
  return line::kPatterns[static_cast<std::size_t>(curve) % line::kPatterns.size()];
}

}  // namespace waymark
