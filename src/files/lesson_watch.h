#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace waymark {

/// Notices when a lesson's files change: all that read_lesson_folder() reads. It looks at names, sizes and times, and
/// reads none of them, so that it can look several times a second; and it looks at the names anew each time, so that a
/// file that is saved by a rename, made, removed or away for a moment is noticed like one that is written.
class LessonWatch {
 public:
  explicit LessonWatch(std::string folder) : folder_(std::move(folder)) {}

  /// Whether anything changed since the last look; the first time, yes.
  bool look();

 private:
  using Stamp = std::pair<std::filesystem::file_time_type, std::uintmax_t>;
  using Stamps = std::map<std::string, Stamp>;

  static void add_files_in(const std::filesystem::path& folder, Stamps& stamps);

  std::string folder_;
  Stamps seen_;
  bool looked_ = false;
};

}  // namespace waymark
