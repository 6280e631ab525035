#pragma once

#include <optional>
#include <string>

#include "base/result.h"

namespace waymark {

/// A new file that only its owner reads: whole and on the disk when this returns, and never there in part. Error:
/// "cannot-write", also when it is there already.
Status write_secret(const std::string& path, const std::string& text);

/// Puts on the disk what was made, renamed and removed in a folder; an empty path is the current one. Error:
/// "cannot-write".
Status sync_folder(const std::string& path);

/// Everything in a file, or nothing when it cannot be read.
std::optional<std::string> file_contents(const std::string& path);

}  // namespace waymark
