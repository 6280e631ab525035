#include "files/lesson_watch.h"

#include <catch2/catch_test_macros.hpp>
#include <chrono>

#include "files/content_folder.h"
#include "support/folder.h"

using namespace waymark;

namespace {

namespace fs = std::filesystem;

struct Watched {
  Watched() {
    for (const char* file : {"sources.json", "services.json"}) folder.write(file, "[]");
    folder.write("modules/small/lesson.json", "{}");
    folder.write("modules/small/media/dot.svg", "<svg/>");
    CHECK(watch.look());
    CHECK_FALSE(watch.look());
  }

  std::string path(const std::string& name) const { return (fs::path(folder.path()) / name).string(); }
  /// As if it were written a moment later, and no bigger.
  void touch(const std::string& name) const {
    fs::last_write_time(path(name), fs::last_write_time(path(name)) + std::chrono::milliseconds(1));
  }

  test::Folder folder;
  LessonWatch watch{(fs::path(folder.path()) / "modules/small").string()};
};

}  // namespace

TEST_CASE("A change of any of a lesson's files is noticed once") {
  Watched watched;
  const auto noticed_once = [&] {
    CHECK(watched.watch.look());
    CHECK_FALSE(watched.watch.look());
  };
  for (const char* file : {"modules/small/lesson.json", "modules/small/media/dot.svg", "services.json"}) {
    watched.touch(file);
    noticed_once();
  }
  watched.folder.write("facts.json", "[]");
  noticed_once();
  watched.folder.write("modules/small/i18n/cy.po", "");
  noticed_once();
  watched.folder.write("i18n/cy.po", "");
  noticed_once();
  watched.folder.write("modules/other/lesson.json", "{}");
  CHECK_FALSE(watched.watch.look());
}

TEST_CASE("A file that is saved by a rename is noticed, and so is one that is away for a moment") {
  Watched watched;
  const std::string lesson = watched.path("modules/small/lesson.json");
  watched.folder.write("modules/small/lesson.json.new", "{ }");
  CHECK(watched.watch.look());
  fs::rename(lesson + ".new", lesson);
  CHECK(watched.watch.look());
  fs::remove(lesson);
  CHECK(watched.watch.look());
  CHECK_FALSE(watched.watch.look());
  watched.folder.write("modules/small/lesson.json", "{}");
  CHECK(watched.watch.look());
  fs::remove_all(watched.path("modules/small"));
  CHECK(watched.watch.look());
  CHECK_FALSE(watched.watch.look());
}

TEST_CASE("A lesson's folder may be named by its lesson.json") {
  CHECK(lesson_folder("content/modules/small/lesson.json") == "content/modules/small");
  CHECK(lesson_folder("content/modules/small/") == "content/modules/small");
  CHECK(lesson_folder("content/modules/small") == "content/modules/small");
  CHECK(lesson_folder("lesson.json") == ".");
}
