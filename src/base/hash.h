#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits. Native builds only: the web player is
/// told the hash of what it plays by the package that it plays.
std::string sha256_hex(std::string_view bytes);

}  // namespace waymark
