#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "author/author.h"
#include "author/command_words.h"
#include "author/script.h"
#include "support/folder.h"
#include "support/golden.h"

using namespace waymark;
using namespace waymark::author;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

namespace {

struct Ran {
  int code = 0;
  std::string out, err;
};

Ran ran(const std::vector<std::string>& arguments, const std::string& input = {}) {
  std::istringstream in(input);
  std::ostringstream out, err;
  const int code = run(arguments, {in, out, err});
  return {code, out.str(), err.str()};
}

const std::string& shipped() {
  static const std::string kFolder = test::source_folder() + "/content/modules/alcohol-and-cocaine";
  return kFolder;
}

/// A content folder with one lesson of these pages.
class Written {
 public:
  explicit Written(const std::string& pages,
                   const std::string& completion = R"("moveOn": "Completed", "masteryScore": 0)") {
    folder_.write("sources.json", "[]");
    folder_.write("services.json", "[]");
    folder_.write("modules/small/lesson.json", R"({ "format": 2, "id": "small", "title": "Small", "summary": "Small.",
      "language": "en-GB", "minutes": 1, "reviewed": "2026-11-22", "expires": "2027-11-22",
      "completion": { )" + completion +
                                                   R"( },
      "variables": [ { "kind": "yes-no", "id": "met", "label": "Met" } ], "pages": [ )" +
                                                   pages +
                                                   R"(, { "kind": "ending", "id": "end", "title": "End" } ] })");
  }
  std::string lesson() const { return folder_.path() + "/modules/small"; }

 private:
  test::Folder folder_;
};

/// Nothing is offered on "stay" once somebody said that they met.
constexpr const char* kStuck = R"({ "kind": "plain", "id": "start", "title": "Start", "choices": { "prompt": "Well?",
    "options": [ { "id": "greet", "text": "Greet", "goto": "stay", "set": { "met": true } },
                 { "id": "wait", "text": "Wait", "goto": "stay" } ] } },
  { "kind": "plain", "id": "stay", "title": "Stay", "choices": { "prompt": "Now?",
    "options": [ { "id": "go", "text": "Go", "goto": "end", "when": "not met" } ] } })";

}  // namespace

TEST_CASE("of the shipped lesson everything is proved") {
  const Ran result = ran({"explore", shipped()});
  INFO(result.out << result.err);
  CHECK(result.code == kFine);
  CHECK_THAT(result.out, StartsWith("Alcohol and cocaine: "));
  CHECK_THAT(result.out, !ContainsSubstring("REFUTED") && !ContainsSubstring("bounded"));
  CHECK_THAT(result.out, ContainsSubstring("proved   Every page can be reached.\n"));
  CHECK_THAT(result.out, ContainsSubstring("proved   Nothing that is recorded or shown to a group follows from what is "
                                           "private.\n"));
  CHECK_THAT(result.out, ContainsSubstring("visited, which are all."));
}

TEST_CASE("what is refuted comes with a run that can be played") {
  const Written written(kStuck);
  const Ran result = ran({"explore", written.lesson()});
  CHECK(result.code == kProblems);
  CHECK_THAT(result.out, ContainsSubstring("REFUTED  From everywhere an ending can be reached, without going back.\n"
                                           "         On the page \"stay\" somebody can be stuck: from here no ending "
                                           "can be reached.\n"
                                           "           waymark play " +
                                           written.lesson() + " --path 'choose greet'\n"));
  const Ran played = ran({"play", written.lesson(), "--path", "choose greet"});
  CHECK(played.code == kProblems);
  CHECK_THAT(played.out, ContainsSubstring("Heading: Start") && ContainsSubstring("> choose greet\n") &&
                             ContainsSubstring("Heading: Stay"));
  CHECK_THAT(played.err, ContainsSubstring("The input ended on the page \"Stay\" (stay)"));
}

TEST_CASE("a run can be played from all that explore printed, in a file or over a pipe") {
  const Written written(kStuck);
  const std::string printed = ran({"explore", written.lesson()}).out;
  const test::Folder folder;
  folder.write("printed", printed);
  const std::string played = ran({"play", written.lesson(), "--path", "choose greet"}).out;
  CHECK(ran({"play", written.lesson(), "--path", "-"}, printed).out == played);
  CHECK(ran({"play", written.lesson(), "--path", folder.path() + "/printed"}).out == played);
  CHECK(ran({"play", written.lesson(), "--path", "-"}, "choose greet\n").out == played);
  const std::string start = "Small: 1 page\n\n           waymark play some/lesson\n";
  CHECK(ran({"play", written.lesson(), "--path", "-"}, start).out == ran({"play", written.lesson()}).out);
}

TEST_CASE("the example that docs/authoring.md names passes the check, and is refuted") {
  const std::string lesson = test::source_folder() + "/tests/fixtures/content/modules/stuck";
  CHECK_THAT(ran({"check", "--today", "2026-11-23", lesson}).out, StartsWith("1 lesson, no problems\n"));
  const Ran result = ran({"explore", lesson});
  CHECK(result.code == kProblems);
  CHECK_THAT(result.out, ContainsSubstring("--path 'choose nothing'\n"));
  // Ways that lead alike are drawn as one.
  CHECK_THAT(ran({"explore", lesson, "--dot"}).out, ContainsSubstring("phone, sam, nothing"));
}

