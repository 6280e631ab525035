// waymark i18n, to the letter, on folders of its own.
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <filesystem>
#include <set>
#include <sstream>

#include "author/author.h"
#include "author/interface_words.h"
#include "lesson/po.h"
#include "lesson/read_translation.h"
#include "support/folder.h"
#include "support/golden.h"

using namespace waymark;
using namespace waymark::author;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* kLesson = R"({
  "format": 2,
  "id": "small",
  "title": "Small",
  "summary": "A lesson to translate.",
  "language": "en-GB",
  "minutes": 5,
  "reviewed": "2026-11-22",
  "expires": "2027-11-22",
  "completion": { "moveOn": "Completed", "masteryScore": 0 },
  "pages": [
    { "kind": "ending", "id": "end", "title": "The end" }
  ]
}
)";
constexpr const char* kServices = R"([
  { "id": "frank", "name": "FRANK", "what": "Facts.", "reach": "Call.", "checked": "2026-11-22" }
]
)";

/// A content folder with one small lesson, which a test may change.
class Content {
 public:
  Content() {
    folder.write("content/modules/small/lesson.json", kLesson);
    folder.write("content/sources.json", "[]");
    folder.write("content/services.json", kServices);
  }

  std::string content() const { return folder.path() + "/content"; }
  std::string lesson() const { return content() + "/modules/small"; }
  std::string po() const { return lesson() + "/i18n/cy.po"; }

  void put(const std::string& from, const std::string& to) const {
    std::string text = test::read_file(po());
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    folder.write("content/modules/small/i18n/cy.po", text.replace(at, from.size(), to));
  }
  void reword(const std::string& from, const std::string& to) const {
    std::string text = test::read_file(lesson() + "/lesson.json");
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    folder.write("content/modules/small/lesson.json", text.replace(at, from.size(), to));
  }

  test::Folder folder;
};

struct Ran {
  int code = 0;
  std::string out, err;
};

/// Runs `waymark i18n …`; the test's folder is called "." in what it prints.
Ran i18n(const Content& content, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "i18n");
  std::istringstream in;
  std::ostringstream out, err;
  const int code = run(arguments, {in, out, err});
  const auto shown = [&](std::string text) {
    for (std::size_t at = 0; (at = text.find(content.folder.path(), at)) != std::string::npos;) {
      text.replace(at, content.folder.path().size(), ".");
    }
    return text;
  };
  return {code, shown(out.str()), shown(err.str())};
}

}  // namespace

TEST_CASE("A new language is a file with all that there is to translate") {
  const Content content;
  const Ran ran = i18n(content, {"extract", content.lesson(), "--language", "cy"});
  CHECK(ran.code == kFine);
  CHECK(ran.out ==
        "./content/modules/small/i18n/cy.po: 0 of 3 translated, 3 missing; participants are offered it from 90 %\n");
  CHECK(test::read_file(content.po()) == R"(msgid ""
msgstr ""
"Language: cy\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

#. lesson, title: What it is called.
#: lesson.json:4
msgctxt "small"
msgid "Small"
msgstr ""

#. lesson, summary: One sentence for whoever chooses a lesson.
#: lesson.json:5
msgctxt "small"
msgid "A lesson to translate."
msgstr ""

#. ending, title: Its heading.
#: lesson.json:12
msgctxt "end"
msgid "The end"
msgstr ""
)");
}

TEST_CASE("A content folder has a file for what lessons share") {
  const Content content;
  const Ran ran = i18n(content, {"extract", content.content(), "--language", "cy"});
  CHECK(ran.out ==
        "./content/i18n/cy.po: 0 of 3 translated, 3 missing\n"
        "./content/modules/small/i18n/cy.po: 0 of 3 translated, 3 missing; participants are offered it from 90 %\n");
  CHECK_THAT(test::read_file(content.content() + "/i18n/cy.po"),
             ContainsSubstring("#: services.json:2\nmsgctxt \"frank\"\nmsgid \"Facts.\"\n"));
}

TEST_CASE("Extracting and merging again changes nothing") {
  const Content content;
  i18n(content, {"extract", content.content(), "--language", "cy"});
  content.put("msgid \"Small\"\nmsgstr \"\"", "msgid \"Small\"\nmsgstr \"Bach\"");
  const std::string before = test::read_file(content.po());
  for (const char* command : {"extract", "merge"}) {
    CHECK(i18n(content, {command, content.content()}).code == kFine);
    CHECK(test::read_file(content.po()) == before);
  }
}

