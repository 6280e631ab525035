#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

/// "1 lesson", "2 lessons": a count with what is counted, in English.
inline std::string counted(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

}  // namespace waymark
