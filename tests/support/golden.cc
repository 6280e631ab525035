#include "support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace waymark::test {
namespace {

/// The first line that is not the same in both.
std::string first_difference(const std::string& expected, const std::string& got) {
  std::istringstream expected_lines(expected);
  std::istringstream got_lines(got);
  std::string expected_line;
  std::string got_line;
  for (int line = 1;; ++line) {
    const bool more_expected = static_cast<bool>(std::getline(expected_lines, expected_line));
    const bool more_got = static_cast<bool>(std::getline(got_lines, got_line));
    if (!more_expected) expected_line = "(the end)";
    if (!more_got) got_line = "(the end)";
    if (expected_line != got_line || (!more_expected && !more_got)) {
      return "line " + std::to_string(line) + "\n  approved: " + expected_line + "\n  got:      " + got_line;
    }
  }
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string source_folder() {
  return WAYMARK_SOURCE_DIR;
}

std::string font_folder() {
  return WAYMARK_FONT_DIR;
}

std::string differs_from_golden(const std::string& name, const std::string& text) {
  const std::filesystem::path path = std::filesystem::path(source_folder()) / "tests" / "golden" / name;
  if (std::getenv("WAYMARK_APPROVE") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return {};
  }
  const std::string expected = read_file(path.string());
  if (expected == text) return {};
  return "tests/golden/" + name + " is not what it was: " + first_difference(expected, text) +
         "\nIf the new text is right, run ./dev approve and read the difference before committing.";
}

}  // namespace waymark::test
