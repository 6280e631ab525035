#include "lesson/schema.h"

#include <catch2/catch_test_macros.hpp>

#include "author/author.h"
#include "command.h"
#include "support/folder.h"
#include "support/golden.h"

using namespace waymark;
using test::ran;
using test::Ran;

TEST_CASE("the schemas are written to a folder that need not be there") {
  const test::Folder folder;
  const std::string out = folder.path() + "/new/schema";
  const Ran result = ran({"schema", "--out", out});
  CHECK(result.code == author::kFine);
  std::string printed;
  for (const SchemaFile& file : schema_files()) {
    printed += out + "/" + file.name + "\n";
    CHECK(test::read_file(out + "/" + file.name) ==
          test::read_file(test::source_folder() + "/content/schema/" + file.name));
  }
  CHECK(result.out == printed);
}

TEST_CASE("schemas that cannot be written are told of") {
  const test::Folder folder;
  folder.write("file", "");
  const Ran result = ran({"schema", "--out", folder.path() + "/file/schema"});
  CHECK(result.code == author::kProblems);
  CHECK(result.err.starts_with("waymark: The file " + folder.path() +
                               "/file/schema/lesson.schema.json cannot be written: "));
}
