#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace waymark::desktop {

/// ImGui's text area breaks no lines. So what it edits has breaks put in: a no-break space and a newline, which nobody
/// types together, so that they can be told from those that were meant.
inline constexpr std::string_view kSoftBreak = "\xC2\xA0\n";

/// The words without the breaks that were put in.
std::string without_soft_breaks(std::string_view shown);

/// The words with breaks put in, so that no line is wider than `limit`: after spaces, and within words that are too
/// long alone.
std::string with_soft_breaks(std::string_view words, const std::function<float(std::string_view)>& width_of,
                             float limit);

/// The same place in both: bytes from the beginning.
std::size_t place_without(std::string_view shown, std::size_t place);
std::size_t place_with(std::string_view shown, std::size_t place);

}  // namespace waymark::desktop
