#include "author/author.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "author/sarif.h"
#include "author/terminal.h"
#include "command.h"
#include "lesson/package.h"
#include "play/save.h"
#include "screen/plain_text.h"
#include "screen/show.h"
#include "support/folder.h"
#include "support/golden.h"
#include "support/sample_lesson.h"

using namespace waymark;
using namespace waymark::author;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;
using test::ran;
using test::Ran;

namespace {

constexpr const char* kToday = "2026-11-23";

std::string content() {
  return test::source_folder() + "/content";
}
std::string shipped() {
  return content() + "/modules/alcohol-and-cocaine";
}

/// A copy of the shipped content that a test may change.
struct Copy {
  Copy() { std::filesystem::copy(content(), folder.path() + "/content", std::filesystem::copy_options::recursive); }
  std::string lesson(const std::string& id = "alcohol-and-cocaine") const {
    return folder.path() + "/content/modules/" + id;
  }
  void spoil(const std::string& from, const std::string& to) const {
    std::string text = test::read_file(lesson() + "/lesson.json");
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    folder.write("content/modules/alcohol-and-cocaine/lesson.json", text.replace(at, from.size(), to));
  }
  test::Folder folder;
};

/// What to type on a screen to go on: right answers, forward buttons.
std::string next_line(const Session& session, const Terminal& terminal, const Screen& screen) {
  const auto number_of = [&](const std::string& id) {
    for (int number = 1; number < 40; ++number) {
      const Asked asked = terminal.understand(std::to_string(number), screen);
      const Node* node = find(screen, id);
      if (asked.kind == Asked::Kind::kIntent && node != nullptr && node->intent == asked.intent)
        return std::to_string(number);
    }
    return std::string();
  };
  for (const Node* node : usable_nodes(screen)) {
    if (!node->intent) continue;
    const Verb verb = node->intent->verb;
    if (verb == Verb::kSelect && !node->selected) {
      const Question* question = session.lesson().question(node->intent->target);
      if (question == nullptr) continue;  // A simulation's switch.
      bool right = false;
      std::visit(
          [&](const auto& kind) {
            if constexpr (requires { kind.options; }) {
              for (const Option& option : kind.options)
                right = right || (option.id == node->intent->value && option.correct);
            }
          },
          question->kind);
      if (right) return number_of(node->id);
    }
  }
  for (const Verb verb : {Verb::kCheck, Verb::kNext, Verb::kChoose, Verb::kPlace}) {
    for (const Node* node : usable_nodes(screen)) {
      if (node->intent && node->intent->verb == verb) return number_of(node->id);
    }
  }
  return {};
}

}  // namespace

TEST_CASE("the command shows each broken lesson's one mistake, as docs/diagnostics.md does") {
  const std::string broken = test::source_folder() + "/tests/fixtures/broken";
  for (const auto& entry : std::filesystem::directory_iterator(broken)) {
    if (!entry.is_directory()) continue;
    const std::string folder = entry.path().string();
    INFO(folder);
    const Ran result = ran({"check", "--today", kToday, folder});
    std::string told = result.out;
    const bool shares = std::filesystem::exists(folder + "/small");
    for (auto at = told.find(folder); at != std::string::npos; at = told.find(folder)) {
      told.replace(at, folder.size(), shares ? "content/modules" : "content");
    }
    const bool warns = told.find(": warning W") != std::string::npos;
    CHECK(told ==
          test::read_file(folder + "/told.txt") + (warns ? "\n1 warning in 1 lesson\n" : "\n1 error in 1 lesson\n"));
    CHECK(result.code == (warns ? kFine : kProblems));
  }
}

TEST_CASE("the shipped content has no problems") {
  const Ran result = ran({"check", "--today", kToday, content()});
  INFO(result.out << result.err);
  CHECK(result.code == kFine);
  CHECK_THAT(result.out, StartsWith("3 lessons, no problems\n"));
  CHECK(ran({"check", shipped() + "/"}).code == kFine);
  CHECK(ran({"check", shipped() + "/lesson.json"}).code == kFine);
}

TEST_CASE("a lesson whose ways depend on conditions is pointed on to explore, and no other") {
  const std::string lesson = content() + "/modules/alcohol";
  const Ran result = ran({"check", "--today", kToday, lesson});
  CHECK(result.out ==
        "1 lesson, no problems\n"
        "What follows from conditions is not looked at here. To know that nobody gets stuck:\n"
        "  waymark explore " +
            lesson + "\n");
  CHECK(ran({"check", "--json", lesson}).out == "[]\n");
  CHECK(ran({"check", "--today", kToday, shipped()}).out == "1 lesson, no problems\n");  // It has no conditions.
}

