// What a careful editor says of a lesson, beyond the one example of each that the broken fixtures hold.
#include "lesson/review/review.h"

#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"
#include "support/shipped.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

std::string checked(const LessonFiles& files, std::string_view today = kToday) {
  return codes(check_lesson(files, today).diagnostics);
}

std::string paragraph(const std::string& text) {
  return R"({ "kind": "paragraph", "text": )" + text + " }";
}

LessonFiles in_language(LessonFiles files, const std::string& language) {
  const std::string english = R"("language": "en-GB")";
  files.lesson.text.replace(files.lesson.text.find(english), english.size(), R"("language": ")" + language + "\"");
  return files;
}

constexpr const char* kLong =
    R"("This one sentence goes on and on and on, and then it goes on again, until it has more than twenty words.")";

}  // namespace

TEST_CASE("The lessons that come with Waymark have nothing to mend") {
  CHECK(checked(test::shipped_files("alcohol-and-cocaine")).empty());
}

TEST_CASE("Reading alone says nothing of how a lesson reads") {
  CHECK(checked(lesson_of_block(paragraph(kLong))) == "W801");
  CHECK(codes(lesson_of_block(paragraph(kLong))).empty());
}

TEST_CASE("Nothing is said of how a lesson reads while something in it is wrong") {
  const LessonFiles files = lesson_of_block(paragraph(kLong) + R"(, { "kind": "paragraf", "text": "a" })");
  CHECK(checked(files) == "W105");
}

TEST_CASE("Prose is judged by the rules of English in English alone") {
  const LessonFiles files = lesson_of_block(paragraph(R"("Der junkie sagt: 30% sind approximately krank.")"));
  CHECK(checked(files) == "W804 W808 W807");
  CHECK(checked(in_language(files, "de")).empty());
  CHECK(checked(in_language(files, "en")) == "W804 W808 W807");
  CHECK(checked(in_language(files, "enm")).empty());
}

TEST_CASE("A long sentence is told of wherever a participant reads or hears it") {
  const std::string text = kLong;
  CHECK(checked(lesson_of_block(R"({ "kind": "callout", "tone": "tip", "title": "A", "text": )" + text + " }")) ==
        "W801");
  CHECK(checked(lesson_of_block(R"({ "kind": "list", "items": [ "A", )" + text + " ] }")) == "W801");
  CHECK(checked(lesson_of_pages(R"({ "kind": "plain", "id": "start", "title": )" + text + " }")) == "W801");
  CHECK(checked(lesson_of_pages(
            R"({ "kind": "chat", "id": "start", "title": "A", "messages": [ { "from": "maz", "text": )" + text +
            " } ] }")) == "W801");
}

TEST_CASE("Notes for whoever leads a group may be longer, but label nobody") {
  const auto with_notes = [](const std::string& notes) {
    return lesson_of_pages(R"({ "kind": "plain", "id": "start", "title": "A", "facilitator": { "notes": )" + notes +
                           " } }");
  };
  CHECK(checked(with_notes(kLong)).empty());
  CHECK(checked(with_notes(R"("Some call people junkies.")")) == "W804");
}

TEST_CASE("The place is that of the words, past escapes and Markdown") {
  const LessonFiles files = lesson_of_block(paragraph(R"("\u00e4 \\\\* **Call** him a junkie [@smith-2002].")"));
  const Diagnostics told = check_lesson(files, kToday).diagnostics;
  REQUIRE(codes(told) == "W804");
  const std::string& text = files.lesson.text;
  const std::size_t line = text.rfind('\n', text.find("junkie")) + 1;
  CHECK(told[0].at.column == text.find("junkie") - line + 1);
}

TEST_CASE("People may speak of themselves as they do") {
  const auto said = [](const std::string& words) {
    return checked(
        lesson_of_pages(R"({ "kind": "chat", "id": "start", "title": "A", "messages": [ { "from": "maz", "text": ")" +
                        words + "\" } ] }"));
  };
  CHECK(said("im an addict").empty());
  CHECK(said("he's a junkie") == "W804");
  CHECK(checked(lesson_of_block(paragraph(R"("He is an addict.")"))) == "W804");
}

