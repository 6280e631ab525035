#include "author/catalogues.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <variant>

#include "author/interface_words.h"
#include "files/content_folder.h"
#include "lesson/picture_words.h"
#include "lesson/shapes.h"
#include "screen/strings.h"

namespace waymark::author {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

void set_places(const std::string& name, std::string_view text, std::vector<Phrase>& phrases) {
  for (Phrase& phrase : phrases) {
    phrase.place = name + ":" + std::to_string(position_of(text, phrase.offset).line);
  }
}

/// The phrases of a file's JSON, each with its place; none where it is no JSON.
std::vector<Phrase> placed_phrases(const TextFile& file, const Shape& shape) {
  const auto parsed = parse_json(file.text);
  const auto* value = std::get_if<JsonValue>(&parsed);
  if (value == nullptr) return {};
  std::vector<Phrase> phrases = phrases_of(*value, shape);
  set_places(fs::path(file.name).filename().string(), file.text, phrases);
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
  Catalogue catalogue{(fs::path(folder) / "i18n").string(), read.lesson->language,
                      placed_phrases(files->lesson, kLessonShape), true};
  for (const auto& [name, svg] : read.lesson->media) {
    std::vector<Phrase> phrases = picture_phrases(name, svg);
    set_places(name, svg, phrases);
    for (Phrase& phrase : phrases) catalogue.phrases.push_back(std::move(phrase));
  }
  return catalogue;
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

Result<Catalogue> interface_catalogue(const std::string& folder) {
  const fs::path words = fs::path(folder) / "assets" / "i18n";
  if (!is_folder(words)) return Error{"no-interface", "There is no " + words.string() + "."};
  return Catalogue{words.string(), kSourceLanguage, interface_words(folder)};
}

Result<std::vector<Catalogue>> catalogues_in(const std::string& name) {
  fs::path path(name);
  std::vector<Catalogue> found;
  if (auto interface = interface_catalogue(name)) {
    found.push_back(std::move(*interface));
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
