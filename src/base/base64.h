#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// Bytes as text, and back (RFC 4648, section 4: with padding, without line breaks).
std::string to_base64(std::string_view bytes);

/// Nothing when it is no base64, or is not written in the one way in which to_base64 would write it.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace waymark
