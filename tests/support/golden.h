#pragma once

#include <string>

namespace waymark::test {

/// Compares `text` with tests/golden/<name>, to the letter. With WAYMARK_APPROVE=1 in the environment (`./dev approve`)
/// the file is written instead, to be read in `git diff` before it is committed. Returns what differs, empty when
/// nothing does.
std::string differs_from_golden(const std::string& name, const std::string& text);

/// The whole file, or an empty text.
std::string read_file(const std::string& path);

/// The repository's folder.
std::string source_folder();

/// The folder of the two faces.
std::string font_folder();

}  // namespace waymark::test
