#include "support/shipped.h"

#include <filesystem>

#include "support/golden.h"

namespace waymark::test {

LessonFiles shipped_files(const std::string& lesson) {
  const std::filesystem::path content = std::filesystem::path(source_folder()) / "content";
  const std::filesystem::path folder = content / "modules" / lesson;
  LessonFiles files;
  files.lesson = {"lesson.json", read_file((folder / "lesson.json").string())};
  files.sources = {"sources.json", read_file((content / "sources.json").string())};
  files.services = {"services.json", read_file((content / "services.json").string())};
  const auto if_any = [&](const char* name) {
    const std::filesystem::path path = content / name;
    return std::filesystem::exists(path) ? std::optional(TextFile{name, read_file(path.string())}) : std::nullopt;
  };
  files.facts = if_any("facts.json");
  files.glossary = if_any("glossary.json");
  for (const auto& entry : std::filesystem::directory_iterator(folder / "media")) {
    files.media[entry.path().filename().string()] = read_file(entry.path().string());
  }
  return files;
}

}  // namespace waymark::test
