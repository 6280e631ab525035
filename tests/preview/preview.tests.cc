#include "preview/preview.h"

#include <catch2/catch_test_macros.hpp>

#include "files/content_folder.h"
#include "screen/plain_text.h"
#include "small_lesson.h"
#include "support/golden.h"

using namespace waymark;
using test::SmallLesson;

namespace {

constexpr const char* kToday = "2026-11-23";

/// In Welsh "Back" is said.
Translations interface_in(const std::string& language) {
  Translations words;
  if (language == "cy") words.add("", "Back", "Yn ôl");
  return words;
}

/// An author at work.
struct Author {
  Author() { save(); }

  void save() { preview.update(lesson.files(), kToday); }
  void act(Verb verb, const std::string& target = {}, const std::string& value = {}) {
    preview.handle({verb, target, value});
  }
  void use(const std::string& id) {
    const Node* node = find(preview.screen(), id);
    REQUIRE(node != nullptr);
    REQUIRE(node->intent);
    preview.handle(*node->intent);
  }
  /// From the beginning to the second question.
  void play_to_second() {
    use("next");
    act(Verb::kChoose, "answer");
    act(Verb::kSelect, "q-first", "a");
    act(Verb::kCheck, "q-first");
    use("next");
    use("next");
    CHECK(at() == "page.second");
  }

  const std::string& at() const { return preview.screen().id; }
  std::string says(const std::string& id) const {
    const Node* node = find(preview.screen(), id);
    return node == nullptr ? "(nothing)" : node->words.plain();
  }
  std::string note() const { return says("preview.note"); }
  bool selected(const std::string& id) const {
    const Node* node = find(preview.screen(), id);
    return node != nullptr && node->selected;
  }

  SmallLesson lesson;
  preview::Preview preview{interface_in};
};

}  // namespace

TEST_CASE("A lesson plays while it is written, and nothing is said of it") {
  Author author;
  CHECK(author.at() == "page.hello");
  CHECK(author.note().empty());
  author.play_to_second();
  CHECK(author.note().empty());
}

TEST_CASE("An edit shows at the page where the author was, with what they answered") {
  Author author;
  author.play_to_second();
  author.act(Verb::kSelect, "q-second", "b");
  SECTION("of this page") {
    author.lesson.pages[4].replace(author.lesson.pages[4].find("What helps?"), 11, "What helps now?");
    author.save();
    CHECK(author.says("q-second") == "What helps now?");
  }
  SECTION("of a page before") {
    author.lesson.pages[0].replace(author.lesson.pages[0].find("Good"), 4, "Nice");
    author.save();
  }
  SECTION("a page that is put in before is passed") {
    author.lesson.pages.insert(author.lesson.pages.begin() + 1, R"({ "kind": "plain", "id": "new", "title": "New" })");
    author.lesson.pages.insert(author.lesson.pages.begin(), R"({ "kind": "plain", "id": "newer", "title": "Newer" })");
    author.save();
    author.save();
  }
  SECTION("a page before is taken out") {
    author.lesson.pages.erase(author.lesson.pages.begin() + 3);
    author.save();
  }
  SECTION("the page after is taken out and others are put in") {
    author.lesson.pages.insert(author.lesson.pages.begin() + 5, R"({ "kind": "plain", "id": "new", "title": "New" })");
    author.save();
  }
  CHECK(author.at() == "page.second");
  CHECK(author.selected("q-second.b"));
  CHECK(author.note().empty());
}

TEST_CASE("Going back comes by new pages too") {
  Author author;
  author.use("next");
  author.use("back");
  author.use("next");
  author.lesson.pages.insert(author.lesson.pages.begin() + 1, R"({ "kind": "plain", "id": "new", "title": "New" })");
  author.save();
  CHECK(author.at() == "page.fork");
  CHECK(author.note().empty());
}

