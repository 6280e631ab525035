// What is SQLite's own: files and full disks.

#include <catch2/catch_test_macros.hpp>

#include "store/some_acts.h"
#include "store/store.h"
#include "support/folder.h"

using namespace waymark;
using namespace waymark::test;

TEST_CASE("What was recorded is there when the file is opened again", "[store]") {
  const Folder folder;
  const std::string path = folder.path() + "/waymark.db";
  {
    const auto store = make_sqlite_store(path).value();
    found(*store, 1);
    REQUIRE(record_one(*store, enrol_act(1, 11, "AAAA")));
    REQUIRE(record_one(*store, submit(entrance(1, 11), evidence(1, 1, {}), verified(1000, true))));
  }
  const auto store = make_sqlite_store(path).value();
  CHECK((*store->completions(entrance(1, 11))).size() == 1);
}

TEST_CASE("A full disk is an error, and changes nothing", "[store]") {
  const Folder folder;
  const auto store = make_sqlite_store(folder.path() + "/waymark.db", {.max_pages = 120}).value();
  found(*store, 1);
  REQUIRE(record_one(*store, enrol_act(1, 11, "AAAA")));
  int taken = 0;
  Result<Outcome> outcome = Outcome(Done{});
  while (outcome && taken < 1000) {
    Evidence large = evidence(taken, 1, {});
    for (int i = 0; i < 200; ++i) large.answers.push_back(given("question", i + 1, "an-answer-with-a-long-id"));
    outcome = record_one(*store, submit(entrance(1, 11), large, verified(0, false)));
    taken += outcome ? 1 : 0;
  }
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().code == "store-failed");
  CHECK(outcome.error().message == "The database could not do it: database or disk is full.");
  CHECK(person(*store, 1, 11).runs.size() == static_cast<std::size_t>(taken));
  const auto again = store->record({submit(entrance(1, 11), evidence(9999, 1, {}), verified(0, false))});
  CHECK(again.size() == 1);  // the store still answers
}

TEST_CASE("A folder that is not there is an error", "[store]") {
  const auto store = make_sqlite_store("/nowhere/at/all/waymark.db");
  REQUIRE_FALSE(store);
  CHECK(store.error().code == "store-failed");
}
