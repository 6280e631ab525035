// What needs hashing: native builds only, see CMakeLists.txt.
#include "base/hash.h"
#include "lesson/package.h"
#include "lesson/package_parts.h"

namespace waymark {

namespace {

using Kind = JsonValue::Kind;
using Media = std::map<std::string, std::string>;

JsonValue text_value(std::string text) {
  JsonValue value;
  value.kind = Kind::kString;
  value.string = std::move(text);
  return value;
}

JsonValue object_value() {
  JsonValue value;
  value.kind = Kind::kObject;
  return value;
}

void add(JsonValue& object, std::string name, JsonValue value) {
  object.members.push_back({std::move(name), 0, std::move(value)});
}

std::string content_hash(const JsonValue& lesson, const Media& media) {
  JsonValue hashes = object_value();
  for (const auto& [name, bytes] : media) add(hashes, name, text_value(sha256_hex(bytes)));
  JsonValue content = object_value();
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
  JsonValue media = object_value();
  for (const auto& [name, bytes] : read.lesson->media) add(media, name, text_value(bytes));
  JsonValue package = object_value();
  JsonValue format;
  format.kind = Kind::kInteger;
  format.integer = 1;
  const std::string version = content_hash(lesson, read.lesson->media);
  add(package, "package", std::move(format));
  add(package, "version", text_value(version));
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
