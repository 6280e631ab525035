#include "player/desktop/folder_shelf.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "files/content_folder.h"
#include "files/interface_translations.h"
#include "lesson/package.h"

namespace waymark::desktop {
namespace {

Result<std::shared_ptr<const Lesson>> opened(const std::string& json, const std::string& language) {
  auto lesson = open_package(json, language);
  if (!lesson) return lesson.error();
  return std::make_shared<const Lesson>(std::move(lesson).value());
}

std::string first_problem(const Diagnostics& diagnostics) {
  const auto error = std::find_if(diagnostics.begin(), diagnostics.end(),
                                  [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::kError; });
  return error == diagnostics.end() ? std::string()
                                    : error->file + ":" + std::to_string(error->at.line) + ": " + error->message;
}

/// A version is a content hash: nothing else may become part of a path.
bool is_version(const std::string& version) {
  return version.size() == 64 && version.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

void FolderShelf::list(std::function<void(std::vector<Listed>)> done) {
  std::vector<Listed> all;
  const auto folders = lesson_folders((std::filesystem::path(content_) / "modules").string());
  for (const std::string& folder : folders ? *folders : std::vector<std::string>()) {
    const Opened lesson = open_newest(std::filesystem::path(folder).filename().string());
    if (!lesson) continue;  // One with mistakes in it keeps nobody from the others; opening it says what they are.
    const auto at = (*lesson)->id == first_ ? all.begin() : all.end();
    all.insert(at, {(*lesson)->id, (*lesson)->title, (*lesson)->minutes});
  }
  done(std::move(all));
}

void FolderShelf::open(const std::string& id, const std::string& version,
                       std::function<void(Result<std::shared_ptr<const Lesson>>)> done) {
  if (version.empty()) return done(open_newest(id.empty() ? first_ : id));
  Opened kept = open_kept(version);
  if (kept) return done(std::move(kept));
  Opened newest = open_newest(id);
  done(newest && (*newest)->version == version ? std::move(newest) : std::move(kept));
}

void FolderShelf::speak(const std::string& language, std::function<void(Strings)> done) {
  language_ = language;
  Translations words = interface_translations(language);
  done(words.empty() ? Strings() : Strings(language, std::move(words)));
}

FolderShelf::Opened FolderShelf::open_newest(const std::string& id) const {
  const std::string folder = (std::filesystem::path(content_) / "modules" / id).string();
  const auto files = read_lesson_folder(folder);
  if (!files) return files.error();
  const ReadLesson read = read_lesson(*files);
  if (!read.lesson) {
    return Error{"bad-lesson", "The lesson in " + folder + " has mistakes in it. The first: " +
                                   first_problem(read.diagnostics) + " To see all: waymark check " + folder};
  }
  const Package package = make_package(*files);
  std::error_code error;
  std::filesystem::create_directories(packages_, error);
  const std::string path = (std::filesystem::path(packages_) / (package.version + ".json")).string();
  // A full disk must not keep anybody from playing: the version can still be opened from the folder.
  if (!std::filesystem::exists(path, error)) static_cast<void>(write_whole_file(path, package.json).ok());
  return opened(package.json, language_);
}

FolderShelf::Opened FolderShelf::open_kept(const std::string& version) const {
  const auto json = is_version(version)
                        ? read_whole_file((std::filesystem::path(packages_) / (version + ".json")).string())
                        : Result<std::string>(Error{});
  if (json && package_is_genuine(*json)) return opened(*json, language_);
  constexpr auto kWhy = Saying(
      "The version of the lesson that you began with is not on this device any more. Go back to the start and begin it "
      "again; what was already sent is kept.");
  return Error{"no-version", std::string(kWhy.words())};
}

}  // namespace waymark::desktop
