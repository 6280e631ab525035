#include "server/data_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>

#include "support/folder.h"
#include "support/private_postgres.h"

using namespace waymark;
using namespace waymark::test;

TEST_CASE("A data folder's records can be in a PostgreSQL database", "[server]") {
  const Folder folder;
  const std::string path = folder.path() + "/data";
  {
    const auto data = DataFolder::create(path, private_postgres());
    REQUIRE(data);
    REQUIRE(record_one(**data->store(), AddOrganisation{{std::string(32, '1'), "House"}, 100}));
  }
  CHECK_FALSE(std::filesystem::exists(path + "/waymark.db"));
  CHECK(std::filesystem::status(path + "/database").permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  const auto data = DataFolder::open(path);
  REQUIRE(data);
  CHECK((*data->store())->organisations()->front().name == "House");
  CHECK_FALSE(data->use_database("postgres://elsewhere/waymark"));
}

TEST_CASE("A data folder moves to a database, and its file stays", "[server]") {
  const Folder folder;
  const auto data = DataFolder::create(folder.path() + "/data");
  REQUIRE(data);
  REQUIRE(data->use_database("postgres://nobody@/none?host=/nowhere"));
  const auto store = data->store();
  REQUIRE_FALSE(store);
  CHECK(store.error().code == "store-failed");
  CHECK(std::filesystem::exists(data->path() + "/waymark.db"));
}
