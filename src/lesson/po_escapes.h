#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// The value as it stands between the quotes of a PO file.
std::string po_escaped(std::string_view value);

/// What a backslash and `letter` mean in a PO file; nothing when they mean nothing, or a number, which nobody needs.
std::optional<char> po_unescaped(char letter);

}  // namespace waymark
