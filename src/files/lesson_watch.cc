#include "files/lesson_watch.h"

#include <system_error>

namespace waymark {

namespace fs = std::filesystem;

bool LessonWatch::look() {
  const fs::path lesson = fs::path(folder_).lexically_normal();
  const fs::path content = (lesson / ".." / "..").lexically_normal();
  Stamps now;
  for (const fs::path& folder : {lesson, lesson / "media", lesson / "i18n", content, content / "i18n"}) {
    add_files_in(folder, now);
  }
  const bool changed = !looked_ || now != seen_;
  looked_ = true;
  seen_ = std::move(now);
  return changed;
}

void LessonWatch::add_files_in(const fs::path& folder, Stamps& stamps) {
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code gone;
    if (!at->is_regular_file(gone)) continue;
    const Stamp stamp{at->last_write_time(gone), at->file_size(gone)};
    if (!gone) stamps[at->path().string()] = stamp;
  }
}

}  // namespace waymark
