#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "author/author.h"
#include "author/templates.h"
#include "command.h"
#include "lesson/shapes.h"
#include "support/folder.h"
#include "support/golden.h"

using namespace waymark;
using test::ran;
using test::Ran;

namespace {

/// The shipped content without its lessons, and one new lesson in it.
struct NewLesson {
  NewLesson() {
    for (const char* file : {"sources.json", "services.json"}) {
      folder.write(std::string("content/") + file, test::read_file(test::source_folder() + "/content/" + file));
    }
    std::filesystem::create_directories(folder.path() + "/content/modules");
    made = ran({"new", "lesson", "my-lesson", "--in", folder.path() + "/content/modules"});
  }
  std::string path() const { return folder.path() + "/content/modules/my-lesson"; }
  std::string lesson() const { return test::read_file(path() + "/lesson.json"); }
  test::Folder folder;
  Ran made;
};

/// Whether the check passes, and warns of nothing but of the template's words.
bool is_clean(const NewLesson& lesson) {
  const Ran result = ran({"check", "--json", lesson.path()});
  INFO(result.out << result.err);
  CHECK(result.code == author::kFine);
  const auto all = nlohmann::json::parse(result.out);
  for (const auto& told : all) CHECK(told["code"] == "W817");
  return !all.empty() && std::all_of(all.begin(), all.end(), [](const auto& told) { return told["code"] == "W817"; });
}

bool has_template(std::span<const author::Template> templates, std::string_view kind) {
  for (const author::Template& row : templates) {
    if (row.kind == kind) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a new lesson passes the check, and is never written over another") {
  const NewLesson lesson;
  CHECK(lesson.made.code == author::kFine);
  CHECK(is_clean(lesson));
  const std::string before = lesson.lesson();
  const Ran again = ran({"new", "lesson", "my-lesson", "--in", lesson.folder.path() + "/content/modules"});
  CHECK(again.code == author::kUsage);
  CHECK(again.err == "waymark: " + lesson.path() + " is there already.\n");
  CHECK(lesson.lesson() == before);
  const Ran nowhere = ran({"new", "lesson", "my-lesson", "--in", "/nowhere/modules"});
  CHECK(nowhere.code == author::kUsage);
  CHECK(nowhere.err ==
        "waymark: There is no folder /nowhere/modules here. Go to the project's folder, or name another with --in.\n");
}

TEST_CASE("a lesson that is begun elsewhere has all that it needs to be checked and played") {
  const test::Folder folder;
  std::filesystem::create_directories(folder.path() + "/drafts/modules");
  folder.write("drafts/services.json", "[ ]");
  const Ran made = ran({"new", "lesson", "my-lesson", "--in", folder.path() + "/drafts/modules"});
  const std::string lesson = folder.path() + "/drafts/modules/my-lesson";
  CHECK(made.out == folder.path() + "/drafts/sources.json is new, and empty.\n" + lesson +
                        "/lesson.json is new. See it: waymark play " + lesson + "\n");
  CHECK(ran({"check", lesson}).code == author::kFine);
  CHECK(ran({"play", lesson}, "quit\n").code == author::kFine);
  CHECK(test::read_file(folder.path() + "/drafts/services.json") == "[ ]");
  CHECK(ran({"new", "question", lesson, "estimate", "a-guess"}).code == author::kFine);  // Without a source to cite.
  CHECK(ran({"new", "page", lesson, "signpost", "help"}).err ==
        "waymark: A signpost names who can help, and " + folder.path() +
            "/drafts/services.json holds nobody yet. Write them there first.\n");
}

TEST_CASE("an id that is taken is refused, and nothing is written") {
  const NewLesson lesson;
  const std::string before = lesson.lesson();
  const Ran page = ran({"new", "page", lesson.path(), "scene", "start"});
  CHECK(page.code == author::kUsage);
  CHECK(page.out == "");
  CHECK(page.err.starts_with("waymark: Nothing was written: The id \"start\" is taken already, in line "));
  CHECK(lesson.lesson() == before);
  CHECK_FALSE(std::filesystem::exists(lesson.path() + "/media/picture.svg"));
}

TEST_CASE("there is a template for each kind of page and question, and with each the lesson passes the check") {
  for (const Shape* shape : kPages.shapes) {
    CAPTURE(shape->kind);
    CHECK((shape->kind == "ending" || has_template(author::page_templates(), shape->kind)));
  }
  const NewLesson lesson;
  for (const Shape* shape : kAsks.shapes) {
    CAPTURE(shape->kind);
    REQUIRE(has_template(author::ask_templates(), shape->kind));
    const std::string kind(shape->kind);
    CHECK(ran({"new", "question", lesson.path(), kind, "ask-" + kind}).code == author::kFine);
    CHECK(is_clean(lesson));
  }
  for (const Shape* shape : kPages.shapes) {
    if (shape->kind == "ending") continue;
    CAPTURE(shape->kind);
    const std::string kind(shape->kind);
    CHECK(ran({"new", "page", lesson.path(), kind, "page-" + kind, "--title", "A \"new\" page"}).code == author::kFine);
    CHECK(is_clean(lesson));
  }
}

TEST_CASE("each new page and question is told of until its author has written it") {
  const NewLesson lesson;
  const auto pages_told = [&] {
    const Ran result = ran({"check", "--json", lesson.path()});
    return nlohmann::json::parse(result.out).size();
  };
  std::size_t expected = pages_told();
  CHECK(expected == 2);  // The summary, and the first page.
  for (const author::Template& row : author::ask_templates()) {
    CAPTURE(row.kind);
    CHECK(ran({"new", "question", lesson.path(), std::string(row.kind), "ask-" + std::string(row.kind)}).code ==
          author::kFine);
    CHECK(pages_told() == ++expected);
  }
  for (const author::Template& row : author::page_templates()) {
    CAPTURE(row.kind);
    CHECK(ran({"new", "page", lesson.path(), std::string(row.kind), "page-" + std::string(row.kind)}).code ==
          author::kFine);
    CHECK(pages_told() == ++expected);
  }
}

TEST_CASE("a page stands where it was wanted") {
  const NewLesson lesson;
  ran({"new", "page", lesson.path(), "plain", "last"});
  ran({"new", "page", lesson.path(), "plain", "second", "--after", "start"});
  const std::string text = lesson.lesson();
  CHECK(text.find("\"second\"") < text.find("\"last\""));
  CHECK(text.find("\"last\"") < text.find("\"end\""));
}

TEST_CASE("what cannot be made is refused, and nothing is changed") {
  const NewLesson lesson;
  const std::string before = lesson.lesson();
  const auto refused = [&](std::vector<std::string> arguments, const std::string& words) {
    const Ran result = ran(arguments);
    CHECK(result.code == author::kUsage);
    CHECK(result.err == "waymark: " + words + "\n");
    CHECK(lesson.lesson() == before);
  };
  refused({"new", "page", lesson.path(), "plain", "My Page"},
          "\"My Page\" cannot be an id. Write lower-case words joined by hyphens, such as what-to-do.");
  refused({"new", "page", lesson.path(), "plan", "a-page"},
          "There is no kind \"plan\". The kinds are \"plain\", \"chat\", \"scene\", \"summary\" and \"signpost\".");
  refused({"new", "page", lesson.path(), "plain", "a-page", "--after", "strat"},
          "There is no page \"strat\" in this lesson.");
  refused({"new", "page", lesson.path(), "plain", "a-page", "--after", "end"},
          "The lesson ends with \"end\": nothing stands behind it.");
  refused(
      {"new", "page", lesson.path(), "summary", "a-page"},
      "A summary recalls what was written, and this lesson asks for nothing to be written yet. Begin with: waymark new "
      "question " +
          lesson.path() + " reflection my-reasons");
  lesson.folder.write("content/modules/my-lesson/lesson.json", "{}");
  const Ran broken = ran({"new", "page", lesson.path(), "plain", "a-page"});
  CHECK(broken.err == "waymark: The lesson in " + lesson.path() + " has mistakes. Mend them first: waymark check " +
                          lesson.path() + "\n");
}
