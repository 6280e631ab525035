#include <ostream>

#include "author/commands.h"
#include "base/json_layout.h"
#include "files/content_folder.h"
#include "lesson/migrations.h"

namespace waymark::author {
namespace {

bool is_of_today(const JsonValue& lesson) {
  const JsonValue* format = lesson.find("format");
  return format != nullptr && format->kind == JsonValue::Kind::kInteger && format->integer == kFormat;
}

/// Rewrites one lesson; false when it could not be brought to today's format, which was said.
bool migrate_one(const std::string& folder, Streams streams) {
  const auto files = read_lesson_folder(folder);
  if (!files) {
    streams.err << files.error().message << '\n';
    return false;
  }
  const std::string& name = files->lesson.name;
  const auto parsed = parse_json(files->lesson.text);
  const auto* lesson = std::get_if<JsonValue>(&parsed);
  std::vector<std::string> steps;
  const auto brought =
      lesson == nullptr ? std::variant<JsonValue, MigrationStop>(MigrationStop{}) : migrated(*lesson, &steps);
  const auto* value = std::get_if<JsonValue>(&brought);
  if (value == nullptr || !is_of_today(*value)) {
    // The reader says why, with the place.
    open_lesson(folder, streams);
    streams.err << name << ": not changed\n";
    return false;
  }
  if (steps.empty()) {
    streams.out << name << ": is in format " << kFormat << " already\n";
    return true;
  }
  if (const Status written = write_whole_file(name, layout_json(*value)); !written) {
    streams.err << written.error().message << '\n';
    return false;
  }
  for (const std::string& step : steps) streams.out << name << ": " << step << '\n';
  return true;
}

}  // namespace

int migrate(const MigrateOptions& options, Streams streams) {
  bool fine = true;
  for (const std::string& path : options.paths) {
    const auto folders = lesson_folders(path);
    if (!folders) {
      streams.err << folders.error().message << '\n';
      return kUsage;
    }
    for (const std::string& folder : *folders) fine = migrate_one(folder, streams) && fine;
  }
  return fine ? kFine : kProblems;
}

}  // namespace waymark::author
