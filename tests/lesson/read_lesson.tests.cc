#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

/// The codes told of the smallest lesson with one piece of its text replaced.
std::string told_with(const std::string& piece, const std::string& by) {
  LessonFiles files = fixture_files(fixtures() / "content/modules/small");
  const std::size_t at = files.lesson.text.find(piece);
  REQUIRE(at != std::string::npos);
  files.lesson.text.replace(at, piece.size(), by);
  files.lesson.name = "lesson.json";
  return codes(files);
}

}  // namespace

TEST_CASE("The smallest lesson is one ending") {
  LessonFiles files = fixture_files(fixtures() / "content/modules/small");
  files.lesson.name = "lesson.json";
  const Lesson lesson = sound(files);
  CHECK(lesson.id == "small");
  CHECK(lesson.version.empty());
  CHECK(lesson.pages.size() == 1);
}

TEST_CASE("A lesson's own fields are read") {
  const Lesson lesson = sound(fixture_files(fixtures() / "content/modules/every-kind"));
  CHECK(lesson.id == "every-kind");
  CHECK(lesson.title == "Every kind");
  CHECK(lesson.summary == "One of everything.");
  CHECK(lesson.language == "en-GB");
  CHECK(lesson.minutes == 5);
  CHECK(lesson.reviewed == "2026-11-22");
  CHECK(lesson.expires == "2027-11-22");
  CHECK(lesson.move_on == MoveOn::kCompletedAndPassed);
  CHECK(lesson.mastery_score == 667);
  CHECK(lesson.speakers == std::map<std::string, std::string>{{"maz", "Maz"}});
}

TEST_CASE("A mastery score is whole thousandths") {
  const auto told_of = [](const std::string& score) {
    return told_with("\"masteryScore\": 0", "\"masteryScore\": " + score);
  };
  CHECK(told_of("1").empty());
  CHECK(told_of("0.333").empty());
  CHECK(told_of("0.001").empty());
  CHECK(told_of("0.0005") == "W114");
  CHECK(told_of("1.001") == "W108");
  CHECK(told_of("-0.1") == "W108");
  CHECK(told_of("\"0.5\"") == "W104");
}

TEST_CASE("A language is a tag") {
  const auto told_of = [](const std::string& tag) { return told_with("\"en-GB\"", "\"" + tag + "\""); };
  for (const char* tag : {"en", "de", "zh-Hant-TW", "es-419", "ckb", "sl-rozaj-biske-1994"})
    CHECK(told_of(tag).empty());
  for (const char* tag : {"e", "engl", "en_GB", "en-", "-en", "en--GB", "en-abcdefghi", "12"})
    CHECK(told_of(tag) == "W113");
}

TEST_CASE("The folder's name is the lesson's id, where the file's name tells it") {
  LessonFiles files = fixture_files(fixtures() / "content/modules/small");
  for (const char* name : {"lesson.json", "small/lesson.json", "a/b/small/lesson.json", "./lesson.json",
                           "../lesson.json", "small.json", ""}) {
    files.lesson.name = name;
    CHECK(codes(files).empty());
  }
  files.lesson.name = "large/lesson.json";
  CHECK(codes(files) == "W204");
}

TEST_CASE("Speakers have ids and names") {
  const auto told_of = [](const std::string& speakers) {
    return told_with("\"pages\"", "\"speakers\": " + speakers + ", \"pages\"");
  };
  CHECK(told_of(R"({ "maz": "Maz" })").empty());
  CHECK(told_of(R"({ "Maz": "Maz" })") == "W201");
  CHECK(told_of(R"({ "maz": "" })") == "W107");
  CHECK(told_of(R"({ "maz": "Maz", "maz": "Max" })") == "W103");
  CHECK(told_of(R"([ "maz" ])") == "W104");
}

TEST_CASE("What is no lesson at all is told of once") {
  for (const char* text : {"[]", "1", "\"lesson\"", "null"}) {
    LessonFiles files = fixture_files(fixtures() / "content/modules/small");
    files.lesson.text = text;
    CHECK(codes(files) == "W104");
  }
}
