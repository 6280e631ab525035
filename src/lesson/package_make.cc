// What needs hashing: native builds only, see CMakeLists.txt.
#include "base/base64.h"
#include "base/hash.h"
#include "base/json_make.h"
#include "lesson/package.h"
#include "lesson/package_parts.h"
#include "lesson/phrases.h"
#include "lesson/picture_words.h"
#include "lesson/shapes.h"

namespace waymark {

namespace {

using Media = std::map<std::string, std::string>;

/// By their ids, so that their order in the file does not matter.
JsonValue facts_by_id(const JsonValue& facts) {
  JsonValue by_id = json_object();
  for (const JsonValue& fact : facts.items) {
    const JsonValue* id = fact.find("id");
    add(by_id, id == nullptr ? std::string() : id->string, fact);
  }
  return by_id;
}

std::string content_hash(const JsonValue& lesson, const JsonValue& facts, const Media& media) {
  JsonValue hashes = json_object();
  for (const auto& [name, bytes] : media) add(hashes, name, json_text(sha256_hex(bytes)));
  JsonValue content = json_object();
  add(content, "lesson", lesson);
  add(content, "media", std::move(hashes));
  if (!facts.items.empty()) add(content, "facts", facts_by_id(facts));  // Left out, as before there were any.
  return sha256_hex(canonical_json(content));
}

/// The value in a file that was read without errors before.
JsonValue parsed(const TextFile& file) {
  auto value = parse_json(file.text);
  return std::move(*std::get_if<JsonValue>(&value));
}

/// Those objects of the file, an array, whose id is among `wanted`.
template <typename Value>
JsonValue only(const TextFile& file, const std::map<std::string, Value>& wanted) {
  JsonValue found = parsed(file);
  std::erase_if(found.items, [&](const JsonValue& value) {
    const JsonValue* id = value.find("id");
    return id == nullptr || !wanted.contains(id->string);
  });
  return found;
}

/// Those words of the glossary that the lesson marks, and those that are said otherwise than they are written.
JsonValue needed_words(const std::optional<TextFile>& file, const Lesson& lesson) {
  if (!file) return {};
  JsonValue found = parsed(*file);
  std::erase_if(found.items, [&](const JsonValue& value) {
    const JsonValue* id = value.find("id");
    const bool marked = id != nullptr && lesson.glossary.contains(id->string);
    return !marked && value.find("say") == nullptr;
  });
  return found;
}

/// All that is translated in a package.
std::vector<Phrase> phrases_in(const JsonValue& package) {
  std::vector<Phrase> all;
  const std::pair<const char*, const Shape*> parts[] = {
      {"lesson", &kLessonShape}, {"services", &kServiceShape}, {"facts", &kFactShape}, {"glossary", &kTermShape}};
  for (const auto& [name, shape] : parts) {
    const JsonValue* part = package.find(name);
    if (part == nullptr) continue;
    for (Phrase& phrase : phrases_of(*part, *shape)) all.push_back(std::move(phrase));
  }
  for (const JsonValue::Member& picture : package.find("media")->members) {
    for (Phrase& phrase : picture_phrases(picture.key, picture.value.string)) all.push_back(std::move(phrase));
  }
  return all;
}

/// What of the translations the package needs, by language.
JsonValue needed_translations(const std::map<std::string, Translations>& translations, const JsonValue& package) {
  const std::vector<Phrase> phrases = phrases_in(package);
  JsonValue needed = json_object();
  for (const auto& [language, all] : translations) {
    Translations words;
    for (const Phrase& phrase : phrases) {
      const std::string* said = all.find(phrase.context, phrase.source);
      if (said != nullptr) words.add(phrase.context, phrase.source, *said);
    }
    add(needed, language, words.to_json());
  }
  return needed;
}

}  // namespace

Package make_package(const LessonFiles& files, Languages languages) {
  ReadLesson read = read_lesson(files);
  if (!read.lesson) return {};
  if (languages == Languages::kOffered) {
    std::erase_if(read.translations, [&](const auto& each) { return !read.offered.contains(each.first); });
  }
  const JsonValue lesson = parsed(files.lesson);
  JsonValue pictures = json_object();
  JsonValue sounds = json_object();
  for (const auto& [name, bytes] : read.lesson->media) {
    if (name.ends_with(".svg")) {
      add(pictures, name, json_text(bytes));
    } else {
      add(sounds, name, json_text(to_base64(bytes)));
    }
  }
  JsonValue package = json_object();
  const JsonValue facts = files.facts ? only(*files.facts, read.lesson->facts) : JsonValue();
  const std::string version = content_hash(lesson, facts, read.lesson->media);
  add(package, "package", json_whole(1));
  add(package, "version", json_text(version));
  add(package, "lesson", lesson);
  add(package, "sources", only(files.sources, read.lesson->sources));
  if (!facts.items.empty()) add(package, "facts", facts);
  JsonValue words = needed_words(files.glossary, *read.lesson);
  if (!words.items.empty()) add(package, "glossary", std::move(words));
  add(package, "services", parsed(files.services));
  add(package, "media", std::move(pictures));
  if (!sounds.members.empty()) add(package, "sounds", std::move(sounds));
  if (!read.translations.empty()) add(package, "translations", needed_translations(read.translations, package));
  return {version, canonical_json(package)};
}

bool package_is_genuine(std::string_view json) {
  const Result<PackageParts> package = parse_package(json);
  return package && content_hash(package->lesson, package->facts, package->media) == package->version;
}

}  // namespace waymark