TEST_CASE("Merging takes over what changed, as a guess") {
  const Content content;
  i18n(content, {"extract", content.lesson(), "--language", "cy"});
  content.put("msgid \"A lesson to translate.\"\nmsgstr \"\"", "msgid \"A lesson to translate.\"\nmsgstr \"Gwers.\"");
  content.reword("A lesson to translate.", "A lesson to be translated.");
  CHECK(i18n(content, {"status", content.lesson()}).out ==
        "./content/modules/small/i18n/cy.po: 0 of 3 translated, 3 missing, 1 stale; participants are offered it from "
        "90 %\n");
  const Ran merged = i18n(content, {"merge", content.lesson()});
  CHECK(merged.code == kFine);
  CHECK(merged.out ==
        "./content/modules/small/i18n/cy.po: 0 of 3 translated, 1 fuzzy, 2 missing; participants are offered it from "
        "90 %\n");
  CHECK_THAT(test::read_file(content.po()), ContainsSubstring(R"(#: lesson.json:5
#, fuzzy
#| msgid "A lesson to translate."
msgctxt "small"
msgid "A lesson to be translated."
msgstr "Gwers."
)"));
}

TEST_CASE("The status is a failure only when it is asked to be strict") {
  const Content content;
  i18n(content, {"extract", content.lesson(), "--language", "cy"});
  CHECK(i18n(content, {"status", content.lesson()}).code == kFine);
  CHECK(i18n(content, {"status", "--strict", content.lesson()}).code == kProblems);
  content.put("msgid \"Small\"\nmsgstr \"\"", "msgid \"Small\"\nmsgstr \"Bach\"");
  content.put("msgid \"A lesson to translate.\"\nmsgstr \"\"", "msgid \"A lesson to translate.\"\nmsgstr \"Gwers.\"");
  content.put("msgid \"The end\"\nmsgstr \"\"", "msgid \"The end\"\nmsgstr \"Y diwedd\"");
  const Ran complete = i18n(content, {"status", "--strict", content.lesson()});
  CHECK(complete.out == "./content/modules/small/i18n/cy.po: 3 of 3 translated\n");
  CHECK(complete.code == kFine);
  const Ran shared = i18n(content, {"status", "--strict", content.content()});
  CHECK(shared.out ==
        "./content/i18n/cy.po: not there: 0 of 3 translated, 3 missing\n"
        "./content/modules/small/i18n/cy.po: 3 of 3 translated\n");
  CHECK(shared.code == kProblems);
}

TEST_CASE("Participants are offered a language that is nearly whole, and who translates any") {
  const Content content;
  i18n(content, {"extract", content.lesson(), "--language", "cy"});
  content.put("msgid \"Small\"\nmsgstr \"\"", "msgid \"Small\"\nmsgstr \"Bach\"");
  content.put("msgid \"A lesson to translate.\"\nmsgstr \"\"", "msgid \"A lesson to translate.\"\nmsgstr \"Gwers.\"");
  const auto packed = [&] {
    const test::Folder out;
    std::istringstream in;
    std::ostringstream told, err;
    REQUIRE(run({"pack", content.lesson(), "--out", out.path()}, {in, told, err}) == kFine);
    std::string package = test::read_file(told.str().substr(told.str().find("  ") + 2, told.str().rfind('\n') - 7));
    return package.find("\"cy\":") != std::string::npos;
  };
  CHECK_FALSE(packed());
  std::istringstream in;
  std::ostringstream played, err;
  run({"play", content.lesson(), "--language", "cy"}, {in, played, err});
  CHECK_THAT(played.str(), ContainsSubstring("Bach\n"));
  content.put("msgid \"The end\"\nmsgstr \"\"", "msgid \"The end\"\nmsgstr \"Y diwedd\"");
  CHECK(packed());
  content.reword("The end", "The very end");
  CHECK_FALSE(packed());
  CHECK(is_offered(9, 10));
  CHECK_FALSE(is_offered(89, 100));
}

TEST_CASE("A language that is named is the only one that is written") {
  const Content content;
  CHECK(i18n(content, {"extract", content.lesson(), "--language", "cy"}).code == kFine);
  const Ran ran = i18n(content, {"extract", content.content(), "--language", "pl"});
  CHECK(ran.code == kFine);
  CHECK_THAT(ran.out, ContainsSubstring("content/i18n/pl.po: ") && ContainsSubstring("small/i18n/pl.po: "));
  CHECK_THAT(ran.out, !ContainsSubstring("cy.po"));
  CHECK_FALSE(std::filesystem::exists(content.content() + "/i18n/cy.po"));
}

TEST_CASE("What lessons share is only missed in a lesson that is translated") {
  const Content content;
  i18n(content, {"extract", content.content(), "--language", "cy"});
  std::filesystem::rename(content.po(), content.folder.path() + "/cy.po");
  const auto checked = [&] {
    std::istringstream in;
    std::ostringstream told, err;
    run({"check", "--today", "2026-11-23", content.lesson()}, {in, told, err});
    return told.str();
  };
  CHECK(checked() == "1 lesson, no problems\n");
  std::filesystem::rename(content.folder.path() + "/cy.po", content.po());
  CHECK_THAT(checked(), ContainsSubstring("content/i18n/cy.po: warning W907: 3 of 3 phrases are not translated"));
  CHECK_THAT(checked(), ContainsSubstring("waymark i18n merge " + content.content() + "\n"));
  content.put("msgid \"Small\"\nmsgstr \"\"", "msgid \"Small\"\nmsgstr \"Bach\"");
  content.put("msgid \"The end\"\nmsgstr \"\"", "msgid \"The end\"\nmsgstr \"Y diwedd\"");
  CHECK_THAT(checked(),
             ContainsSubstring("small/i18n/cy.po: warning W907: 1 of 3 phrases is not translated, and shown in "
                               "the words of the source. The first is \"A lesson to translate.\".\n"));
}

TEST_CASE("A broken file is left as it is") {
  const Content content;
  i18n(content, {"extract", content.lesson(), "--language", "cy"});
  content.put("msgid \"Small\"", "msgid \"Small");
  const std::string before = test::read_file(content.po());
  const Ran ran = i18n(content, {"merge", content.lesson()});
  CHECK(ran.code == kProblems);
  CHECK(ran.err == R"(./content/modules/small/i18n/cy.po:11:7: warning W901: This quotation mark is never closed.
msgid "Small
      ^
hint: Write a " where the words end.

)");
  CHECK(test::read_file(content.po()) == before);
}

TEST_CASE("What cannot be translated says why") {
  const Content content;
  const Ran none = i18n(content, {"status", content.lesson()});
  CHECK(none.code == kUsage);
  CHECK(none.err ==
        "There is no translation yet. To begin one: waymark i18n extract ./content/modules/small --language cy\n");
  const Ran bad = i18n(content, {"extract", content.lesson(), "--language", "welsh_draft"});
  CHECK(bad.code == kUsage);
  CHECK(bad.err == "\"welsh_draft\" is no language tag. Write one such as cy or pl.\n");
  CHECK(i18n(content, {"extract", content.lesson() + "s"}).code == kUsage);
  content.reword("\"minutes\": 5", "\"minutes\": \"5\"");
  const Ran broken = i18n(content, {"extract", content.lesson(), "--language", "cy"});
  CHECK(broken.code == kUsage);
  CHECK(broken.err ==
        "The lesson in ./content/modules/small has mistakes, which have to be mended before it is translated. To see "
        "them: waymark check ./content/modules/small\n");
}

TEST_CASE("Every word of the interface is in its translations, and nothing else is") {
  const std::string root = test::source_folder();
  std::set<std::string> said;
  for (const Phrase& phrase : interface_words(root)) said.insert(phrase.source);
  CHECK(said.size() > 100);
  for (const auto& file : std::filesystem::directory_iterator(root + "/assets/i18n")) {
    INFO("After a change of the interface's words: waymark i18n merge . in Waymark's own folder, for "
         << file.path().filename());
    std::set<std::string> written;
    for (const PoEntry& entry : parse_po(test::read_file(file.path().string())).file.entries) {
      if (!entry.obsolete && !entry.source.empty()) written.insert(entry.source);
    }
    CHECK(written == said);
  }
}

TEST_CASE("What the translations say can be shown") {
  const Ran ran = i18n(Content(), {"status", test::source_folder()});
  CHECK(ran.code == kFine);
  CHECK_THAT(ran.out, !ContainsSubstring("broken") && !ContainsSubstring("stale"));
}

TEST_CASE("The interface's words are found where they are said") {
  const auto found = [](const std::string& name, std::string_view source) {
    std::string words;
    for (const Phrase& phrase : interface_words_of(name, source)) words += phrase.place + " " + phrase.source + "\n";
    return words;
  };
  CHECK(found("a.cc", "x(say(\"One\"));\ny(view.say(\"Two \"\n  \"three\"));\nsay(words.title);\n") ==
        "a.cc One\na.cc Two three\n");
  CHECK(found("a.cc", "essay(\"One\"); say_(\"Two\"); {Saying(\"A \\\"b\\\"\"), 1}") == "a.cc Two\na.cc A \"b\"\n");
  CHECK(found("a.js", "say('One'); say(\"no\"); say(`no`);") == "a.js One\n");
  CHECK(found("a.html", "<p id=\"a\" data-say>One\n</p><p>Two</p>") == "a.html One\n");
}