TEST_CASE("A figure may be cited beside it, in its block, or anywhere in its question") {
  CHECK(checked(lesson_of_block(paragraph(R"("About 1 in 3.")"))) == "W808");
  CHECK(checked(lesson_of_block(paragraph(R"("About 1 in 3 [@smith-2002].")"))).empty());
  CHECK(checked(lesson_of_block(paragraph(R"([ "About 1 in 3.", "So it is [@smith-2002]." ])"))) == "W808");
  CHECK(checked(lesson_of_block(
                    R"({ "kind": "callout", "tone": "tip", "text": [ "About 1 in 3.", "So it is [@smith-2002]." ] })"))
            .empty());
  const std::string question =
      R"({ "kind": "true-or-false", "id": "q", "prompt": "Is it 1 in 3?", "answer": true, "explain": "So it is)";
  CHECK(checked(lesson_of_question(question + R"(." })")) == "W808");
  CHECK(checked(lesson_of_question(question + R"( [@smith-2002]." })")).empty());
}

TEST_CASE("What happened to somebody in a story needs no source, a share of people does") {
  const auto said = [](const std::string& words) {
    return checked(
        lesson_of_pages(R"({ "kind": "chat", "id": "start", "title": "A", "messages": [ { "from": "maz", "text": ")" +
                        words + "\" } ] }"));
  };
  CHECK(said("they checked him for 3 hours").empty());
  CHECK(said("it happens to 1 in 3") == "W808");
}

TEST_CASE("A hard word is told of once, and not where it is explained") {
  CHECK(checked(lesson_of_block(paragraph(R"([ "A defibrillator helps.", "Defibrillators? A defibrillator." ])"))) ==
        "W803 W803");
  CHECK(checked(lesson_of_block(paragraph(R"([ "A defibrillator helps.", "**A defibrillator** gives a shock." ])")))
            .empty());
}

TEST_CASE("A page's reading age counts what is told, not its answers") {
  std::string words = "The";
  for (int i = 0; i < 99; ++i) words += i % 10 == 9 ? ". The" : " cat";
  CHECK(checked(lesson_of_block(paragraph("\"" + words + " end.\""))).empty());
}

TEST_CASE("Minutes may be half or twice what it takes, and a few off") {
  const auto lasting = [](int minutes) {
    std::string words;
    for (int i = 0; i < 180 * 20; ++i) words += i % 10 == 9 ? "it is. " : "and ";
    LessonFiles files = lesson_of_block(paragraph("\"" + words + "so.\""));
    const std::string five = "\"minutes\": 5";
    files.lesson.text.replace(files.lesson.text.find(five), five.size(), "\"minutes\": " + std::to_string(minutes));
    return checked(files);
  };
  CHECK(lasting(20).empty());
  CHECK(lasting(12).empty());
  CHECK(lasting(40).empty());
  CHECK(lasting(10) == "W811");
  CHECK(lasting(60) == "W811");
  CHECK(checked(lesson_of_block(paragraph(R"("A")"))).empty());  // 5 instead of 1
}

TEST_CASE("A lesson grows old by the day") {
  const LessonFiles files = lesson_of_block(paragraph(R"("A")"));
  CHECK(checked(files, "2027-10-22").empty());
  CHECK(checked(files, "2027-10-23") == "W814");
  CHECK(checked(files, "2027-11-21") == "W814");
  CHECK(checked(files, "2027-11-22") == "W813");
  CHECK(checked(files, "2030-01-01") == "W813");
}

TEST_CASE("A lesson of an older format is reviewed where it stands") {
  LessonFiles files = lesson_of_pages(
      R"({ "kind": "plain", "id": "start", "title": "A", "reflection": { "id": "r", "prompt": "Why did the junkie?" } })");
  const std::string format = "\"format\": 2";
  files.lesson.text.replace(files.lesson.text.find(format), format.size(), "\"format\": 1");
  const Diagnostics told = check_lesson(files, kToday).diagnostics;
  REQUIRE(codes(told) == "W804");
}

TEST_CASE("Services are read as well") {
  LessonFiles files = lesson_of_block(paragraph(R"("A")"));
  const std::string what = "\"what\": \"";
  files.services.text.insert(files.services.text.find(what) + what.size(), "For junkies. ");
  const Diagnostics told = check_lesson(files, kToday).diagnostics;
  REQUIRE(codes(told) == "W804");
  CHECK(told[0].file == files.services.name);
}

TEST_CASE("A fact's words are read where they are put in, and its wording where it stands") {
  LessonFiles files = lesson_of_block(paragraph(
      R"("If you wait for it to go away by itself, you wait long, as the liver takes it out at {fact:slow}.")"));
  files.facts->text = R"([ { "id": "slow", "text": "about one unit an hour, junkie or not", "sources": [ "jones-2010" ],
                             "reviewed": "2026-11-22", "expires": "2027-11-22" } ])";
  const Diagnostics told = check_lesson(files, kToday).diagnostics;
  REQUIRE(codes(told) == "W801 W804");
  CHECK(told[0].message == "This sentence has 28 words.");
  CHECK(told[1].file == files.facts->name);
}
