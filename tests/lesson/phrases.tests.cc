#include "lesson/phrases.h"

#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"
#include "lesson/shapes.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

JsonValue parsed(const std::string& json) {
  auto value = parse_json(json);
  REQUIRE(std::holds_alternative<JsonValue>(value));
  return std::get<JsonValue>(value);
}

JsonValue every_kind() {
  return parsed(fixture_files(fixtures() / "content/modules/every-kind").lesson.text);
}

/// "context: source", or "(none)" when nothing says that.
std::string context_of(const JsonValue& lesson, const std::string& source) {
  for (const Phrase& phrase : phrases_of(lesson, kLessonShape)) {
    if (phrase.source == source) return phrase.context;
  }
  return "(none)";
}

}  // namespace

TEST_CASE("A phrase belongs to the nearest id that stands") {
  const JsonValue lesson = every_kind();
  const std::pair<const char*, const char*> rows[] = {
      {"Every kind", "every-kind"},                  // of the lesson
      {"Maz", "every-kind"},                         // a speaker
      {"Start", "start"},                            // a page's title
      {"It lasts *longer* than cocaine.", "start"},  // one paragraph of several
      {"A heart that beats fast.", "start"},         // a block without an id
      {"One", "start"},                              // an item of a list
      {"Maybe.", "friday"},                          // a message
      {"What do you say?", "friday"},                // what is decided
      {"Yes", "friday.yes"},                         // a choice
      {"What do you do first?", "first-step"},       // a question
      {"Help comes *first*.", "first-step"},         // what explains it
      {"Call 999", "start"},                         // a callout's title: the first of that name
      {"No: every minute counts.", "first-step.wait"},
      {"Only time does.", "coffee"},  // of an object without an id
      {"in 100", "how-many"},
      {"Roll them on their side", "recovery.roll"},
      {"One word is enough.", "my-reasons"},
      {"The end", "end"},
  };
  for (const auto& [source, context] : rows) {
    INFO(source);
    CHECK(context_of(lesson, source) == context);
  }
}

TEST_CASE("Ids, kinds, languages, dates, pictures and targets are no phrases") {
  const JsonValue lesson = every_kind();
  for (const char* word : {"every-kind", "plain", "single-choice", "en-GB", "2026-11-22", "heart.svg", "first", "maz",
                           "CompletedAndPassed", "emergency"}) {
    INFO(word);
    CHECK(context_of(lesson, word) == "(none)");
  }
}

TEST_CASE("Variables and their values are phrases of their own") {
  const JsonValue lesson = parsed(R"({ "format": 2, "id": "small", "variables": [
    { "kind": "one-of", "id": "mood", "label": "How you feel", "default": "calm",
      "values": [ { "id": "calm", "label": "Calm" } ] } ] })");
  CHECK(context_of(lesson, "How you feel") == "mood");
  CHECK(context_of(lesson, "Calm") == "mood.calm");
  CHECK(context_of(lesson, "calm") == "(none)");
}

TEST_CASE("A phrase says what it is, and where it stands") {
  const std::string text = fixture_files(fixtures() / "content/modules/every-kind").lesson.text;
  for (const Phrase& phrase : phrases_of(parsed(text), kLessonShape)) {
    INFO(phrase.source);
    CHECK(text.at(phrase.offset) == '"');
    CHECK(phrase.note.find(": ") != std::string::npos);
  }
  const auto first = phrases_of(parsed(text), kLessonShape).front();
  CHECK(first.note == "lesson, title: What it is called.");
  CHECK(first.form == Phrase::Form::kWords);
}

TEST_CASE("An array of objects is translated object by object") {
  const JsonValue services = parsed(R"([ { "id": "frank", "name": "FRANK", "what": "For you.", "reach": "Call." } ])");
  const auto phrases = phrases_of(services, kServiceShape);
  REQUIRE(phrases.size() == 3);
  CHECK(phrases[1].context == "frank");
  CHECK(phrases[1].source == "For you.");
}

TEST_CASE("A lesson of the first format has the phrases that it has today") {
  const JsonValue old = parsed(R"({ "format": 1, "id": "small", "title": "Small", "pages": [
    { "kind": "plain", "id": "start", "title": "Start",
      "question": { "kind": "reflection", "id": "mine", "prompt": "What matters?" } } ] })");
  CHECK(context_of(old, "What matters?") == "mine");
}

TEST_CASE("What is not of its shape has no phrases, and nothing breaks") {
  for (const char* json :
       {"[]", "{}", "7", R"({ "pages": 7 })", R"({ "pages": [ 7, { "kind": "no", "title": "A" } ] })",
        R"({ "pages": [ { "kind": "plain", "blocks": { "kind": 1 } } ] })"}) {
    INFO(json);
    CHECK(phrases_of(parsed(json), kLessonShape).empty());
  }
}

TEST_CASE("Only phrases are translated, each in its own context") {
  Translations words;
  words.add("start", "Start", "Dechrau");
  words.add("friday.yes", "Yes", "Ydw");
  words.add("first-step", "Yes", "Ie");
  words.add("start", "plain", "plaen");
  const JsonValue lesson = every_kind();
  const JsonValue welsh = translated(lesson, kLessonShape, words);
  CHECK(context_of(welsh, "Dechrau") == "start");
  CHECK(context_of(welsh, "Ydw") == "friday.yes");
  CHECK(context_of(welsh, "Ie") == "(none)");
  CHECK(context_of(welsh, "Maz") == "every-kind");
  CHECK(welsh.find("pages")->items[0].find("kind")->string == "plain");
  CHECK(canonical_json(translated(lesson, kLessonShape, {})) == canonical_json(lesson));
}