TEST_CASE("what cannot be meant names the help of the command that was typed") {
  CHECK_THAT(ran({"explore", shipped(), "map.svg"}).err, EndsWith("\nTry: waymark explore --help\n"));
  CHECK_THAT(ran({"i18n", "merge"}).err, EndsWith("\nTry: waymark i18n merge --help\n"));
  CHECK_THAT(ran({"chekc"}).err, EndsWith("\nTry: waymark --help\n"));
}

TEST_CASE("what expires is judged by the day that is given, and by today's date without one") {
  const Ran late = ran({"check", "--today", "2199-01-01", shipped()});
  CHECK(late.code == kFine);  // A warning
  CHECK_THAT(late.out, ContainsSubstring("warning W813: The lesson expired on "));
  const Copy copy;
  copy.spoil("\"expires\": \"2027-11-22\"", "\"expires\": \"2026-11-23\"");
  CHECK_THAT(ran({"check", "--today", "2026-11-22", copy.lesson()}).out, ContainsSubstring("in 1 day."));
  CHECK_THAT(ran({"check", copy.lesson()}).out, ContainsSubstring("W813"));
  const Ran wrong = ran({"check", "--today", "22/11/2026", shipped()});
  CHECK(wrong.code == kUsage);
  CHECK_THAT(wrong.err, ContainsSubstring("Write year, month and day, such as 2026-11-22."));
}

TEST_CASE("a problem is shown in its place, counted, and can be had as JSON") {
  const Copy copy;
  copy.spoil("\"format\": 2", "\"formt\": 1");
  const Ran result = ran({"check", copy.folder.path() + "/content"});
  CHECK(result.code == kProblems);
  CHECK_THAT(result.out, ContainsSubstring("lesson.json:") && ContainsSubstring("error W") && ContainsSubstring("^"));
  CHECK_THAT(result.out, ContainsSubstring(" in 1 lesson\n"));
  const Ran json = ran({"check", "--json", copy.lesson()});
  CHECK(json.code == kProblems);
  CHECK_THAT(json.out, StartsWith("["));
  CHECK_THAT(json.out, ContainsSubstring("\"severity\": \"error\""));
}

TEST_CASE("a mistake in a shared file is told once") {
  const Copy copy;
  std::filesystem::copy(copy.lesson(), copy.lesson("other"), std::filesystem::copy_options::recursive);
  copy.folder.write("content/sources.json", "[{");
  const Ran result = ran({"check", copy.folder.path() + "/content"});
  CHECK(result.code == kProblems);
  const auto first = result.out.find("sources.json:1");
  REQUIRE(first != std::string::npos);
  CHECK(result.out.find("sources.json:1", first + 1) == std::string::npos);
}

TEST_CASE("--fix mends what needs no guess, says so, and finds nothing to mend the next time") {
  const Copy copy;
  copy.spoil("\"title\": \"Alcohol and cocaine\"", "\"titel\": \"  Alcohol and cocaine \"");
  copy.spoil("\"kind\": \"paragraph\"", "\"kind\": \"paragaph\"");
  copy.spoil("\"goto\": \"two-drugs\"", "\"goto\": \"two-drug\"");  // Who knows which page was meant
  const std::string file = copy.lesson() + "/lesson.json";
  const std::string before = test::read_file(file);
  const Ran result = ran({"check", "--fix", "--today", kToday, copy.lesson()});
  CHECK(result.code == kProblems);
  CHECK_THAT(result.out, ContainsSubstring("W203") && !ContainsSubstring("W101") && !ContainsSubstring("W105"));
  CHECK_THAT(result.err, ContainsSubstring(file + ":4:3: mended W101: ") && ContainsSubstring(" Now: \"title\"\n"));
  CHECK_THAT(result.err, ContainsSubstring("mended W105: ") && ContainsSubstring("mended W111: "));
  const std::string after = test::read_file(file);
  CHECK_THAT(after, ContainsSubstring("\"title\": \"Alcohol and cocaine\""));
  CHECK(after.size() == before.size() + 1 - 3);
  CHECK(ran({"check", "--fix", "--today", kToday, copy.lesson()}).err.empty());
  CHECK(test::read_file(file) == after);
}

TEST_CASE("a file that cannot be written is left as it was, and told of") {
  const Copy copy;
  copy.spoil("\"title\":", "\"titel\":");
  std::filesystem::create_directory(copy.lesson() + "/lesson.json.new");  // Where the new file would be written first
  const Ran result = ran({"check", "--fix", copy.lesson()});
  CHECK(result.code == kUsage);
  CHECK_THAT(result.err, ContainsSubstring("cannot be written"));
  CHECK_THAT(test::read_file(copy.lesson() + "/lesson.json"), ContainsSubstring("titel"));
}

