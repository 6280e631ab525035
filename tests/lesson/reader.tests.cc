#include "lesson/reader.h"

#include <catch2/catch_test_macros.hpp>

#include "base/json_value.h"
#include "lesson/fixture.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

/// A small generator of its own, so that a failure can be repeated anywhere.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % limit;
  }

 private:
  std::uint32_t state_;
};

/// Whatever the bytes are, reading ends, and all that is told can be shown.
void read_whatever(LessonFiles files, const std::string& text) {
  files.lesson.text = text;
  const ReadLesson read = read_lesson(files);
  CHECK(read.lesson.has_value() == !has_errors(read.diagnostics));
  for (const Diagnostic& diagnostic : read.diagnostics) {
    if (to_text(diagnostic, text).empty()) FAIL();
  }
}

}  // namespace

TEST_CASE("Diagnostics come in order of file and place") {
  LessonFiles files = fixture_files(fixtures() / "tangled/several-mistakes");
  const Diagnostics told = read_lesson(files).diagnostics;
  REQUIRE(told.size() > 3);
  for (std::size_t i = 1; i < told.size(); ++i) {
    const bool same_file = told[i - 1].file == told[i].file;
    CHECK((!same_file || told[i - 1].at.line <= told[i].at.line));
  }
  CHECK(told.back().file == files.sources.name);
}

TEST_CASE("A warning does not keep a lesson from being read") {
  const ReadLesson read = read_lesson(fixture_files(fixtures() / "broken/W408-unused-picture"));
  CHECK(read.diagnostics.size() == 1);
  CHECK(read.lesson.has_value());
}

TEST_CASE("A lesson holds the media that it shows") {
  LessonFiles files = fixture_files(fixtures() / "content/modules/every-kind");
  files.media["unused.svg"] = "<svg/>";
  const ReadLesson read = read_lesson(files);
  REQUIRE(read.lesson.has_value());
  CHECK(read.lesson->media.size() == 5);
  for (const char* name : {"heart.svg", "side.svg", "body.svg", "tone.mp3", "tone.ogg"})
    CHECK(read.lesson->media.contains(name));
}

TEST_CASE("A lesson that is cut off anywhere is refused, and nothing breaks") {
  const LessonFiles files = fixture_files(fixtures() / "content/modules/every-kind");
  const std::size_t whole = files.lesson.text.find_last_of('}');
  for (std::size_t length = 0; length <= whole; ++length) {
    LessonFiles cut = files;
    cut.lesson.text.resize(length);
    REQUIRE(codes(cut) == "W001");
  }
}

TEST_CASE("A lesson with any bytes changed is read or refused, and nothing breaks") {
  const LessonFiles files = fixture_files(fixtures() / "content/modules/every-kind");
  Dice dice(2026);
  for (int round = 0; round < 2000; ++round) {
    std::string text = files.lesson.text;
    for (std::size_t changes = 1 + dice.below(3); changes > 0; --changes) {
      text[dice.below(text.size())] = static_cast<char>(dice.below(256));
    }
    read_whatever(files, text);
  }
}

TEST_CASE("A lesson with any token doubled, dropped or swapped is read or refused, and nothing breaks") {
  const LessonFiles files = fixture_files(fixtures() / "content/modules/every-kind");
  const std::vector<std::string> tokens = {"{",    "}", "[",      "]",    ",",       ":",  "null",
                                           "true", "1", "-1e308", "\"\"", "\"end\"", "{}", "[]"};
  Dice dice(1122);
  for (int round = 0; round < 2000; ++round) {
    std::string text = files.lesson.text;
    const std::size_t at = text.find_first_of("{}[],:\"", dice.below(text.size()));
    if (at == std::string::npos) continue;
    text.replace(at, dice.below(20), tokens[dice.below(tokens.size())]);
    read_whatever(files, text);
  }
}

TEST_CASE("Each value of a lesson replaced by one of another type is told of, and nothing breaks") {
  const LessonFiles files = fixture_files(fixtures() / "content/modules/every-kind");
  const std::string& text = files.lesson.text;
  for (std::size_t at = text.find("\": "); at != std::string::npos; at = text.find("\": ", at + 1)) {
    for (const char* value : {"null, \"x\": ", "[], \"x\": ", "{}, \"x\": ", "-1, \"x\": ", "\"\", \"x\": "}) {
      std::string changed = text;
      changed.insert(at + 3, value);
      LessonFiles broken = files;
      broken.lesson.text = changed;
      INFO(changed.substr(at > 30 ? at - 30 : 0, 80));
      REQUIRE(has_errors(read_lesson(broken).diagnostics));
    }
  }
}

namespace {

/// The block's file with all fixes made.
std::string mended(const std::string& block) {
  const LessonFiles files = lesson_of_block(block);
  const std::string text = make_fixes(files.lesson.text, read_lesson(files).diagnostics).text;
  const std::size_t begin = text.find("\"blocks\": [ ") + 12;
  return text.substr(begin, text.find(" ] }", begin) - begin);
}

}  // namespace

TEST_CASE("What was meant beyond doubt can be mended") {
  CHECK(mended(R"({ "kind": "paragraph", "txet": "A" })") == R"({ "kind": "paragraph", "text": "A" })");
  CHECK(mended(R"({ "kind": "paragaph", "text": "A" })") == R"({ "kind": "paragraph", "text": "A" })");
  CHECK(mended(R"({ "kind": "callout", "tone": "wraning", "text": "A" })") ==
        R"({ "kind": "callout", "tone": "warning", "text": "A" })");
  CHECK(mended(R"({ "kind": "paragraph", "text": " \n\u00e4 \"b\"\t " })") ==
        R"({ "kind": "paragraph", "text": "\u00e4 \"b\"" })");
  CHECK(mended(R"({ "kind": "paragraph", "text": "a\tb" })") == R"({ "kind": "paragraph", "text": "a b" })");
}

TEST_CASE("What needs a guess is left for a person") {
  for (const std::string block : {R"({ "kind": "paragraph", "text": "A", "txet": "B" })",  // there is a "text" already
                                  R"({ "kind": "pgraph", "text": "" })", R"({ "kind": "paragraph", "words": "A" })",
                                  R"({ "kind": "paragraph", "text": "a\nb" })"}) {
    CHECK(mended(block) == block);
  }
}
