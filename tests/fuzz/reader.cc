// Any bytes as a lesson beside sound files: the check answers with a lesson or with diagnostics, the same each time;
// all that is told can be shown and stands in the file; and a lesson that is accepted can be begun.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "lesson/reader.h"
#include "lesson/report.h"
#include "screen/plain_text.h"
#include "screen/show.h"
#include "support/golden.h"

using namespace waymark;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// All but the lesson: what the fixtures share, and the pictures and sounds of the one with every kind in it.
LessonFiles files_beside() {
  const std::filesystem::path folder = std::filesystem::path(test::source_folder()) / "tests/fixtures/content";
  LessonFiles files;
  files.sources = {"sources.json", bytes_of(folder / "sources.json")};
  files.services = {"services.json", bytes_of(folder / "services.json")};
  files.facts = {"facts.json", bytes_of(folder / "facts.json")};
  files.glossary = {"glossary.json", bytes_of(folder / "glossary.json")};
  for (const auto& file : std::filesystem::directory_iterator(folder / "modules/every-kind/media")) {
    files.media[file.path().filename().string()] = bytes_of(file.path());
  }
  return files;
}

void must(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static LessonFiles files = files_beside();
  files.lesson = {"lesson.json", std::string(reinterpret_cast<const char*>(data), size)};
  const ReadLesson read = check_lesson(files, "2026-11-23");
  must(read.lesson.has_value() != has_errors(read.diagnostics));
  must(read.diagnostics.size() <= 2 * (Report::kMostKept + 1));
  for (const Diagnostic& diagnostic : read.diagnostics) {
    if (diagnostic.file != files.lesson.name) continue;
    must(!diagnostic.message.empty() && !diagnostic.hint.empty());
    must(!to_text(diagnostic, files.lesson.text).empty());
    must(!diagnostic.fix || diagnostic.fix->offset + diagnostic.fix->length <= size);
  }
  if (!read.lesson) return 0;
  Session session(std::make_shared<const Lesson>(*read.lesson));
  must(!spoken_lines(show(session, {}, {})).empty());
  return 0;
}
