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
  for (const auto& entry : std::filesystem::directory_iterator(folder / "media")) {
    files.media[entry.path().filename().string()] = read_file(entry.path().string());
  }
  return files;
}

}  // namespace waymark::test
