// Durable completions a second, beside what SQLite itself does with the same number of bare rows in the same batches,
// in one run.
#include <catch2/catch_test_macros.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

#include "store/some_acts.h"
#include "store/store.h"
#include "support/folder.h"

using namespace waymark;
using namespace waymark::test;

namespace {

constexpr int kBatches = 20;
constexpr int kRuns = 5;

/// Runs of `work` a second, the median of kRuns.
double median_rate(int amount, const std::function<void()>& work) {
  std::vector<double> rates;
  for (int run = 0; run < kRuns; ++run) {
    const auto from = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - from;
    rates.push_back(amount / took.count());
  }
  std::nth_element(rates.begin(), rates.begin() + kRuns / 2, rates.end());
  return rates[kRuns / 2];
}

double bare_rate(int batch) {
  return median_rate(kBatches * batch, [batch] {
    const Folder folder;
    SQLite::Database database(folder.path() + "/bare.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)");
    SQLite::Statement insert(database, "INSERT INTO t(b) VALUES(?)");
    for (int i = 0; i < kBatches; ++i) {
      SQLite::Transaction transaction(database);
      for (int j = 0; j < batch; ++j) {
        insert.bind(1, std::string(600, 'x'));
        insert.exec();
        insert.reset();
      }
      transaction.commit();
    }
  });
}

double store_rate(int batch) {
  return median_rate(kBatches * batch, [batch] {
    const Folder folder;
    auto opened = make_sqlite_store(folder.path() + "/waymark.db");
    REQUIRE(opened);
    const auto store = std::move(*opened);
    found(*store, 1);
    REQUIRE(record_one(*store, enrol_act(1, 11, "AAAA")));
    for (int i = 0; i < kBatches; ++i) {
      std::vector<Act> acts;
      for (int j = 0; j < batch; ++j) {
        acts.emplace_back(submit(entrance(1, 11), evidence(i * batch + j + 1, 1, {given("q", 1, "right")}),
                                 verified(1000, true), 200));
      }
      for (const auto& outcome : store->record(acts)) REQUIRE(outcome);
    }
  });
}

}  // namespace

TEST_CASE("durable completions a second, median of 5") {
  for (const int batch : {1, 8, 64}) {
    const double bare = bare_rate(batch);
    const double ours = store_rate(batch);
    std::printf("batches of %2d: bare rows %8.0f/s, completions %8.0f/s, ratio %.2f\n", batch, bare, ours, ours / bare);
  }
}
