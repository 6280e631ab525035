#pragma once

#include <string>

namespace waymark::author {

/// A path as it is typed in a shell: in quotation marks where it needs them.
std::string for_shell(const std::string& path);

}  // namespace waymark::author
