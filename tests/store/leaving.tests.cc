// What leaves a store: exports, evidence, heads, receipts, and the whole of it, in each engine.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <filesystem>
#include <fstream>

#include "store/each_engine.h"
#include "store/everything.h"

using namespace waymark;
using namespace waymark::test;

TEST_CASE_METHOD(EachEngine, "Completions are exported page by page, each once", "[store]") {
  std::vector<Act> batch;
  for (int i = 12; i <= 20; ++i) batch.emplace_back(enrol_act(1, i, "L" + std::to_string(i)));
  for (int i = 11; i <= 20; ++i) {
    for (const char* lesson : {"sample", "other"}) {
      Evidence what = evidence(i * 10 + (lesson[0] == 's' ? 1 : 2), 1, {});
      what.lesson = lesson;
      Submit made = submit(entrance(1, i), what, verified(900, true), 200 + i % 3);
      made.summary = {4, 3, 5, 1};
      batch.emplace_back(made);
    }
  }
  for (const Result<Outcome>& outcome : store->record(batch)) REQUIRE(outcome);
  const std::vector<ExportRow> whole = *store->export_rows(id(1), "", {}, 100);
  REQUIRE(whole.size() == 20);
  const ExportRow& first = whole.front();
  CHECK(first.completion == store->completions(entrance(1, 12))->front());
  CHECK(first.summary.required == 4);
  CHECK(first.summary.right == 3);
  CHECK(first.summary.attempts == 5);
  CHECK(first.summary.later_tries == 1);
  CHECK(first.reference == "TV-12");
  CHECK(first.programme == "Two weeks");
  CHECK(first.started == 50);
  CHECK(first.finished == 90);
  CHECK(first.minutes == 5);
  std::vector<Completion> paged;
  Completion after;
  while (paged.size() <= whole.size()) {
    const std::vector<ExportRow> page = *store->export_rows(id(1), "", after, 3);
    if (page.empty()) break;
    for (const ExportRow& row : page) paged.push_back(row.completion);
    after = paged.back();
  }
  std::vector<Completion> expected;
  for (const ExportRow& row : whole) expected.push_back(row.completion);
  CHECK(paged == expected);
  CHECK(store->export_rows(id(1), id(901), {}, 100)->size() == 20);
  CHECK(store->export_rows(id(1), id(902), {}, 100)->empty());
}

TEST_CASE_METHOD(EachEngine, "Runs and what was sent of each are there to be verified", "[store]") {
  for (int run = 1; run <= 5; ++run) {
    put(submit(entrance(1, 11), evidence(run, 1, {given("q", 1, "a")}), verified(0, false), 200 + run));
  }
  const Submit second = submit(entrance(1, 11), evidence(3, 2, {given("q", 1, "a")}), verified(800, true), 300);
  put(second);
  std::vector<std::string> ids;
  std::string after;
  while (ids.size() <= 5) {
    const std::vector<RunRow> page = *store->runs(id(1), after, 2);
    if (page.empty()) break;
    for (const RunRow& row : page) ids.push_back(row.run);
    after = ids.back();
  }
  CHECK(ids == std::vector<std::string>{id(1), id(2), id(3), id(4), id(5)});
  const auto sent = *store->submissions(id(1), id(3));
  REQUIRE(sent.size() == 2);
  CHECK(sent[0].number == 1);
  CHECK(sent[0].received == 203);
  CHECK(sent[1].body == second.body);
  CHECK(sent[1].body_hash == second.body_hash);
  CHECK(sent[1].verdict == verified(800, true));
  CHECK(store->submissions(id(1), id(9))->empty());
}

TEST_CASE_METHOD(EachEngine, "A receipt is found by its number", "[store]") {
  const Submit made = submit(entrance(1, 11), evidence(1, 1, {}), verified(1000, true));
  put(made);
  CHECK(**store->receipt(made.receipt_number) == made.receipt);
  CHECK_FALSE(*store->receipt("R-none"));
}

