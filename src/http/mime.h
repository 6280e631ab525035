#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// The MIME type of a file by its name.
std::string mime_type(std::string_view name);

}  // namespace waymark
