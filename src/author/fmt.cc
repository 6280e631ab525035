#include <algorithm>
#include <filesystem>
#include <ostream>
#include <set>

#include "author/commands.h"
#include "base/json_layout.h"
#include "files/content_folder.h"

namespace waymark::author {
namespace {

namespace fs = std::filesystem;

bool is_json_file(const fs::path& path) {
  std::error_code error;
  return path.extension() == ".json" && fs::is_regular_file(path, error);
}

/// The lessons at that path, with the files that all lessons share if it is the content folder; or the one file.
Result<std::set<std::string>> files_at(const std::string& path) {
  if (is_json_file(path)) return std::set<std::string>{path};
  const auto folders = lesson_folders(path);
  if (!folders) return folders.error();
  std::set<std::string> files;
  for (const std::string& folder : *folders) files.insert((fs::path(folder) / "lesson.json").string());
  std::error_code error;
  if (!fs::is_directory(fs::path(path) / "modules", error)) return files;
  for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
    if (is_json_file(at->path())) files.insert(at->path().string());
  }
  return files;
}

/// The text in the house layout, or what keeps it from being JSON.
std::variant<std::string, Diagnostic> laid_out(const std::string& file, const std::string& text) {
  const auto parsed = parse_json(text);
  const auto* error = std::get_if<JsonSyntaxError>(&parsed);
  if (error == nullptr) return layout_json(*std::get_if<JsonValue>(&parsed));
  return Diagnostic{.code = "W001",
                    .file = file,
                    .at = position_of(text, error->offset),
                    .message = error->message,
                    .hint = error->hint};
}

/// kFine when the file is laid out, or is now.
int lay_out(const std::string& file, bool only_look, Streams streams) {
  const auto text = read_whole_file(file);
  if (!text) {
    streams.err << text.error().message << '\n';
    return kUsage;
  }
  const auto made = laid_out(file, *text);
  if (const auto* broken = std::get_if<Diagnostic>(&made)) {
    streams.err << to_text(*broken, *text);
    return kProblems;
  }
  const std::string& layout = *std::get_if<std::string>(&made);
  if (layout == *text) return kFine;
  streams.out << file << '\n';
  if (only_look) return kProblems;
  const Status written = write_whole_file(file, layout);
  if (!written) streams.err << written.error().message << '\n';
  return written ? kFine : kProblems;
}

}  // namespace

int fmt(const FmtOptions& options, Streams streams) {
  std::set<std::string> files;
  for (const std::string& path : options.paths) {
    const auto found = files_at(path);
    if (!found) {
      streams.err << found.error().message << '\n';
      return kUsage;
    }
    files.insert(found->begin(), found->end());
  }
  int worst = kFine;
  for (const std::string& file : files) worst = std::max(worst, lay_out(file, options.check, streams));
  return worst;
}

}  // namespace waymark::author