TEST_CASE_METHOD(EachEngine, "Heads are kept as they were signed first, and leave no audit row", "[store]") {
  const std::size_t rows = whole_audit(*store, 1).size();
  const ChainHead third{id(1), 3, "hash-3", "signed", 300};
  const ChainHead fourth{id(1), 4, "hash-4", "signed", 400};
  act(KeepHead{third});
  act(KeepHead{fourth});
  act(KeepHead{{id(1), 4, "another", "signed", 500}});
  CHECK(*store->heads(id(1), 0, 10) == std::vector<ChainHead>{third, fourth});
  CHECK(*store->heads(id(1), 0, 1) == std::vector<ChainHead>{third});
  CHECK(*store->heads(id(1), third.sequence, 10) == std::vector<ChainHead>{fourth});
  CHECK(whole_audit(*store, 1).size() == rows);
}

TEST_CASE_METHOD(EachEngine, "The audit is read page by page", "[store]") {
  for (int i = 0; i < 10; ++i) act(Note{id(1), "boss", "saw", "{\"n\":" + std::to_string(i) + "}", 300 + i, id(511)});
  std::vector<AuditRow> paged;
  while (paged.size() <= 20) {
    const std::vector<AuditRow> page = *store->audit(id(1), paged.empty() ? 0 : paged.back().sequence, 4);
    if (page.empty()) break;
    paged.insert(paged.end(), page.begin(), page.end());
  }
  CHECK(paged == whole_audit(*store, 1));
  CHECK(chain_error(paged).empty());
  CHECK(paged.back().subject == id(511));
}

TEST_CASE_METHOD(EachEngine, "A backup is the whole, and either engine takes it over", "[store]") {
  fill(*store, 1);
  const auto all = everything(*store, store.folder());
  for (const auto& [table, rows] : all) {
    INFO(table);
    CHECK_FALSE(rows.empty());
  }
  const std::string path = store.folder() + "/backup.db";
  REQUIRE(store->back_up(path));
  CHECK_FALSE(std::filesystem::exists(path + ".part"));
  CHECK_FALSE(std::filesystem::exists(path + "-wal"));
  const std::vector<AuditRow> chain = whole_audit(*store, 1);

  SECTION("a file that is there is not written over") {
    const Status again = store->back_up(path);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == "not-empty");
  }
  SECTION("a store with something in it takes nothing over") {
    const Status refused = store->take_over(path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "not-empty");
    CHECK(everything(*store, store.folder()) == all);
  }
  SECTION("into SQLite") {
    const FreshStore other(FreshStore::Engine::kSqlite);
    REQUIRE(other->take_over(path));
    CHECK(everything(*other, other.folder()) == all);
    CHECK(whole_audit(*other, 1) == chain);
    REQUIRE(record_one(*other, enrol_act(1, 19, "BBBB")));
    CHECK(chain_error(whole_audit(*other, 1)).empty());
  }
  if (engine == FreshStore::Engine::kSqlite) {
    SECTION("into PostgreSQL") {
      const FreshStore other(FreshStore::Engine::kPostgres);
      REQUIRE(other->take_over(path));
      CHECK(everything(*other, other.folder()) == all);
      CHECK(whole_audit(*other, 1) == chain);
      REQUIRE(record_one(*other, enrol_act(1, 19, "BBBB")));
      CHECK(chain_error(whole_audit(*other, 1)).empty());
    }
  }
}

TEST_CASE_METHOD(EachEngine, "A backup that cannot be written leaves nothing", "[store]") {
  const Status nowhere = store->back_up(store.folder() + "/no/such/folder/backup.db");
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().code == "store-failed");
  // Where the half of it stands there is a folder with something in it, so that it can be neither removed nor written.
  const std::string path = store.folder() + "/backup.db";
  std::filesystem::create_directories(path + ".part/full");
  CHECK_FALSE(store->back_up(path));
  CHECK_FALSE(std::filesystem::exists(path));
  CHECK(store->organisations());
}

TEST_CASE("What is no backup, or a newer Waymark's, is not taken over", "[store]") {
  const auto engine = GENERATE(FreshStore::Engine::kSqlite, FreshStore::Engine::kPostgres);
  const FreshStore store(engine);
  const std::string path = store.folder() + "/other.db";
  std::ofstream(path) << std::string(10'000, 'x');
  const Status status = store->take_over(path);
  REQUIRE_FALSE(status);
  CHECK(status.error().code == "store-failed");
  CHECK(store->organisations()->empty());
  found(*store, 1);  // and it goes on
  CHECK(store->organisations()->size() == 1);
}
