#include "lesson/media.h"

namespace waymark {

namespace {

std::vector<std::string> names_of(const std::map<std::string, std::string>& media) {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : media) names.push_back(name);
  return names;
}

}  // namespace

MediaFile find_media(Field field, const std::string& what, Reading& reading) {
  const std::string name = read_words(field, reading.report);
  if (name.empty()) return {};
  const auto file = reading.media.find(name);
  if (file == reading.media.end()) {
    reading.misses_media = true;
    reading.report.tell(Mistake::kUnknownMedia, field.value->offset,
                        {name, did_you_mean(name, names_of(reading.media), "Put the " + what + " there.")});
    return {};
  }
  return {name, &file->second, reading.shown.insert(name).second};
}

void check_unused_media(const Reading& reading) {
  if (reading.misses_media) return;  // The file may only be named otherwise, which was told.
  for (const auto& [name, bytes] : reading.media) {
    if (!reading.shown.contains(name)) reading.report.tell_of_file(Mistake::kUnusedMedia, {name});
  }
}

}  // namespace waymark
