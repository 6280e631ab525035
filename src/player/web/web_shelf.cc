#include "player/web/web_shelf.h"

#include <utility>

#include "base/json_value.h"
#include "lesson/language.h"
#include "lesson/package.h"
#include "records/json_object.h"

namespace waymark::web {
namespace {

Error not_there() {
  constexpr auto kWhy = Saying("The lesson could not be loaded. Check that you are online, then try again.");
  return {"lesson-not-there", std::string(kWhy.words())};
}

constexpr const char* kIndex = "lessons/index.json";

std::vector<JsonValue> rows_of(const std::string& index) {
  auto parsed = parse_json(index);
  auto* const list = std::get_if<JsonValue>(&parsed);
  return list == nullptr ? std::vector<JsonValue>() : std::move(list->items);
}

Listed listed(const JsonValue& row, const std::string& language) {
  const JsonValue* const titles = row.find("titles");
  const std::string translated = titles == nullptr ? std::string() : text_in(*titles, language);
  return {text_in(row, "id"), translated.empty() ? text_in(row, "title") : translated,
          static_cast<int>(number_in(row, "minutes"))};
}

/// The version of that lesson in the index, of the first one if no id is given; empty if it is not there.
std::string newest_version(const std::string& index, const std::string& id) {
  for (const JsonValue& row : rows_of(index)) {
    if (id.empty() || text_in(row, "id") == id) return text_in(row, "version");
  }
  return {};
}

/// A version is a content hash: nothing else may become part of an address.
bool is_version(const std::string& text) {
  return !text.empty() && text.size() <= 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

void WebShelf::list(std::function<void(std::vector<Listed>)> done) {
  network_.send({"GET", kIndex, {}, {}}, [this, done = std::move(done)](const HttpAnswer& answer) {
    std::vector<Listed> all;
    for (const JsonValue& row : rows_of(answer.body)) all.push_back(listed(row, language_));
    done(std::move(all));
  });
}

void WebShelf::open(const std::string& id, const std::string& version, Given done) {
  if (!version.empty()) return open_version(version, std::move(done));
  network_.send({"GET", kIndex, {}, {}}, [this, id, done = std::move(done)](const HttpAnswer& answer) {
    if (answer.status != 200) return done(not_there());
    open_version(newest_version(answer.body, id), done);
  });
}

void WebShelf::speak(const std::string& language, std::function<void(Strings)> done) {
  language_ = language;
  if (!is_language(language)) return done({});
  network_.send({"GET", "words/" + language + ".json", {}, {}},
                [language, done = std::move(done)](const HttpAnswer& answer) {
                  const auto json = parse_json(answer.body);
                  const auto* words = std::get_if<JsonValue>(&json);
                  const bool there = answer.status == 200 && words != nullptr;
                  done(there ? Strings(language, Translations::of_json(*words)) : Strings());
                });
}

void WebShelf::open_version(const std::string& version, Given done) {
  if (!is_version(version)) return done(not_there());
  if (!is_language(language_)) return open_file(version + ".json", {}, std::move(done));
  open_file(version + "." + language_ + ".json", language_, [this, version, done](Result<LessonPointer> lesson) {
    if (lesson) return done(std::move(lesson));
    open_file(version + ".json", {}, done);  // Nobody has translated it, or the words did not come.
  });
}

void WebShelf::open_file(const std::string& name, const std::string& language, Given done) {
  network_.send({"GET", "lessons/" + name, {}, {}}, [language, done = std::move(done)](const HttpAnswer& answer) {
    if (answer.status != 200) return done(not_there());
    Result<Lesson> lesson = open_package(answer.body, language);
    if (!lesson) return done(lesson.error());
    done(std::make_shared<const Lesson>(std::move(lesson).value()));
  });
}

}  // namespace waymark::web
