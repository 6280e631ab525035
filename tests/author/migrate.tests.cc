// Samples of each migration stand in tests/fixtures/migrations/<from>-to-<to>: before.json is brought to after.json, or
// told.txt says why not. To approve of changed ones, run with WAYMARK_APPROVE=1 and read the difference.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "author/author.h"
#include "command.h"
#include "support/folder.h"
#include "support/golden.h"

using namespace waymark;
using test::ran;
using test::Ran;

namespace fs = std::filesystem;

namespace {

/// A content folder with one lesson, "small", whose text is `lesson`.
struct Content {
  explicit Content(const std::string& lesson) {
    folder.write("content/sources.json", "[]\n");
    folder.write("content/services.json", "[]\n");
    folder.write("content/modules/small/lesson.json", lesson);
  }
  std::string path() const { return folder.path() + "/content/modules/small"; }
  std::string lesson() const { return test::read_file(path() + "/lesson.json"); }
  /// Without the folder's name, which differs in each run.
  std::string told(std::string words) const {
    for (auto at = words.find(folder.path() + "/"); at != std::string::npos; at = words.find(folder.path() + "/")) {
      words.erase(at, folder.path().size() + 1);
    }
    return words;
  }
  test::Folder folder;
};

void check_against(const fs::path& file, const std::string& found) {
  INFO(file.string());
  if (std::getenv("WAYMARK_APPROVE") != nullptr) std::ofstream(file, std::ios::binary) << found;
  CHECK(test::read_file(file.string()) == found);
}

fs::path samples(const char* name) {
  return fs::path(test::source_folder()) / "tests/fixtures/migrations/1-to-2" / name;
}

}  // namespace

TEST_CASE("a lesson of format 1 is rewritten in format 2, once") {
  const Content content(test::read_file((samples("succeeds") / "before.json").string()));
  const Ran result = ran({"migrate", content.path()});
  CHECK(result.code == author::kFine);
  CHECK(content.told(result.out) ==
        "content/modules/small/lesson.json: Format 1 to 2: What a page asks stands in \"ask\", which says its kind "
        "first: "
        "\"question\" and \"reflection\" are no more.\n");
  check_against(samples("succeeds") / "after.json", content.lesson());
  CHECK(ran({"check", content.path()}).code == author::kFine);

  const std::string after = content.lesson();
  const Ran again = ran({"migrate", content.path()});
  CHECK(content.told(again.out) == "content/modules/small/lesson.json: is in format 2 already\n");
  CHECK(content.lesson() == after);
}

TEST_CASE("a lesson that cannot be brought to format 2 is left as it is, and the place is told") {
  const std::string before = test::read_file((samples("stops") / "before.json").string());
  const Content content(before);
  const Ran result = ran({"migrate", content.path()});
  CHECK(result.code == author::kProblems);
  check_against(samples("stops") / "told.txt", content.told(result.err));
  CHECK(content.lesson() == before);
}

TEST_CASE("what else is wrong with a lesson is wrong afterwards too, and is told by check") {
  const Content content(test::read_file((samples("stays-wrong") / "before.json").string()));
  CHECK(ran({"migrate", content.path()}).code == author::kFine);
  const Ran result = ran({"check", content.path()});
  CHECK(result.code == author::kProblems);
  check_against(samples("stays-wrong") / "told.txt", content.told(result.out));
}

TEST_CASE("what is no lesson, or one of tomorrow, is left as it is") {
  for (const char* text : {"{ \"format\": 1, ", "{ \"format\": 3 }", "[]"}) {
    const Content content(text);
    const Ran result = ran({"migrate", content.path()});
    CHECK(result.code == author::kProblems);
    CHECK(content.told(result.err).ends_with("content/modules/small/lesson.json: not changed\n"));
    CHECK(content.lesson() == text);
  }
}
