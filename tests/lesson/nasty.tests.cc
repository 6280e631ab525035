// Files that nobody writes in good faith, or that another program made: each is told of to the letter, in bounded time
// and memory, and nothing in them is mended in silence. Files as such stand in tests/author/nasty_files.tests.cc.
#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"
#include "lesson/report.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

const std::string kParagraph = R"({ "kind": "paragraph", "text": "Hello." })";

std::string times(std::size_t count, const std::string& text, const std::string& between = "") {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += (i == 0 ? "" : between) + text;
  return all;
}

/// The small lesson with the first `what` in it replaced.
LessonFiles with(const std::string& what, const std::string& by) {
  LessonFiles files = lesson_of_block(kParagraph);
  const std::size_t at = files.lesson.text.find(what);
  REQUIRE(at != std::string::npos);
  files.lesson.text.replace(at, what.size(), by);
  return files;
}

/// "line:column code: message | hint" of all that is told.
std::string all_of(const LessonFiles& files) {
  std::string text;
  for (const Diagnostic& told : read_lesson(files).diagnostics) {
    text += std::to_string(told.at.line) + ":" + std::to_string(told.at.column) + " " + told.code + ": " +
            told.message + " | " + told.hint + "\n";
  }
  return text;
}

std::string last_of(const Diagnostics& diagnostics) {
  return diagnostics.empty() ? "" : diagnostics.back().code + ": " + diagnostics.back().message;
}

std::string in_utf16(const std::string& text, bool little, bool mark) {
  std::string wide;
  if (mark) wide = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : text) wide += little ? std::string{c, '\0'} : std::string{'\0', c};
  return wide;
}

constexpr const char* kRightFile = " | Nothing that Waymark reads is like that: is this the right file?\n";

}  // namespace

TEST_CASE("What is nested deeper than anything is refused where it becomes so") {
  const std::string told = std::string("1:65 W001: Brackets stand inside one another more than 64 deep.") + kRightFile;
  LessonFiles files = lesson_of_block(kParagraph);
  files.lesson.text = std::string(1'000'000, '[');
  CHECK(all_of(files) == told);
  files.lesson.text = times(64, "[") + times(64, "]");
  CHECK(codes(files) == "W104");
}