TEST_CASE("New pages that lead round in a circle are left in time") {
  Author author;
  author.use("next");
  author.lesson.pages[0].replace(author.lesson.pages[0].rfind('}'), 1, R"(, "next": "n1" })");
  author.lesson.pages.insert(
      author.lesson.pages.begin() + 1,
      {R"({ "kind": "plain", "id": "n1", "title": "N1" })",
       R"({ "kind": "plain", "id": "n2", "title": "N2", "next": [ { "when": "answered", "goto": "fork" }, { "goto": "n1" } ] })"});
  author.save();
  CHECK(author.at() == "page.hello");
  CHECK(author.note() == "The lesson changed before here. You are back at \"Hello\".");
}

TEST_CASE("The page where the author was is gone") {
  Author author;
  author.play_to_second();
  author.lesson.pages.erase(author.lesson.pages.begin() + 4);
  author.save();
  CHECK(author.at() == "page.end");
  CHECK(author.note() == "The page where you were is gone. You are at \"The end\".");
}

TEST_CASE("Where the way fits no longer, the author is back at the last checkpoint that it came by") {
  Author author;
  const SmallLesson before = author.lesson;
  author.play_to_second();
  author.act(Verb::kSelect, "q-second", "a");
  author.act(Verb::kCheck, "q-second");
  author.act(Verb::kSelect, "q-second", "b");
  author.act(Verb::kCheck, "q-second");
  author.use("next");
  REQUIRE(author.at() == "page.end");
  SECTION("past it") {
    author.lesson.pages[4].replace(author.lesson.pages[4].find("\"id\": \"b\""), 9, "\"id\": \"z\"");
    author.save();
    CHECK(author.at() == "page.rest");
    CHECK(author.note() == "The lesson changed before here. You are back at \"A rest\".");
    SECTION("and where they were once that is mended") {
      author.lesson = before;
      author.save();
      CHECK(author.at() == "page.end");
      CHECK(author.note().empty());
    }
    SECTION("but not when they went on from there") {
      author.use("next");
      CHECK(author.note().empty());
      author.lesson = before;
      author.save();
      CHECK(author.at() == "page.second");
    }
  }
  SECTION("before it: at the beginning") {
    author.lesson.pages[1].replace(author.lesson.pages[1].find("\"id\": \"answer\""), 14, "\"id\": \"reply\"");
    author.save();
    CHECK(author.at() == "page.hello");
    CHECK(author.note() == "The lesson changed before here. You are back at \"Hello\".");
  }
  SECTION("and what is a checkpoint is said by the new lesson") {
    author.lesson.pages[3] = R"({ "kind": "plain", "id": "rest", "title": "A rest" })";
    author.lesson.pages[4].replace(author.lesson.pages[4].find("\"id\": \"b\""), 9, "\"id\": \"z\"");
    author.save();
    CHECK(author.at() == "page.hello");
  }
}

TEST_CASE("An answer that fits no longer is left out whole, and the author stays") {
  Author author;
  author.play_to_second();
  author.act(Verb::kSelect, "q-second", "a");
  author.act(Verb::kSelect, "q-second", "b");
  author.act(Verb::kCheck, "q-second");
  author.lesson.pages[4].replace(author.lesson.pages[4].find("\"id\": \"a\""), 9, "\"id\": \"z\"");
  author.save();
  CHECK(author.at() == "page.second");
  CHECK(author.note() == "What you answered at \"Second\" no longer fits the lesson, and was left out.");
  CHECK_FALSE(author.selected("q-second.b"));
}

TEST_CASE("An error stands over the last good version until it is mended") {
  Author author;
  author.play_to_second();
  author.lesson.pages[4].replace(author.lesson.pages[4].find("\"prompt\""), 8, "\"promt\"");
  author.save();
  CHECK(author.at() == "page.second");
  CHECK(author.says("q-second") == "What helps?");
  CHECK(test::differs_from_golden("preview/error.txt", to_plain_text(author.preview.screen())) == "");
  author.act(Verb::kSelect, "q-second", "a");
  CHECK(author.note() == "The newest version has 1 error. You see the last version without one.");
  author.lesson = SmallLesson();
  author.save();
  CHECK(author.note().empty());
  CHECK(find(author.preview.screen(), "preview.error.1") == nullptr);
  CHECK(author.selected("q-second.a"));
}

