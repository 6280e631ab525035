#include "support/shipped.h"

#include <filesystem>

#include "lesson/po.h"
#include "support/golden.h"

namespace waymark::test {
namespace {

std::map<std::string, TextFile> translations_in(const std::filesystem::path& folder) {
  std::map<std::string, TextFile> files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string path = entry.path().string();
    files[entry.path().stem().string()] = {path, read_file(path)};
  }
  return files;
}

}  // namespace

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
  files.translations = translations_in(folder / "i18n");
  files.shared_translations = translations_in(content / "i18n");
  return files;
}

Strings shipped_interface(const std::string& language) {
  const auto files = translations_in(std::filesystem::path(source_folder()) / "assets" / "i18n");
  return {language, waymark::translations_in(parse_po(files.at(language).text).file)};
}

}  // namespace waymark::test
