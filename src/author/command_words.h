#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark::author {

/// "1 lesson", "2 lessons".
std::string counted(std::size_t count, std::string_view what);

/// A path as it is typed in a shell: in quotation marks where it needs them.
std::string for_shell(const std::string& path);

}  // namespace waymark::author