TEST_CASE("A file that is half written or away for a moment is an error like another") {
  Author author;
  LessonFiles half = author.lesson.files();
  half.lesson.text.resize(half.lesson.text.size() / 2);
  author.preview.update(half, kToday);
  CHECK(author.at() == "page.hello");
  CHECK(author.says("preview.error.1.1").starts_with("small/lesson.json:"));
  author.preview.update(Error{"no-lesson", "There is no lesson.json in small."}, kToday);
  CHECK(author.says("preview.error.1.1") == "There is no lesson.json in small.");
  author.save();
  CHECK(author.note().empty());
}

TEST_CASE("Before there was a good version, the errors are all there is") {
  preview::Preview preview(interface_in);
  preview.update(Error{"no-lesson", "There is no lesson.json in small."}, kToday);
  CHECK(to_plain_text(preview.screen()) ==
        "Heading: The lesson cannot be shown yet\nThere is no lesson.json in small.\n");
  preview.handle({Verb::kOpen, preview::kPanel, {}});
  CHECK(preview.screen().id == "broken");
  preview.update(SmallLesson().files(), kToday);
  CHECK(preview.screen().id == "page.hello");
}

TEST_CASE("Of many errors the first three are told, and how many more there are") {
  Author author;
  for (std::string& page : author.lesson.pages) page.replace(page.find("\"title\""), 7, "\"titel\"");
  author.save();
  CHECK(author.note() == "The newest version has 6 errors. You see the last version without one.");
  CHECK(find(author.preview.screen(), "preview.error.3") != nullptr);
  CHECK(find(author.preview.screen(), "preview.error.4") == nullptr);
  CHECK(author.says("preview.more") == "And 3 more errors.");
}

TEST_CASE("The panel says where somebody can be stuck") {
  preview::Preview preview(interface_in);
  preview.update(read_lesson_folder(test::source_folder() + "/tests/fixtures/content/modules/stuck"), kToday);
  preview.handle({Verb::kOpen, preview::kPanel, {}});
  const Node* told = find(preview.screen(), "runs.1");
  REQUIRE(told != nullptr);
  CHECK(told->words.plain() == "On the page \"outside\" somebody can be stuck: from here no ending can be reached.");
  CHECK(find(preview.screen(), "runs.2") == nullptr);
}

TEST_CASE("The panel tells all of the run, and leads to any page") {
  Author author;
  author.play_to_second();
  author.act(Verb::kSelect, "q-second", "a");
  author.act(Verb::kCheck, "q-second");
  author.act(Verb::kOpen, preview::kPanel);
  CHECK(test::differs_from_golden("preview/panel.txt", to_plain_text(author.preview.screen())) == "");

  SECTION("a page") {
    author.use("go-to.first");
    CHECK(author.at() == "page.first");
    author.act(Verb::kOpen, preview::kPanel);
    author.use("go-to.end");
    CHECK(author.at() == "page.end");
    author.lesson.pages.insert(author.lesson.pages.begin() + 1, R"({ "kind": "plain", "id": "new", "title": "New" })");
    author.save();
    CHECK(author.at() == "page.end");
  }
  SECTION("a page to which no run comes") {
    author.lesson.pages.insert(
        author.lesson.pages.begin() + 4,
        R"({ "kind": "plain", "id": "never", "title": "Never", "when": "answered and not answered" })");
    author.save();
    CHECK(author.says("go-to.never") == "5. Never (no run comes here)");
    author.use("go-to.never");
    CHECK(author.note() == "No run comes to \"Never\". To see why: waymark explore.");
    CHECK(author.at() == preview::kPanel);
  }
  SECTION("it is closed, and the page is as it was") {
    author.use("back");
    CHECK(author.at() == "page.second");
    author.act(Verb::kOpen, preview::kPanel);
    author.act(Verb::kClose, preview::kPanel);
    CHECK(author.at() == "page.second");
  }
  SECTION("what only the lesson's screens mean changes nothing under it") {
    author.act(Verb::kNext);
    author.act(Verb::kOpen, "help");
    author.act(Verb::kClose, preview::kPanel);
    CHECK(author.at() == "page.second");
  }
  SECTION("it stays open while an edit is saved, and tells of it") {
    author.lesson.pages[0].replace(author.lesson.pages[0].find("Hello"), 5, "Hi!!!");
    author.save();
    CHECK(author.at() == preview::kPanel);
    CHECK(author.says("go-to.hello") == "1. Hi!!!");
  }
}

