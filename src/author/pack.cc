#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "author/commands.h"
#include "files/content_folder.h"
#include "lesson/package.h"

namespace waymark::author {
namespace {

bool names(const nlohmann::ordered_json& index, const std::string& id) {
  return std::any_of(index.begin(), index.end(), [&](const auto& row) { return row["id"] == id; });
}

/// Writes one lesson's package and its line for the index, if it has none yet; false when something is wrong, which was
/// said.
bool pack_one(const std::string& folder, const std::string& out, nlohmann::ordered_json& index, Streams streams) {
  const auto lesson = open_lesson(folder, streams);
  const auto files = read_lesson_folder(folder);
  if (lesson == nullptr || !files) return false;
  if (names(index, lesson->id)) return true;
  const Package package = make_package(*files);
  const std::string path = (std::filesystem::path(out) / (package.version + ".json")).string();
  if (const auto written = write_whole_file(path, package.json); !written) {
    streams.err << written.error().message << '\n';
    return false;
  }
  index.push_back({{"id", lesson->id}, {"title", lesson->title}, {"version", package.version}});
  streams.out << lesson->id << "  " << path << '\n';
  return true;
}

}  // namespace

int pack(const PackOptions& options, Streams streams) {
  std::error_code error;
  std::filesystem::create_directories(options.out, error);
  nlohmann::ordered_json index = nlohmann::ordered_json::array();
  for (const std::string& path : options.folders) {
    const auto folders = lesson_folders(path);
    if (!folders) {
      streams.err << folders.error().message << '\n';
      return kUsage;
    }
    for (const std::string& folder : *folders) {
      if (!pack_one(folder, options.out, index, streams)) return kProblems;
    }
  }
  const auto written =
      write_whole_file((std::filesystem::path(options.out) / "index.json").string(), index.dump(2) + "\n");
  if (!written) streams.err << written.error().message << '\n';
  return written ? kFine : kProblems;
}

}  // namespace waymark::author