TEST_CASE("Numbers that no number holds are refused, never rounded") {
  const std::string too_large = "2:33 W001: This number is too large. | Write one with a few digits.\n";
  CHECK(all_of(with("5,", "1e999,")) == too_large);
  CHECK(all_of(with("5,", "-1e999,")) == too_large);
  CHECK(all_of(with("5,", std::string(10'000, '7') + ",")) == too_large);
  CHECK(all_of(with("5,", "12345678901234567890,")) ==
        "2:33 W104: \"minutes\" is a number, where a whole number belongs. | Write a number such as 12, without "
        "quotation marks or decimals.\n");
  CHECK(all_of(with("5,", "9223372036854775807,")) ==
        "2:33 W108: \"minutes\" is 9223372036854775807, and must be from 1 to 600. | Choose a number in that range.\n");
  const std::string decimals =
      "3:56 W114: \"masteryScore\" has more than three decimals. | Scores are whole thousandths: write a number such "
      "as 0.5 or 0.667.\n";
  CHECK(all_of(with("\"masteryScore\": 0", "\"masteryScore\": 0." + std::string(10'000, '3'))) == decimals);
  CHECK(all_of(with("\"masteryScore\": 0", "\"masteryScore\": 0.5000000000001")) == decimals);
  for (int thousandths = 0; thousandths <= 1000; ++thousandths) {
    const std::string digits = std::to_string(1000 + thousandths).substr(1);
    const std::string score = thousandths == 1000 ? "1.000" : "0." + digits;
    REQUIRE(sound(with("\"masteryScore\": 0", "\"masteryScore\": " + score)).mastery_score == thousandths);
  }
}

TEST_CASE("Half a character is told of, and never replaced") {
  const std::string half =
      "1:46 W001: This escape is half of a character, and its other half is missing. | Write the character itself in "
      "its place.\n";
  for (const char* escape : {R"(\ud83d)", R"(\ude00)", R"(\ud83d\u0041)", R"(\ud83d\ud83d)", R"(\uDE00\uD83D)"}) {
    INFO(escape);
    CHECK(all_of(with("\"Small\"", "\"Small" + std::string(escape) + "\"")) == half);
  }
  const std::string not_utf8 = "1:46 W001: This is not UTF-8. | Save the file with the encoding UTF-8.\n";
  for (const char* bytes : {"\xED\xA0\xBD", "\xC0\xAF", "\xF4\x90\x80\x80", "\xE9"}) {
    CHECK(all_of(with("\"Small\"", "\"Small" + std::string(bytes) + "\"")) == not_utf8);
  }
  CHECK(sound(with("\"Small\"", R"("\ud83d\ude00")")).title == "😀");
}

TEST_CASE("A byte order mark is told of, and places are counted without it") {
  LessonFiles files = with("5,", "0,");
  files.lesson.text.insert(0, "\xEF\xBB\xBF");
  CHECK(all_of(files) ==
        "1:1 W004: This file begins with a byte order mark, which nobody sees. | Save it as UTF-8 without one: other "
        "programs stumble over it.\n"
        "2:33 W108: \"minutes\" is 0, and must be from 1 to 600. | Choose a number in that range.\n");
  const Mended mended = make_fixes(files.lesson.text, read_lesson(files).diagnostics);
  CHECK(mended.text == with("5,", "0,").lesson.text);
  for (const bool little : {true, false}) {
    for (const bool mark : {true, false}) {
      LessonFiles wide = lesson_of_block(kParagraph);
      wide.lesson.text = in_utf16(wide.lesson.text, little, mark);
      CHECK(all_of(wide) ==
            "1:1 W001: This file is not in UTF-8, but perhaps in UTF-16. | Save it with the encoding UTF-8.\n");
    }
  }
}

TEST_CASE("A NUL ends nothing") {
  const std::string nul(1, '\0');
  const std::string told = " W001: A NUL character stands here. | Take it out; a text file has none.\n";
  CHECK(all_of(with("5,", "5" + nul + ",")) == "2:34" + told);
  CHECK(all_of(with("\"Small\"", "\"Sm" + nul + "all\"")) == "1:43" + told);
  LessonFiles behind = lesson_of_block(kParagraph);
  behind.lesson.text += nul + "and more";
  CHECK(read_lesson(behind).diagnostics.at(0).message == "A NUL character stands here.");
  CHECK(all_of(with("\"Small\"", R"("Sm\u0000all")")) ==
        "1:43 W112: \"title\" holds a control character. | Put a space in its place.\n");
}

TEST_CASE("Lines that end as Windows ends them have the same places") {
  LessonFiles files = with("5,", "0,");
  const std::string told = all_of(files);
  for (std::size_t at = files.lesson.text.find('\n'); at != std::string::npos;
       at = files.lesson.text.find('\n', at + 2)) {
    files.lesson.text.insert(at, "\r");
  }
  CHECK(all_of(files) == told);
  CHECK(to_text(read_lesson(files).diagnostics.at(0), files.lesson.text).find('\r') == std::string::npos);
}

TEST_CASE("Of doubled fields none is dropped in silence") {
  CHECK(all_of(with("\"minutes\": 5,", "\"minutes\": 5, \"minutes\": 6,")) ==
        "2:36 W103: The lesson \"small\" has the field \"minutes\" twice. | Keep one of the two; the other is in line "
        "2.\n");
  CHECK(all_of(with("\"maz\": \"Maz\"", R"("maz": "Maz", "maz": "Mo")")) ==
        "3:89 W103: \"speakers\" has the field \"maz\" twice. | Keep one of the two; the other is in line 3.\n");
}

TEST_CASE("Detours that go round in a circle, and pages that lead only to each other, are told of") {
  const auto page = [](const std::string& id, const std::string& way, const std::string& to) {
    return R"({ "kind": "plain", "id": ")" + id + R"(", "title": "A", "choices": { "prompt": "B", "options": [
{ "id": "on", "text": "C", ")" +
           way + R"(": ")" + to + R"(" }, { "id": "end", "text": "D", "goto": "end" } ] } })";
  };
  CHECK(all_of(lesson_of_pages(page("one", "detour", "two") + ",\n" + page("two", "detour", "one"))) ==
        "3:127 W512: The detour \"on\" leads to its own page \"one\" before it comes back: two → one. | End the detour "
        "with a page that has \"return\": true, or write \"goto\" instead.\n"
        "5:26 W512: The detour \"on\" leads to its own page \"two\" before it comes back: one → two. | End the detour "
        "with a page that has \"return\": true, or write \"goto\" instead.\n");
  CHECK(codes(lesson_of_pages(page("one", "detour", "one"))) == "W512");
}

TEST_CASE("What is larger than anybody writes is refused as a whole") {
  const auto in_text = [](const std::string& text) {
    return lesson_of_block(R"({ "kind": "paragraph", "text": ")" + text + "\" }");
  };
  const std::string long_text = "3:197 W001: This text is longer than 20000 bytes. | Make several texts of it.\n";
  CHECK(all_of(in_text(std::string(2'000'000, 'a'))) == long_text);
  CHECK(all_of(in_text(times(400'000, "[@a]"))) == long_text);
  CHECK(all_of(with("\"pages\"", times(100'000, "\"a\": 1", ", ") + ", \"pages\"")) ==
        "3:8011 W001: The object of this field has more than 1000 of them." + std::string(kRightFile));
  CHECK(read_lesson(lesson_of_block(times(100'000, "{}", ", "))).diagnostics.at(0).message ==
        "The array of this value has more than 10000 of them.");
  const std::string page =
      R"({ "kind": "plain", "id": "a", "title": "A", "blocks": [)" + times(9'000, "1", ",") + "] }";
  CHECK(read_lesson(lesson_of_pages(times(30, page, ", "))).diagnostics.at(0).message ==
        "This file holds more than 250000 values.");
  CHECK(all_of(lesson_of_pages(times(6'000, R"({ "kind": "plain", "id": "a", "title": "A" })", ", "))) ==
        "3:100 W109: \"pages\" holds 6001, and must hold from 1 to 2500. | Take out what can be spared.\n");
}

TEST_CASE("The longest texts that are allowed are read in a moment, whatever they hold") {
  for (const std::string piece :
       {"[", "*", "**a *b ", "[@a]", "{fact:a}", "[a](word:b)", "`", "<", "&", "\\\\", "word "}) {
    INFO(piece);
    const std::string text = "a" + times(19'000 / piece.size(), piece) + "b";
    const Diagnostics told =
        read_lesson(lesson_of_block(R"({ "kind": "paragraph", "text": ")" + text + "\" }")).diagnostics;
    CHECK(told.size() <= Report::kMostKept + 1);
  }
}

TEST_CASE("As many pages as there may be, each passed over on a condition and with many ways, are read in a moment") {
  constexpr int kPages = 2'400;
  const auto lesson = [](bool in_a_circle) {
    std::string pages = R"({ "kind": "plain", "id": "p0", "title": "A" })";
    for (int i = 1; i < kPages; ++i) {
      std::string ways;
      for (int way = 1; way <= 8; ++way) {
        const int to = in_a_circle ? (i * 7 + way * 13) % kPages : std::min(i + way * 13, kPages - 1);
        if (to > i || in_a_circle) ways += R"({ "when": "score < 0.5", "goto": "p)" + std::to_string(to) + "\" }, ";
      }
      ways += R"({ "goto": ")" + (i + 1 < kPages ? "p" + std::to_string(i + 1) : "end") + "\" }";
      pages += R"(, { "kind": "plain", "id": "p)" + std::to_string(i) +
               R"(", "title": "A", "when": "score < 0.5", "next": [ )" + ways + " ] }";
    }
    return lesson_of_pages(pages);
  };
  CHECK(codes(lesson(false)).empty());
  CHECK(codes(lesson(true)).starts_with("W511 "));
}

TEST_CASE("Of a hundred thousand mistakes a hundred are told, and how many more there are") {
  const std::string option = R"({ "id": "a", "txet": "b" })";
  const LessonFiles files =
      lesson_of_question(R"({ "kind": "single-choice", "id": "q", "prompt": "What?", "options": [ )" +
                         times(9'999, option, ", ") + " ] }");
  const Diagnostics told = read_lesson(files).diagnostics;
  CHECK(told.size() == 101);
  CHECK(told.front().code == "W109");
  CHECK(last_of(told) == "W005: Not told here: 19898 errors more in this file.");
  CHECK(told.back().hint == "Mend those that are told, and check again.");
  CHECK(told.back().at == Position{});

  // Pages that lead nowhere: a name of a page is looked for in vain each time.
  std::string pages;
  for (int i = 0; i < 2'400; ++i) {
    const std::string number = std::to_string(i);
    pages += (i == 0 ? "" : ", ") + std::string(R"({ "kind": "plain", "id": "page-)") + number +
             R"(", "title": "A", "next": "to-)" + number + "\" }";
  }
  CHECK(last_of(read_lesson(lesson_of_pages(pages)).diagnostics) ==
        "W005: Not told here: 2300 errors more in this file.");
}

TEST_CASE("A hundred warnings do not hide an error") {
  std::string blocks = kParagraph;
  for (int i = 0; i < 150; ++i) blocks += R"(, { "kind": "paragraph", "text": "An addict." })";
  LessonFiles files = lesson_of_block(blocks);
  const Diagnostics warned = check_lesson(files, kToday).diagnostics;
  CHECK_FALSE(has_errors(warned));
  CHECK(last_of(warned) == "W006: Not told here: 50 warnings more in this file.");
  CHECK(check_lesson(files, kToday).lesson.has_value());
  files.lesson.text.replace(files.lesson.text.rfind("\"The end\""), 9, "\"\"");
  CHECK(has_errors(check_lesson(files, kToday).diagnostics));
}
