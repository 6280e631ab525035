#include "author/catalogues.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <variant>

#include "author/interface_words.h"
#include "files/content_folder.h"
#include "lesson/shapes.h"

namespace waymark::author {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSourceLanguage = "en-GB";  // Of the interface, and of what lessons share.

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

/// The phrases of a file's JSON, each with its place; none where it is no JSON.
std::vector<Phrase> placed_phrases(const TextFile& file, const Shape& shape) {
  const auto parsed = parse_json(file.text);
  const auto* value = std::get_if<JsonValue>(&parsed);
  if (value == nullptr) return {};
  const std::string name = fs::path(file.name).filename().string();
  std::vector<Phrase> phrases = phrases_of(*value, shape);
  for (Phrase& phrase : phrases) {
    phrase.place = name + ":" + std::to_string(position_of(file.text, phrase.offset).line);
  }
  return phrases;
}

Result<Catalogue> lesson_catalogue(const std::string& folder) {
  const auto files = read_lesson_folder(folder);
  if (!files) return files.error();
  const ReadLesson read = read_lesson(*files);
  if (!read.lesson) {
    return Error{"broken-lesson", "The lesson in " + folder +
                                      " has mistakes, which have to be mended before it is translated. To see them: "
                                      "waymark check " +
                                      folder};
  }
  return Catalogue{(fs::path(folder) / "i18n").string(), read.lesson->language,
                   placed_phrases(files->lesson, kLessonShape)};
}

/// What the lessons of a content folder share. A file that is not there holds nothing.
Catalogue shared_catalogue(const fs::path& content) {
  Catalogue shared{(content / "i18n").string(), kSourceLanguage, {}};
  const std::pair<const char*, const Shape*> files[] = {
      {"services.json", &kServiceShape}, {"facts.json", &kFactShape}, {"glossary.json", &kTermShape}};
  for (const auto& [name, shape] : files) {
    auto text = read_whole_file((content / name).string());
    if (!text) continue;
    for (Phrase& phrase : placed_phrases({name, std::move(*text)}, *shape)) shared.phrases.push_back(std::move(phrase));
  }
  return shared;
}

}  // namespace

Result<std::vector<Catalogue>> catalogues_in(const std::string& name) {
  fs::path path(name);
  std::vector<Catalogue> found;
  if (is_folder(path / "assets" / "i18n")) {
    found.push_back({(path / "assets" / "i18n").string(), kSourceLanguage, interface_words(path.string())});
    path /= "content";
  }
  const auto folders = lesson_folders(path.string());
  if (!folders) return folders.error();
  if (is_folder(path / "modules")) found.push_back(shared_catalogue(path));
  for (const std::string& folder : *folders) {
    auto catalogue = lesson_catalogue(folder);
    if (!catalogue) return catalogue.error();
    found.push_back(std::move(*catalogue));
  }
  return found;
}

std::vector<std::string> languages_in(const Catalogue& catalogue) {
  std::vector<std::string> languages;
  std::error_code error;
  for (fs::directory_iterator at(catalogue.folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".po") languages.push_back(at->path().stem().string());
  }
  std::sort(languages.begin(), languages.end());
  return languages;
}

}  // namespace waymark::author