TEST_CASE("a folder is named so that a shell takes it") {
  CHECK(for_shell("content/modules/what-to-do") == "content/modules/what-to-do");
  CHECK(for_shell("my lessons/it's one") == "'my lessons/it'\\''s one'");
}

TEST_CASE("where the limit is met, that is said and not more") {
  const Ran result = ran({"explore", shipped(), "--limit", "5"});
  CHECK(result.code == kBounded);
  CHECK_THAT(result.out, ContainsSubstring("bounded  Every page can be reached.\n"
                                           "         No run came to the page \"one-evening\" so far.\n"));
  CHECK_THAT(result.out, ContainsSubstring(", and there are more. Every run of fewer than 3 steps was followed. "
                                           "--limit lets more be visited.\n"));
}

TEST_CASE("a lesson in which somebody can be stuck is not packed, and why is told as explore tells it") {
  const Written written(kStuck);
  const test::Folder out;
  const Ran result = ran({"pack", written.lesson(), "--out", out.path()});
  CHECK(result.code == kProblems);
  CHECK(result.out.empty());
  CHECK(result.err == written.lesson() +
                          " is not packed, because of what follows from every run of it:\n"
                          "REFUTED  From everywhere an ending can be reached, without going back.\n"
                          "         On the page \"stay\" somebody can be stuck: from here no ending can be reached.\n"
                          "           waymark play " +
                          written.lesson() + " --path 'choose greet'\n");
  CHECK(std::filesystem::is_empty(out.path()));
}

TEST_CASE("a lesson that offers a new run to whoever misses its score is packed") {
  const Written written(R"({ "kind": "plain", "id": "start", "title": "Start", "ask": { "kind": "true-or-false",
    "id": "q-start", "prompt": "Is it?", "answer": true } })",
                        R"("moveOn": "CompletedAndPassed", "masteryScore": 1)");
  CHECK_THAT(ran({"explore", written.lesson()}).out, ContainsSubstring("the ending offers a new one"));
  const test::Folder out;
  CHECK(ran({"pack", written.lesson(), "--out", out.path()}).code == kFine);
}

TEST_CASE("a lesson of which not all could be followed is packed, and that is said") {
  const test::Folder out;
  const Ran result = ran({"pack", shipped(), "--out", out.path(), "--limit", "5"});
  CHECK(result.code == kFine);
  CHECK_THAT(result.err, StartsWith(shipped() + " is packed, though not all of its runs were followed: "));
  CHECK_THAT(result.err, EndsWith("was followed. --limit lets more be visited.\n"));
  CHECK(ran({"pack", shipped(), "--out", out.path()}).err.empty());
}

TEST_CASE("all that was found can be had as JSON, each run ready to be played") {
  const Ran result = ran({"explore", shipped(), "--json"});
  const nlohmann::json json = nlohmann::json::parse(result.out);
  CHECK(json["verdict"] == "proved");
  CHECK(json["claims"].size() == 7);
  CHECK(json["claims"][0]["cases"].size() > 20);
  for (const auto& claim : json["claims"]) {
    for (const auto& each : claim["cases"]) {
      if (claim["claim"] == "all-asked") continue;  // Nothing shows that there is no way round.
      const std::string run = each["run"];
      CHECK(ran({"show", shipped(), "--script", "-"}, run).code == kFine);
    }
  }
  const std::string shortest = json["shortest"]["run"];
  CHECK_THAT(ran({"show", shipped(), "--script", "-"}, shortest).out, ContainsSubstring("Three things to keep"));
}

TEST_CASE("a lesson with errors is not explored") {
  const Written written(R"({ "kind": "plain", "id": "start", "title": "Start", "next": "nowhere" })");
  const Ran result = ran({"explore", written.lesson()});
  CHECK(result.code == kProblems);
  CHECK_THAT(result.err, ContainsSubstring("error W203") &&
                             EndsWith("Only a lesson that waymark check finds no error in can be explored.\n"));
}

TEST_CASE("a run is read from acts or Intents, and what is neither is named") {
  std::istringstream lines(
      "# first\n choose start-now;next ;\n\n{\"do\":\"set\",\"at\":\"note\",\"value\":\"a; b\"}\nset q 8 0\n");
  const auto intents = intents_of_script(lines, "run");
  REQUIRE(intents.ok());
  CHECK(*intents == std::vector<Intent>{{Verb::kChoose, "start-now", {}, 0},
                                        {Verb::kNext, {}, {}, 0},
                                        {Verb::kSet, "note", "a; b", 0},
                                        {Verb::kSet, "q", "8 0", 0}});
  CHECK(to_script(std::span(*intents).first(2)) == "choose start-now; next");
  std::istringstream wrong("next; jump far; next");
  CHECK(intents_of_script(wrong, "run").error().message ==
        "run:1: \"jump far\" is no act. One looks like: select q-number made-up");
  CHECK(ran({"play", shipped(), "--path", "no-such-file"}).err ==
        "no-such-file is no file that can be read, and no run: \"no-such-file\" is no act. One looks like: select "
        "q-number made-up\n");
}
