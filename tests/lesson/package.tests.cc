#include "lesson/package.h"

#include <catch2/catch_test_macros.hpp>

#include "base/json_value.h"
#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

LessonFiles every_kind() {
  return fixture_files(fixtures() / "content/modules/every-kind");
}

constexpr const char* kWelsh = R"(msgid ""
msgstr "Language: cy\nContent-Type: text/plain; charset=UTF-8\n"

msgctxt "every-kind"
msgid "Every kind"
msgstr "Pob math"

msgctxt "start"
msgid "Both make **cocaethylene** [@smith-2002]."
msgstr "Mae'r ddau'n gwneud **cocaethylen** [@smith-2002]."

msgctxt "first-step.call"
msgid "Call 999"
msgstr "Ffonia 999"

msgctxt "first-step.wait"
msgid "Wait"
msgstr "Ffonia 999"

msgctxt "first-step"
msgid "Help comes *first*."
msgstr "Help **gyntaf."
)";

LessonFiles in_welsh() {
  LessonFiles files = every_kind();
  files.translations["cy"] = {"cy.po", kWelsh};
  files.shared_translations["cy"] = {"i18n/cy.po", R"(msgid ""
msgstr "Language: cy\nContent-Type: text/plain; charset=UTF-8\n"

msgctxt "emergency"
msgid "Call 999"
msgstr "Ffonia 999. Mae am ddim."
)"};
  return files;
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

TEST_CASE("A sound travels as base64, and its bytes belong to the version") {
  const Package package = make_package(every_kind());
  CHECK(package.json.find(R"("sounds":{"tone.mp3":"//OI)") != std::string::npos);
  CHECK(open_package(package.json)->media == sound(every_kind()).media);
  LessonFiles files = every_kind();
  files.media["tone.ogg"] += '\0';
  CHECK(make_package(files).version != package.version);
  CHECK_FALSE(package_is_genuine(replaced(package.json, R"("tone.mp3":"//OI)", R"("tone.mp3":"//OJ)")));
  CHECK(open_package(replaced(package.json, R"("tone.mp3":"//OI)", R"("tone.mp3":"*)")).error().code ==
        "package-unreadable");
  CHECK(make_package(lesson_of_block(R"({ "kind": "heading", "text": "Plain" })")).json.find("sounds") ==
        std::string::npos);
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
  const std::string broken = replaced(json, "\"minutes\":5", "\"minutes\":\"5\"");
  CHECK(code(broken) == "package-lesson");
  const std::string column =
      std::to_string(broken.find("\"minutes\":\"5\"") + std::string_view("\"minutes\":").size() + 1);
  CHECK(open_package(broken).error().message == "The lesson in this package cannot be played (W104, column " + column +
                                                    "). Check it in its folder, and make the package anew.");
}

TEST_CASE("A package that is cut off anywhere is refused, and nothing breaks") {
  const std::string json = make_package(every_kind()).json;
  for (std::size_t length = 0; length < json.size(); length += 7) {
    REQUIRE_FALSE(open_package(json.substr(0, length)).ok());
    REQUIRE_FALSE(package_is_genuine(json.substr(0, length)));
  }
}

TEST_CASE("Nothing is packed that cannot be read") {
  CHECK(make_package(fixture_files(fixtures() / "broken/W102-missing-field")).json.empty());
}

TEST_CASE("A package opens in the languages that it holds, string by string") {
  const Package package = make_package(in_welsh());
  const Lesson source = *open_package(package.json);
  CHECK(source.language == "en-GB");
  CHECK(source.languages == std::vector<std::string>{"en-GB", "cy"});
  CHECK(source.title == "Every kind");

  const Lesson welsh = *open_package(package.json, "cy");
  CHECK(welsh.language == "cy");
  CHECK(welsh.languages == source.languages);
  CHECK(welsh.title == "Pob math");
  CHECK(welsh.summary == "One of everything.");  // Not translated.
  const auto& paragraph = std::get<Paragraph>(welsh.pages[0].blocks[1].kind).text;
  CHECK(paragraph.plain() == "Mae'r ddau'n gwneud cocaethylen.");
  CHECK(paragraph.cites == std::vector<std::string>{"smith-2002"});
  const Question& first = *welsh.question("first-step");
  CHECK(first.explain.front().plain() == "Help comes first.");  // Its translation is broken.

  CHECK(*open_package(package.json, "de") == source);
  CHECK(*open_package(package.json, "") == source);
}

TEST_CASE("Two answers never say the same in another language") {
  const Lesson welsh = *open_package(make_package(in_welsh()).json, "cy");
  const auto& options = std::get<SingleChoice>(welsh.question("first-step")->kind).options;
  CHECK(options[0].text.plain() == "Ffonia 999");
  CHECK(options[1].text.plain() == "Wait");
  CHECK(codes(in_welsh()) == "W907 W907 W908 W904");
}

TEST_CASE("In another language only words are others") {
  const Package package = make_package(in_welsh());
  const Lesson source = *open_package(package.json);
  Lesson welsh = *open_package(package.json, "cy");
  CHECK(welsh.version == source.version);
  CHECK(welsh.question("first-step")->attempts == 3);
  REQUIRE(welsh.pages.size() == source.pages.size());
  for (std::size_t i = 0; i < source.pages.size(); ++i) {
    CHECK(welsh.pages[i].id == source.pages[i].id);
    CHECK(welsh.pages[i].next == source.pages[i].next);
  }
  CHECK(welsh.sources == source.sources);
}

TEST_CASE("A translation makes no new version, and what nobody may see of it does not travel") {
  const Package package = make_package(in_welsh());
  CHECK(package.version == make_package(every_kind()).version);
  CHECK(package_is_genuine(package.json));
  CHECK(package.json.find("Pob math") != std::string::npos);
  CHECK(package.json.find("gyntaf.") == std::string::npos);
  CHECK(make_package(every_kind()).json.find("translations") == std::string::npos);
}

TEST_CASE("Whatever stands for a translation, the lesson can be opened") {
  const std::string json = make_package(in_welsh()).json;
  const Lesson source = *open_package(json);
  const auto opened = [&](const std::string& translations) {
    const std::size_t at = json.find("\"translations\":{");
    const std::size_t end = json.find(",\"version\"", at);
    REQUIRE(end != std::string::npos);
    return open_package(json.substr(0, at) + "\"translations\":" + translations + json.substr(end), "cy");
  };
  for (const char* translations : {"7", "[]", "{}", R"({"cy":7})", R"({"cy":{"start":7}})",
                                   R"({"cy":{"start":{"Start":7}}})", R"({"cy":{"every-kind":{"en-GB":"cy"}}})"}) {
    INFO(translations);
    REQUIRE(opened(translations).ok());
    CHECK(opened(translations)->pages == source.pages);
  }
  const auto broken = opened(R"({"cy":{"start":{"Start":" **"},"first-step.call":{"Call 999":"Wait"}}})");
  REQUIRE(broken.ok());
  CHECK(broken->pages == source.pages);
  CHECK(broken->language == "en-GB");
  const auto elsewhere = opened(R"({"cy":{}})");
  REQUIRE(elsewhere.ok());
  CHECK(elsewhere->language == "en-GB");
  CHECK(elsewhere->languages == std::vector<std::string>{"en-GB", "cy"});
}
