#pragma once

#include <map>
#include <string>
#include <vector>

#include "lesson/reader.h"

namespace waymark::test {

/// A lesson as its author has it before them, to be changed page by page.
struct SmallLesson {
  std::vector<std::string> pages = {
      R"({ "kind": "plain", "id": "hello", "title": "Hello", "blocks": [ { "kind": "paragraph", "text": "Good to see you." } ] })",
      R"({ "kind": "chat", "id": "fork", "title": "Maz writes", "messages": [ { "from": "maz", "text": "u there?" } ],
           "choices": { "prompt": "What do you do?", "options": [
             { "id": "answer", "text": "Answer", "goto": "first", "set": { "answered": true } },
             { "id": "wait", "text": "Wait", "goto": "first" } ] } })",
      R"({ "kind": "plain", "id": "first", "title": "First", "ask": { "kind": "single-choice", "id": "q-first",
           "prompt": "Who helps?", "options": [ { "id": "a", "text": "A friend", "correct": true }, { "id": "b", "text": "Nobody" } ] } })",
      R"({ "kind": "plain", "id": "rest", "title": "A rest", "checkpoint": true })",
      R"({ "kind": "plain", "id": "second", "title": "Second", "ask": { "kind": "multiple-choice", "id": "q-second",
           "prompt": "What helps?", "options": [ { "id": "a", "text": "Water", "correct": true }, { "id": "b", "text": "Rest", "correct": true },
             { "id": "c", "text": "More" } ] } })",
      R"({ "kind": "ending", "id": "end", "title": "The end" })",
  };

  LessonFiles files() const {
    std::string text =
        R"({ "format": 2, "id": "small", "title": "Small", "summary": "A lesson to test.", "language": "en-GB",
  "minutes": 1, "reviewed": "2026-11-22", "expires": "2027-11-22", "completion": { "moveOn": "Completed", "masteryScore": 0 },
  "variables": [ { "kind": "yes-no", "id": "answered", "label": "Answered Maz" } ], "speakers": { "maz": "Maz" }, "pages": [
)";
    for (const std::string& page : pages) text += (&page == &pages.front() ? "" : ",\n") + page;
    LessonFiles files;
    files.lesson = {"small/lesson.json", text + "\n] }\n"};
    files.sources = {"sources.json", "[]"};
    files.services = {"services.json", "[]"};
    files.translations["cy"] = {"small/i18n/cy.po", kWelsh};
    return files;
  }

  static constexpr const char* kWelsh = R"(msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: cy\n"

msgctxt "first"
msgid "First"
msgstr "Cyntaf"
)";
};

}  // namespace waymark::test