TEST_CASE("problems can be had as SARIF, with rules, places and fixes") {
  const Copy copy;
  copy.spoil("\"title\":", "\"titel\":");
  const Ran result = ran({"check", "--sarif", copy.lesson()});
  CHECK(result.code == kProblems);
  const auto log = nlohmann::json::parse(result.out);
  CHECK(log["version"] == "2.1.0");
  const auto& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const auto& found = run["results"][0];
  const auto& rule = run["tool"]["driver"]["rules"][found["ruleIndex"].get<std::size_t>()];
  CHECK(found["ruleId"] == "W101");
  CHECK(rule["id"] == "W101");
  CHECK(rule["shortDescription"]["text"] == "… has no field called \"…\".");
  CHECK(found["level"] == "error");
  const auto& place = found["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "file://" + copy.lesson() + "/lesson.json");
  CHECK(place["region"] == nlohmann::json{{"startLine", 4}, {"startColumn", 3}});
  const auto& change = found["fixes"][0]["artifactChanges"][0]["replacements"][0];
  CHECK(change["insertedContent"]["text"] == "\"title\"");
  CHECK(change["deletedRegion"]["endColumn"] == 10);
  CHECK(ran({"check", "--sarif", "--json", shipped()}).code == kUsage);
}

TEST_CASE("SARIF of a whole file has no region, and its address is escaped") {
  const auto log = nlohmann::json::parse(to_sarif(
      {{.code = "W408", .severity = Severity::kWarning, .file = "a b/é.json", .at = {}, .message = "M.", .hint = "H."}},
      {}));
  const auto& found = log["runs"][0]["results"][0];
  CHECK(found["message"]["text"] == "M. H.");
  CHECK(found["level"] == "warning");
  CHECK(found["locations"][0]["physicalLocation"] ==
        nlohmann::json{{"artifactLocation", {{"uri", "a%20b/%C3%A9.json"}}}});
}

TEST_CASE("fmt lays out what is not, and lists it") {
  const Copy copy;
  const std::string all = copy.folder.path() + "/content";
  CHECK(ran({"fmt", "--check", all}).code == kFine);
  const std::string file = copy.lesson() + "/lesson.json";
  const std::string before = test::read_file(file);
  copy.spoil("\"format\": 2,", "\"format\":2,");
  const Ran looked = ran({"fmt", "--check", all});
  CHECK(looked.code == kProblems);
  CHECK(looked.out == file + "\n");
  CHECK(test::read_file(file) != before);
  const Ran laid_out = ran({"fmt", all});
  CHECK(laid_out.code == kFine);
  CHECK(laid_out.out == file + "\n");
  CHECK(test::read_file(file) == before);
  CHECK(ran({"fmt", copy.lesson()}).out.empty());
}

TEST_CASE("fmt leaves alone what is no JSON, and goes on") {
  const Copy copy;
  const std::string sources = copy.folder.path() + "/content/sources.json";
  copy.folder.write("content/sources.json", "[{");
  copy.spoil("\"format\": 2,", "\"format\":2,");
  const Ran result = ran({"fmt", copy.folder.path() + "/content"});
  CHECK(result.code == kProblems);
  CHECK_THAT(result.err, StartsWith(sources + ":1:"));
  CHECK(result.out == copy.lesson() + "/lesson.json\n");
  CHECK(test::read_file(sources) == "[{");
  CHECK(ran({"fmt", sources}).code == kProblems);
  CHECK(ran({"fmt", copy.folder.path() + "/nothing"}).code == kUsage);
}

TEST_CASE("a folder that was misspelt is named, with the one that may be meant") {
  const Ran result = ran({"check", content() + "/modules/alcohl"});
  CHECK(result.code == kUsage);
  CHECK(result.err ==
        "There is no lesson.json in " + content() + "/modules/alcohl. Is it " + content() + "/modules/alcohol?\n");
}

TEST_CASE("wrong use is told with a way on") {
  CHECK(ran({}).code == kUsage);
  CHECK_THAT(ran({"chekc"}).err, ContainsSubstring("waymark --help"));
  CHECK(ran({"show", shipped(), "--as", "pdf"}).code == kUsage);
  const Ran help = ran({"--help"});
  CHECK(help.code == kFine);
  CHECK_THAT(help.out, ContainsSubstring("check") && ContainsSubstring("play") && ContainsSubstring("pack"));
}

TEST_CASE("the shipped lesson can be finished over a pipe") {
  const test::Folder out;
  REQUIRE(ran({"pack", shipped(), "--out", out.path()}).code == kFine);
  std::shared_ptr<const Lesson> lesson;
  for (const auto& entry : std::filesystem::directory_iterator(out.path())) {
    if (entry.path().filename() == "index.json") continue;
    lesson = std::make_shared<const Lesson>(open_package(test::read_file(entry.path().string())).value());
  }
  REQUIRE(lesson != nullptr);
  Session session(lesson);
  session.apply({Verb::kBegin, "", "1"});
  Terminal terminal;
  std::string typed;
  for (int turn = 0; turn < 300 && session.page().kind != PageKind::kEnding; ++turn) {
    const Screen screen = show(session, {}, {});
    terminal.tell(screen);
    const std::string line = next_line(session, terminal, screen);
    INFO(session.page().id);
    REQUIRE_FALSE(line.empty());
    typed += line + "\n";
    session.apply(terminal.understand(line, screen).intent);
  }
  INFO(session.page().id << "\n" << typed.substr(typed.size() - 40) << to_plain_text(show(session, {}, {})));
  REQUIRE(session.page().kind == PageKind::kEnding);
  const Ran played = ran({"play", "--text", shipped()}, typed);
  CHECK(played.code == kFine);
  CHECK_THAT(played.out,
             ContainsSubstring("You looked round without a code") || ContainsSubstring("You answered everything"));
}

TEST_CASE("input that ends early says where") {
  const Ran result = ran({"play", "--text", shipped()}, "1\n");
  CHECK(result.code == kProblems);
  CHECK_THAT(result.err, ContainsSubstring("The input ended on the page"));
  CHECK(ran({"play", shipped()}, "quit\n").code == kFine);
}

TEST_CASE("play tells whoever leads a group what is for them, once a page, and nobody else") {
  const Copy copy;
  copy.spoil(
      "\"blocks\"",
      R"("room": "discuss", "facilitator": { "minutes": 5, "notes": ["Say **why**.", "Then wait."] }, "blocks")");
  const Ran told = ran({"play", "--facilitator", copy.lesson()}, "help\nback\nquit\n");
  CHECK(told.code == kFine);
  const std::string notes = "[In a group: talk about it.]\n[Minutes: 5]\n[Say why.]\n[Then wait.]\n";
  const auto at = told.out.find(notes);
  REQUIRE(at != std::string::npos);
  CHECK(told.out.find("[In a group", at + 1) == std::string::npos);
  CHECK_THAT(ran({"play", copy.lesson()}, "quit\n").out,
             !ContainsSubstring("[In a group") && !ContainsSubstring("[Say"));
}

TEST_CASE("packages carry the hash of what they hold, and the index names them") {
  const test::Folder out;
  REQUIRE(ran({"pack", content(), "--out", out.path() + "/lessons"}).code == kFine);
  const std::string index = test::read_file(out.path() + "/lessons/index.json");
  CHECK_THAT(index, StartsWith("[") && ContainsSubstring("\"id\": \"alcohol-and-cocaine\""));
  const auto at = index.find("\"version\": \"") + 12;
  const std::string package = test::read_file(out.path() + "/lessons/" + index.substr(at, 64) + ".json");
  CHECK(package_is_genuine(package));
  const Copy copy;
  copy.spoil("\"format\": 2", "\"formt\": 1");
  CHECK(ran({"pack", copy.lesson(), "--out", out.path() + "/bad"}).code == kProblems);
}

TEST_CASE("packages are listed in the order in which they were asked for, each once") {
  const test::Folder out;
  REQUIRE(ran({"pack", content() + "/modules/when-it-goes-wrong", content(), "--out", out.path()}).code == kFine);
  std::vector<std::string> ids;
  for (const auto& row : nlohmann::json::parse(test::read_file(out.path() + "/index.json"))) ids.push_back(row["id"]);
  CHECK(ids == std::vector<std::string>{"when-it-goes-wrong", "alcohol", "alcohol-and-cocaine"});
}

TEST_CASE("a screen can be shown after Intents in each form") {
  const test::Folder folder;
  folder.write("script", "# on to help\n{\"do\":\"open\",\"at\":\"help\"}\n");
  const std::string script = folder.path() + "/script";
  CHECK_THAT(ran({"show", shipped(), "--script", script}).out, ContainsSubstring("Heading: Get help now"));
  CHECK_THAT(ran({"show", shipped(), "--script", "-", "--as", "json"}, "{\"do\":\"open\",\"at\":\"help\"}").out,
             ContainsSubstring("help"));
  CHECK_THAT(ran({"show", shipped(), "--as", "html"}).out, ContainsSubstring("<main id=\"main\""));
  const Ran wrong = ran({"show", shipped(), "--script", "-"}, "\nfly away\n");
  CHECK(wrong.code == kUsage);
  CHECK_THAT(wrong.err, StartsWith("the input:2: \"fly away\" is no act. One looks like: "));
}

TEST_CASE("a thing keeps its number while one stays, and only what is new is said again") {
  Session session(test::sample_lesson());
  session.apply({Verb::kBegin, "", "7"});
  session.apply({Verb::kChoose, "skip", ""});
  Terminal terminal;
  const std::string first = terminal.tell(show(session, {}, {}));
  CHECK_THAT(first, ContainsSubstring("Question: What is most likely?") && ContainsSubstring("\n [1] Choice"));
  session.apply(terminal.understand("1", show(session, {}, {})).intent);
  const std::string second = terminal.tell(show(session, {}, {}));
  CHECK_THAT(second, StartsWith(" [1] Choice, chosen"));
  CHECK_THAT(second, !ContainsSubstring("Question:"));
  CHECK(terminal.tell(show(session, {}, {})).empty());
}

TEST_CASE("what is sorted is named again with each answer, and what it means for the others is not said again") {
  auto lesson = std::make_shared<Lesson>(*test::sample_lesson());
  const auto sorts = [](const Page& page) {
    const auto* question = std::get_if<Question>(&page.ask);
    return question != nullptr && std::holds_alternative<MatchPairs>(question->kind);
  };
  lesson->pages.front() = *std::find_if(lesson->pages.begin(), lesson->pages.end(), sorts);
  const auto& pairs = std::get<MatchPairs>(std::get<Question>(lesson->pages.front().ask).kind).pairs;
  Session session(lesson);
  session.apply({Verb::kBegin, "", "7"});
  Terminal terminal;
  terminal.tell(show(session, {}, {}));
  const Asked first = terminal.understand("1", show(session, {}, {}));
  REQUIRE(session.apply(first.intent));
  const std::string told = terminal.tell(show(session, {}, {}));
  CHECK_THAT(told, StartsWith("     " + pairs.front().left.plain() + "\n [1] Choice, chosen: "));
  CHECK_THAT(told, !ContainsSubstring(pairs.back().left.plain()) && !ContainsSubstring("Now with"));
  REQUIRE(session.apply(terminal.understand("2", show(session, {}, {})).intent));
  const std::string changed = terminal.tell(show(session, {}, {}));
  CHECK_THAT(changed, ContainsSubstring("\n [1] Choice: ") && ContainsSubstring("\n [2] Choice, chosen: "));
}

TEST_CASE("a line means one thing") {
  Session session = replay(test::sample_lesson(), {{Verb::kBegin, "", "7"}, {Verb::kChoose, "skip", ""}});
  Terminal terminal;
  Screen screen = show(session, {}, {});
  terminal.tell(screen);
  CHECK(terminal.understand(" help ", screen).intent == Intent{Verb::kOpen, "help", ""});
  CHECK(terminal.understand("back", screen).intent == Intent{Verb::kBack, "", ""});
  CHECK(terminal.understand("quit", screen).kind == Asked::Kind::kQuit);
  CHECK(terminal.understand("", screen).kind == Asked::Kind::kUnclear);
  CHECK(terminal.understand("99", screen).kind == Asked::Kind::kUnclear);
  CHECK(terminal.understand("99", screen).words.starts_with("There is no 99 here now. There are: 1, 2, "));
  CHECK(terminal.understand("1 or 2", screen).kind == Asked::Kind::kUnclear);
  CHECK(terminal.understand("1\r", screen).intent.verb == Verb::kSelect);
}

TEST_CASE("a slider takes a number on its scale and no other") {
  auto lesson = std::make_shared<Lesson>(*test::sample_lesson());
  lesson->pages.front() = *lesson->page("guess-page");
  Session session(lesson);
  Terminal terminal;
  const Screen screen = show(session, {}, {});
  terminal.tell(screen);
  CHECK(terminal.understand("1", screen).kind == Asked::Kind::kValue);
  CHECK(terminal.understand("1=42", screen).intent == Intent{Verb::kSet, "guess", "42"});
  CHECK_THAT(terminal.understand("1=420", screen).words, ContainsSubstring("from 0 to 100"));
  CHECK(terminal.understand("1=many", screen).kind == Asked::Kind::kUnclear);

  lesson->pages.front() = *lesson->page("notes");
  const Screen notes = show(Session(lesson), {}, {});
  terminal.tell(notes);
  CHECK(terminal.understand("1", notes).words == "A number from 0 to 360 minutes:");
}
