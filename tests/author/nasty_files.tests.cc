// Files that cannot be a lesson's, or cannot be read: a check says which it is, and why, before it reads any of it.
#include <unistd.h>

#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "author/author.h"
#include "command.h"
#include "support/folder.h"

using namespace waymark;
using namespace waymark::test;

namespace fs = std::filesystem;

namespace {

/// A content folder with one lesson of which nothing is wrong.
class Content : public Folder {
 public:
  Content() {
    write("sources.json", "[]");
    write("services.json", "[]");
    write("modules/small/lesson.json",
          R"({ "format": 2, "id": "small", "title": "Small", "summary": "A lesson.", "language": "en-GB", "minutes": 1,
"reviewed": "2026-11-22", "expires": "2027-11-22", "completion": { "moveOn": "Completed", "masteryScore": 0 },
"pages": [ { "kind": "ending", "id": "end", "title": "The end" } ] })");
  }

  std::string file(const std::string& name) const { return path() + "/" + name; }
  std::string lesson() const { return file("modules/small"); }

  /// A file of that size that takes no room on the disk.
  void make_large(const std::string& name, std::uintmax_t bytes) const {
    write(name, "");
    fs::resize_file(file(name), bytes);
  }

  /// What a check says instead of beginning.
  std::string refusal() const {
    const Ran checked = ran({"check", lesson(), "--today", "2026-11-23"});
    CHECK(checked.code == author::kUsage);
    CHECK(checked.out.empty());
    return checked.err;
  }
};

constexpr std::uintmax_t kMegabyte = 1024 * 1024;

}  // namespace

TEST_CASE("The lesson that these files are put beside is sound") {
  const Content content;
  const Ran checked = ran({"check", content.lesson(), "--today", "2026-11-23"});
  CHECK(checked.out == "1 lesson, no problems\n");
  CHECK(checked.err.empty());
}

TEST_CASE("A file that is too large is not read at all") {
  for (const char* name : {"modules/small/lesson.json", "sources.json", "services.json", "facts.json", "glossary.json",
                           "modules/small/media/film.mp3", "modules/small/i18n/cy.po", "i18n/cy.po"}) {
    const Content content;
    content.make_large(name, 100 * kMegabyte);
    CHECK(content.refusal() == "The file " + content.file(name) +
                                   " cannot be read: it has 100 MB, and may have 8 MB. Is it the right file? A picture "
                                   "or sound can be saved smaller.\n");
  }
}

TEST_CASE("A folder, a link in a circle and a link to nowhere are no files") {
  for (const char* name : {"modules/small/lesson.json", "services.json", "glossary.json", "modules/small/i18n/cy.po"}) {
    const auto without = [&](const Content& content) {
      fs::create_directories(fs::path(content.file(name)).parent_path());
      fs::remove(content.file(name));
    };
    const Content folder;
    without(folder);
    fs::create_directories(folder.file(name));
    CHECK(folder.refusal() == "The file " + folder.file(name) + " cannot be read: it is a folder.\n");

    const Content circle;
    without(circle);
    fs::create_symlink(circle.file(name), circle.file(name));
    CHECK(circle.refusal() ==
          "The file " + circle.file(name) + " cannot be read: Too many levels of symbolic links.\n");

    const Content nowhere;
    without(nowhere);
    fs::create_symlink("gone", nowhere.file(name));
    CHECK(nowhere.refusal() == "The file " + nowhere.file(name) + " cannot be read: No such file or directory.\n");
  }
}

TEST_CASE("What may not be read is not taken for what is not there") {
  if (geteuid() == 0) SKIP("root may read everything");
  for (const char* name : {"modules/small/lesson.json", "facts.json", "modules/small/media/heart.svg"}) {
    const Content content;
    if (!fs::exists(content.file(name))) content.write(name, "[]");
    fs::permissions(content.file(name), fs::perms::none);
    CHECK(content.refusal() == "The file " + content.file(name) + " cannot be read: Permission denied.\n");
  }
}

TEST_CASE("A lesson's folder that is a file is named") {
  const Content content;
  content.write("modules/other", "{}");
  CHECK(ran({"check", content.file("modules/other")}).err ==
        "There is no lesson.json in " + content.file("modules/other") + ".\n");
}

TEST_CASE("A folder of lessons with a link to itself is gone through once") {
  const Content content;
  fs::create_directory_symlink(content.file("modules"), content.file("modules/round"));
  CHECK(ran({"check", content.path(), "--today", "2026-11-23"}).out == "1 lesson, no problems\n");
}
