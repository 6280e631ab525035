// Databases that an older or a newer Waymark made, in each engine.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <thread>

#include "store/each_engine.h"
#include "store/everything.h"
#include "store/postgres/postgres_connection.h"
#include "store/postgres_database.h"
#include "store/sql/schema.h"
#include "store/sqlite/sqlite_connection.h"

using namespace waymark;
using namespace waymark::test;

namespace {

using Engine = FreshStore::Engine;

/// A place without anything.
struct NewPlace {
  Engine engine = GENERATE(FreshStore::Engine::kSqlite, FreshStore::Engine::kPostgres);
  Folder folder;
  std::string place = engine == Engine::kSqlite ? folder.path() + "/waymark.db" : new_database();

  std::unique_ptr<sql::Connection> connect() const {
    return engine == Engine::kSqlite ? sql::connect_sqlite(place, {}) : sql::connect_postgres(place);
  }
};

/// A version that brings another table gets rows of it in put_rows().
const int kNewest = static_cast<int>(sql::schema_versions().size());

/// Rows as a Waymark with the first `version` schema versions kept them.
void put_rows(sql::Connection& connection, int version) {
  connection.begin();
  if (version >= 1) {
    sql::write(connection, "INSERT INTO organisation (id, name, retention_days) VALUES ($1, $2, $3)", id(1), "House",
               9);
    sql::write(connection,
               "INSERT INTO staff (id, organisation, email, password_hash, roles, name, totp_secret, totp_step, added, "
               "ended) VALUES ($1, $2, $3, 'hash', 2, '', '', 0, 100, 0)",
               id(901), id(1), "worker@example.org");
  }
  if (version >= 2) {
    sql::write(
        connection,
        "INSERT INTO participant (id, organisation, caseworker, reference, search, display_name, enrolment, due, "
        "called, last, last_lesson, open, entered, added, touched, held, held_why) VALUES ($1, $2, $3, 'TV-11', "
        "'TV-11', '', $4, 0, 0, 0, '', 1, 0, 100, 100, 0, '')",
        id(511), id(1), id(901), id(11));
    sql::write(connection,
               "INSERT INTO enrolment (id, organisation, participant, programme, meeting_group, starts, enrolled, "
               "entered, finished, closed, closed_why) VALUES ($1, $2, $3, '', '', 0, 100, 0, 0, 0, '')",
               id(11), id(1), id(511));
    sql::write(connection, "INSERT INTO code (locator, enrolment, hash, issued) VALUES ('AAAA', $1, 'hash', 100)",
               id(11));
  }
  connection.commit();
}

}  // namespace

TEST_CASE_METHOD(NewPlace, "A database of each older version opens, and is whole", "[store]") {
  const int version = GENERATE(Catch::Generators::range(0, kNewest));
  {
    const auto connection = connect();
    REQUIRE(sql::migrate(*connection, version));
    CHECK(connection->version() == version);
    put_rows(*connection, version);
  }
  {
    auto opened = open_store(engine, place);
    REQUIRE(opened);
    Store& store = **opened;
    if (version == 0) found(store, 1);
    if (version > 0) {
      CHECK(store.organisations()->front() == Organisation{id(1), "House", 9});
      REQUIRE(record_one(store, PutProgramme{{id(801), id(1), "Two weeks", {{"sample", 1}}}, "boss", 110}));
    }
    if (version < 2) REQUIRE(record_one(store, enrol_act(1, 11, "AAAA")));
    CHECK((*store.code("AAAA"))->entrance == entrance(1, 11));
    fill(store, 1);
    for (const auto& [table, rows] : everything(store, folder.path())) {
      INFO(table);
      CHECK_FALSE(rows.empty());
    }
  }
  CHECK(connect()->version() == kNewest);
}

TEST_CASE_METHOD(NewPlace, "A database that a newer Waymark wrote is left alone", "[store]") {
  {
    const auto connection = connect();
    connection->begin();
    connection->keep_version(99);
    connection->commit();
  }
  const auto opened = open_store(engine, place);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == "store-newer");
  CHECK(connect()->version() == 99);
}

TEST_CASE_METHOD(NewPlace, "Servers that open a new database at once make its tables once", "[store]") {
  std::vector<std::string> errors(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& error : errors) {
      threads.emplace_back([&] {
        const auto opened = open_store(engine, place);
        if (!opened) error = opened.error().message;
      });
    }
  }
  CHECK(errors == std::vector<std::string>(4));
  const auto connection = connect();
  CHECK(connection->version() == kNewest);
  if (engine == Engine::kPostgres) CHECK(ask(place, "SELECT count(*) FROM waymark_version") == "1");
}
