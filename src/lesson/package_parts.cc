#include "lesson/package_parts.h"

#include "base/base64.h"
#include "base/diagnostic.h"

namespace waymark {

namespace {

using Kind = JsonValue::Kind;

constexpr std::int64_t kPackageFormat = 1;

Error unreadable(const std::string& why) {
  return {"package-unreadable", "This package cannot be read: " + why + " Make it anew from the lesson's folder."};
}

bool is_hash(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The member of that name and type, or null.
const JsonValue* member(const JsonValue& package, std::string_view name, Kind kind) {
  const JsonValue* found = package.find(name);
  return found != nullptr && found->kind == kind ? found : nullptr;
}

/// The array of that name, or one without items.
JsonValue array_of(const JsonValue& package, std::string_view name) {
  if (const JsonValue* found = member(package, name, Kind::kArray)) return *found;
  JsonValue nothing;
  nothing.kind = Kind::kArray;
  return nothing;
}

std::optional<std::map<std::string, std::string>> read_media(const JsonValue& value) {
  std::map<std::string, std::string> media;
  for (const JsonValue::Member& file : value.members) {
    if (file.value.kind != Kind::kString || !media.emplace(file.key, file.value.string).second) return std::nullopt;
  }
  return media;
}

/// Nothing in it is ever wrong: what is no translation is an empty one.
std::map<std::string, Translations> read_translations(const JsonValue& package) {
  std::map<std::string, Translations> translations;
  const JsonValue* languages = member(package, "translations", Kind::kObject);
  if (languages == nullptr) return translations;
  for (const JsonValue::Member& language : languages->members) {
    translations.emplace(language.key, Translations::of_json(language.value));
  }
  return translations;
}

/// Puts the sounds among the media; false when they are none.
bool read_sounds(const JsonValue* value, std::map<std::string, std::string>& media) {
  if (value == nullptr) return true;
  for (const JsonValue::Member& file : value->members) {
    auto bytes = from_base64(file.value.string);
    if (!bytes || !media.emplace(file.key, std::move(*bytes)).second) return false;
  }
  return value->kind == Kind::kObject;
}

}  // namespace

Result<PackageParts> parse_package(std::string_view json) {
  const auto parsed = parse_json(json);
  if (const auto* error = std::get_if<JsonSyntaxError>(&parsed)) {
    const Position at = position_of(json, error->offset);
    return unreadable("line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": " +
                      error->message);
  }
  const JsonValue& package = *std::get_if<JsonValue>(&parsed);
  const JsonValue* format = member(package, "package", Kind::kInteger);
  if (format == nullptr) return unreadable("it does not say \"package\": 1.");
  if (format->integer != kPackageFormat) {
    return Error{"package-format", "This package is in format " + std::to_string(format->integer) +
                                       ", and this program reads format 1. Use a newer Waymark."};
  }
  const JsonValue* version = member(package, "version", Kind::kString);
  if (version == nullptr || !is_hash(version->string)) return unreadable("its \"version\" is no content hash.");
  const JsonValue* lesson = member(package, "lesson", Kind::kObject);
  const JsonValue* sources = member(package, "sources", Kind::kArray);
  const JsonValue* services = member(package, "services", Kind::kArray);
  const JsonValue* media = member(package, "media", Kind::kObject);
  if (lesson == nullptr || sources == nullptr || services == nullptr || media == nullptr) {
    return unreadable("\"lesson\", \"sources\", \"services\" or \"media\" is missing.");
  }
  auto files = read_media(*media);
  if (!files) return unreadable("its \"media\" are not names with texts.");
  if (!read_sounds(package.find("sounds"), *files)) return unreadable("its \"sounds\" are not names with base64.");
  return PackageParts{version->string,
                      *lesson,
                      *sources,
                      *services,
                      array_of(package, "facts"),
                      array_of(package, "glossary"),
                      std::move(*files),
                      read_translations(package)};
}

}  // namespace waymark
