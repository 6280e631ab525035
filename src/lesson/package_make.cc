// What needs hashing: native builds only, see CMakeLists.txt.
#include "base/hash.h"
#include "base/json_make.h"
#include "lesson/package.h"
#include "lesson/package_parts.h"

namespace waymark {

namespace {

using Media = std::map<std::string, std::string>;

std::string content_hash(const JsonValue& lesson, const Media& media) {
  JsonValue hashes = json_object();
  for (const auto& [name, bytes] : media) add(hashes, name, json_text(sha256_hex(bytes)));
  JsonValue content = json_object();
  add(content, "lesson", lesson);
  add(content, "media", std::move(hashes));
  return sha256_hex(canonical_json(content));
}

/// The value in a file that was read without errors before.
JsonValue parsed(const TextFile& file) {
  auto value = parse_json(file.text);
  return std::move(*std::get_if<JsonValue>(&value));
}

JsonValue cited_only(JsonValue sources, const Lesson& lesson) {
  std::erase_if(sources.items, [&](const JsonValue& source) {
    const JsonValue* id = source.find("id");
    return id == nullptr || !lesson.sources.contains(id->string);
  });
  return sources;
}

}  // namespace

Package make_package(const LessonFiles& files) {
  const ReadLesson read = read_lesson(files);
  if (!read.lesson) return {};
  const JsonValue lesson = parsed(files.lesson);
  JsonValue media = json_object();
  for (const auto& [name, bytes] : read.lesson->media) add(media, name, json_text(bytes));
  JsonValue package = json_object();
  const std::string version = content_hash(lesson, read.lesson->media);
  add(package, "package", json_whole(1));
  add(package, "version", json_text(version));
  add(package, "lesson", lesson);
  add(package, "sources", cited_only(parsed(files.sources), *read.lesson));
  add(package, "services", parsed(files.services));
  add(package, "media", std::move(media));
  return {version, canonical_json(package)};
}

bool package_is_genuine(std::string_view json) {
  const Result<PackageParts> package = parse_package(json);
  return package && content_hash(package->lesson, package->media) == package->version;
}

}  // namespace waymark
