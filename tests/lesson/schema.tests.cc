#include <catch2/catch_test_macros.hpp>

#include "lesson/fixture.h"
#include "lesson/schema.h"
#include "support/golden.h"

using namespace waymark;
using namespace waymark::testing;

// What the schemas say is judged by an independent validator, in tests/tools/schema.test.mjs.
TEST_CASE("The schemas in content/schema are those of the readers' tables") {
  for (const SchemaFile& file : schema_files()) {
    INFO(file.name << ": write it anew with `waymark schema`");
    const std::string path = test::source_folder() + "/content/schema/" + file.name;
    if (approving()) write_file(path, file.text);
    CHECK(read_file(path) == file.text);
  }
}
