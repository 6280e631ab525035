#include "lesson/package.h"

#include <catch2/catch_test_macros.hpp>

#include "base/json_value.h"
#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

LessonFiles every_kind() {
  return fixture_files(fixtures() / "every-kind");
}

std::string replaced(std::string text, const std::string& piece, const std::string& by) {
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), by);
}

std::string version_with(const std::string& piece, const std::string& by) {
  LessonFiles files = every_kind();
  files.lesson.text = replaced(files.lesson.text, piece, by);
  return make_package(files).version;
}

}  // namespace

TEST_CASE("A lesson comes out of its package as it went in, with its version") {
  const Package package = make_package(every_kind());
  Result<Lesson> opened = open_package(package.json);
  REQUIRE(opened.ok());
  CHECK(opened->version == package.version);
  Lesson lesson = *opened;
  lesson.version.clear();
  CHECK(lesson == sound(every_kind()));
}

TEST_CASE("A package is the same however its lesson is laid out") {
  const std::string version = make_package(every_kind()).version;
  CHECK(version.size() == 64);
  CHECK(version_with("  \"minutes\": 5,\n", "\t\"minutes\" :5,\n\n") == version);
  CHECK(version_with("\"format\": 2,\n  \"id\": \"every-kind\"", "\"id\": \"every-kind\",\n  \"format\": 2") ==
        version);
  CHECK(make_package(every_kind()).json == make_package(every_kind()).json);
}

TEST_CASE("What a participant sees or is asked makes a new version") {
  const std::string version = make_package(every_kind()).version;
  CHECK(version_with("It lasts", "It stays") != version);
  CHECK(version_with("\"attempts\": 3", "\"attempts\": 4") != version);
  LessonFiles files = every_kind();
  files.media["heart.svg"] += " ";
  CHECK(make_package(files).version != version);
}

TEST_CASE("A mended source or service makes no new version") {
  LessonFiles files = every_kind();
  files.sources.text = replaced(files.sources.text, "together", "both");
  files.services.text = replaced(files.services.text, "Call 999", "Call 112");
  CHECK(make_package(files).version == make_package(every_kind()).version);
}

TEST_CASE("A fact that is used belongs to the version; the order of facts and what words mean does not") {
  const std::string version = make_package(every_kind()).version;
  LessonFiles files = every_kind();
  files.facts->text = replaced(files.facts->text, "one unit", "two units");
  CHECK(make_package(files).version != version);
  files = every_kind();
  files.facts->text = replaced(files.facts->text, "either drug", "each drug");  // Not used.
  files.glossary->text = replaced(files.glossary->text, "half of it", "one half");
  CHECK(make_package(files).version == version);
}

TEST_CASE(
    "A package without facts and hard words says nothing of them, as those that were made before there were any") {
  const LessonFiles files = lesson_of_block(R"({ "kind": "heading", "text": "Plain" })");
  const Package package = make_package(files);
  CHECK(package.json.find("facts") == std::string::npos);
  CHECK(package.json.find("glossary") == std::string::npos);
  CHECK(package_is_genuine(package.json));
  CHECK(open_package(package.json).ok());
}

TEST_CASE("A package holds only what the lesson cites and shows") {
  LessonFiles files = every_kind();
  files.sources.text = replaced(files.sources.text, "[", R"([ { "id": "uncited", "title": "No" }, )");
  files.media["unused.svg"] = "<svg/>";
  CHECK(make_package(files).json == make_package(every_kind()).json);
}

TEST_CASE("A genuine package is told from one that was changed") {
  const std::string json = make_package(every_kind()).json;
  CHECK(package_is_genuine(json));
  CHECK_FALSE(package_is_genuine(replaced(json, "It lasts", "It stays")));
  CHECK_FALSE(package_is_genuine(replaced(json, "<svg ", "<svg  ")));
  CHECK_FALSE(package_is_genuine(replaced(json, "one unit", "two units")));
  CHECK_FALSE(package_is_genuine(""));
  CHECK(package_is_genuine(replaced(json, "Call 999", "Call 999")));
}

TEST_CASE("What is no package is refused with a reason") {
  const std::string json = make_package(every_kind()).json;
  const auto code = [](const std::string& package) { return open_package(package).error().code; };
  CHECK(code("") == "package-unreadable");
  CHECK(code("{}") == "package-unreadable");
  CHECK(code("[]") == "package-unreadable");
  CHECK(code(replaced(json, "\"package\":1", "\"package\":2")) == "package-format");
  CHECK(code(replaced(json, "\"version\":\"", "\"version\":\"x")) == "package-unreadable");
  CHECK(code(replaced(json, "\"media\":{", "\"media\":{\"a.svg\":1,")) == "package-unreadable");
  CHECK(code(replaced(json, "\"sources\":[{", "\"quellen\":[{")) == "package-unreadable");
  CHECK(code(replaced(json, "\"minutes\":5", "\"minutes\":\"5\"")) == "package-lesson");
}

TEST_CASE("A package that is cut off anywhere is refused, and nothing breaks") {
  const std::string json = make_package(every_kind()).json;
  for (std::size_t length = 0; length < json.size(); length += 7) {
    REQUIRE_FALSE(open_package(json.substr(0, length)).ok());
    REQUIRE_FALSE(package_is_genuine(json.substr(0, length)));
  }
}

TEST_CASE("Nothing is packed that cannot be read") {
  CHECK(make_package(fixture_files(fixtures() / "broken" / "W102-missing-field")).json.empty());
}