TEST_CASE("Another language and text size are a choice in the panel, and the page stays") {
  Author author;
  author.use("next");
  author.act(Verb::kChoose, "wait");
  author.act(Verb::kSelect, "q-first", "b");
  author.act(Verb::kOpen, preview::kPanel);
  author.use("language.cy");
  author.use("text-size.200");
  CHECK(author.selected("language.cy"));
  CHECK(author.selected("text-size.200"));
  CHECK(author.preview.text_size() == 200);
  author.use("back");
  CHECK(author.at() == "page.first");
  CHECK(author.preview.screen().language == "cy");
  CHECK(author.says("title") == "Cyntaf");
  CHECK(author.says("back") == "Yn ôl");
  CHECK(author.selected("q-first.b"));
  author.save();
  CHECK(author.preview.screen().language == "cy");
  author.act(Verb::kDo, "text-size", "20");
  author.act(Verb::kDo, "text-size", "twice");
  CHECK(author.preview.text_size() == 200);
}

TEST_CASE("The graph shows where one is, and a name stands for one picture for ever") {
  Author author;
  author.use("next");
  author.act(Verb::kOpen, preview::kPanel);
  const Node* picture = find(author.preview.screen(), "graph.picture");
  REQUIRE(picture != nullptr);
  CHECK(picture->media == "1/graph/fork.svg");
  const std::string svg(author.preview.media(picture->media));
  CHECK(svg.starts_with("<svg"));
  CHECK(svg.find("You are here") != std::string::npos);
  CHECK(svg.find("You are here") == svg.rfind("You are here"));
  author.save();
  CHECK(author.preview.media("1/graph/fork.svg").empty());
  CHECK(author.preview.media("2/graph/fork.svg") == svg);
  CHECK(author.preview.media("2/media/nothing.svg").empty());
  CHECK(author.preview.media("nothing").empty());
}

TEST_CASE("A picture that is saved anew gets a name anew") {
  Author author;
  author.lesson.pages[0] =
      R"({ "kind": "plain", "id": "hello", "title": "Hello", "blocks": [ { "kind": "figure", "src": "dot.svg", "alt": "A dot." } ] })";
  LessonFiles files = author.lesson.files();
  for (const std::string fill : {"red", "tan"}) {
    files.media["dot.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path fill=\"" + fill +
                             "\" d=\"M0 0h9v9z\"/></svg>";
    author.preview.update(files, kToday);
    REQUIRE(author.note().empty());
    bool found = false;
    for (const Node& node : author.preview.screen().main.children) {
      if (node.role != Role::kImage) continue;
      found = true;
      CHECK(author.preview.media(node.media) == files.media["dot.svg"]);
    }
    CHECK(found);
  }
  CHECK(author.preview.media("2/media/dot.svg").empty());
}

TEST_CASE("What the application does around a lesson is told or done") {
  Author author;
  author.use("next");
  author.use("leave");
  CHECK(author.note() == "A participant leaves here: the screen goes blank.");
  author.act(Verb::kOpen, preview::kPanel);
  author.use("go-to.end");
  author.act(Verb::kDo, "again");
  CHECK(author.at() == "page.hello");
}
