#include "files/content_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "base/text.h"

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// Whether anything has that name, be it a link that leads nowhere.
bool is_there(const fs::path& path) {
  std::error_code error;
  const fs::file_type type = fs::symlink_status(path, error).type();
  return type != fs::file_type::not_found && type != fs::file_type::none;
}

/// Entries of a folder, by name; none when it cannot be read.
std::vector<fs::path> entries(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    found.push_back(at->path());
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> lessons_in(const fs::path& folder) {
  std::vector<std::string> found;
  for (const fs::path& entry : entries(folder)) {
    if (is_there(entry / "lesson.json")) found.push_back(entry.string());
  }
  return found;
}

fs::path without_slash(const std::string& folder) {
  const fs::path path(folder);
  return path.has_filename() ? path : path.parent_path();
}

/// "Is it content/modules/alcohol-and-cocaine?", or empty when nothing beside it comes near, and nothing in the usual
/// place has that name.
std::string perhaps(const fs::path& folder) {
  const std::string wanted = folder.filename().string();
  const fs::path parent = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
  std::vector<std::string> names;
  for (const std::string& lesson : lessons_in(parent)) names.push_back(fs::path(lesson).filename().string());
  std::string meant = nearest(wanted, names);
  for (const std::string& name : names) {
    const auto same = std::mismatch(wanted.begin(), wanted.end(), name.begin(), name.end()).first - wanted.begin();
    if (meant.empty() && same >= 3) meant = name;
  }
  if (!meant.empty()) return " Is it " + (folder.parent_path() / meant).string() + "?";
  const fs::path usual = fs::path("content/modules") / wanted;
  return is_there(usual / "lesson.json") ? " Is it " + usual.string() + "?" : std::string();
}

Error no_lesson(const fs::path& folder) {
  return {"no-lesson", "There is no lesson.json in " + folder.string() + "." + perhaps(folder)};
}

fs::path shared_path(const fs::path& folder, const char* name) {
  return (folder / ".." / ".." / name).lexically_normal();
}

/// A file that need not be there.
Result<std::optional<TextFile>> shared_file_if_any(const fs::path& folder, const char* name) {
  const fs::path path = shared_path(folder, name);
  if (!is_there(path)) return std::optional<TextFile>();
  auto text = read_whole_file(path.string(), kLargestFile);
  if (!text) return text.error();
  return std::optional(TextFile{path.string(), std::move(*text)});
}

Result<TextFile> shared_file(const fs::path& folder, const char* name) {
  const fs::path path = shared_path(folder, name);
  if (!is_there(path)) {
    return Error{"no-file", "There is no " + path.string() + ", which the lesson in " + folder.string() +
                                " needs. If there is nothing to put in it, write [] there."};
  }
  auto text = read_whole_file(path.string(), kLargestFile);
  if (!text) return text.error();
  return TextFile{path.string(), std::move(*text)};
}

/// The PO files in `folder`/i18n, by language.
Result<std::map<std::string, TextFile>> translations_in(const fs::path& folder) {
  std::map<std::string, TextFile> found;
  for (const fs::path& path : entries(folder / "i18n")) {
    if (path.extension() != ".po") continue;
    auto text = read_whole_file(path.string(), kLargestFile);
    if (!text) return text.error();
    found[path.stem().string()] = {path.string(), std::move(*text)};
  }
  return found;
}

/// The files in `folder`/media, by name; folders in it are no part of the lesson.
Result<std::map<std::string, std::string>> media_in(const fs::path& folder) {
  std::map<std::string, std::string> found;
  for (const fs::path& path : entries(folder / "media")) {
    std::error_code error;
    if (fs::is_directory(path, error)) continue;
    auto bytes = read_whole_file(path.string(), kLargestFile);
    if (!bytes) return bytes.error();
    found[path.filename().string()] = std::move(*bytes);
  }
  return found;
}

/// "8 MB"
std::string in_megabytes(std::uintmax_t bytes) {
  return std::to_string(bytes / 1024 / 1024) + " MB";
}

}  // namespace

Result<std::string> read_whole_file(const std::string& path, std::uintmax_t most) {
  const auto refused = [&](const std::string& why) {
    return Error{"no-file", "The file " + path + " cannot be read: " + why};
  };
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::directory) return refused("it is a folder.");
  if (error) return refused(error.message() + ".");
  if (!fs::is_regular_file(status)) return refused("it is no ordinary file.");
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) return refused(error.message() + ".");
  if (size > most) {
    return refused("it has " + in_megabytes(size) + ", and may have " + in_megabytes(most) +
                   ". Is it the right file? A picture or sound can be saved smaller.");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return refused(std::string(std::strerror(errno)) + ".");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

Status write_whole_file(const std::string& path, const std::string& bytes) {
  const std::string temporary = path + ".new";
  std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
  file << bytes;
  file.close();
  std::error_code error;
  if (file) fs::rename(temporary, path, error);
  if (file && !error) return Done{};
  const std::string why = error ? error.message() : std::strerror(errno);
  fs::remove(temporary, error);
  return Error{"cannot-write", "The file " + path + " cannot be written: " + why + "."};
}

Result<LessonFiles> read_lesson_folder(const std::string& name) {
  const fs::path folder = lesson_folder(name);
  LessonFiles files;
  files.lesson.name = (folder / "lesson.json").string();
  if (!is_there(files.lesson.name)) return no_lesson(folder);
  auto lesson = read_whole_file(files.lesson.name, kLargestFile);
  if (!lesson) return lesson.error();
  files.lesson.text = std::move(*lesson);
  auto sources = shared_file(folder, "sources.json");
  if (!sources) return sources.error();
  files.sources = std::move(*sources);
  auto services = shared_file(folder, "services.json");
  if (!services) return services.error();
  files.services = std::move(*services);
  for (const auto& [called, place] : {std::pair("facts.json", &files.facts), {"glossary.json", &files.glossary}}) {
    auto shared = shared_file_if_any(folder, called);
    if (!shared) return shared.error();
    *place = std::move(*shared);
  }
  auto media = media_in(folder);
  if (!media) return media.error();
  files.media = std::move(*media);
  for (const auto& [where, place] : {std::pair(folder, &files.translations),
                                     {(folder / ".." / "..").lexically_normal(), &files.shared_translations}}) {
    auto translations = translations_in(where);
    if (!translations) return translations.error();
    *place = std::move(*translations);
  }
  return files;
}

std::string lesson_folder(const std::string& name) {
  const fs::path path = without_slash(name);
  if (path.filename() != "lesson.json") return path.string();
  return path.has_parent_path() ? path.parent_path().string() : ".";
}

Result<std::vector<std::string>> lesson_folders(const std::string& name) {
  const fs::path path = lesson_folder(name);
  if (is_there(path / "lesson.json")) return std::vector<std::string>{path.string()};
  std::error_code error;
  const bool is_content = fs::is_directory(path / "modules", error);
  auto found = lessons_in(is_content ? path / "modules" : path);
  if (!found.empty()) return found;
  if (is_content) return Error{"no-lesson", "There is no lesson in " + (path / "modules").string() + " yet."};
  return no_lesson(path);
}

}  // namespace waymark
