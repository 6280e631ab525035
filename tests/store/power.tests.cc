// What stands in the store when the power goes, on a disk that keeps only what was synced.

#include <catch2/catch_test_macros.hpp>

#include <set>

#include "store/audit.h"
#include "store/forgetful_disk.h"
#include "store/some_acts.h"
#include "store/store.h"
#include "support/folder.h"

using namespace waymark;
using namespace waymark::test;

namespace {

constexpr int kBatches = 40;
constexpr int kBatch = 3;
constexpr int kCheckpointEvery = 10;
/// The power goes about this often; each time at another kind of moment.
constexpr int kEvery = 29;

/// A moment at which the power went, and what had been acknowledged by then.
struct PowerCut {
  std::string folder;
  std::set<int> acknowledged;
};

void check(const PowerCut& cut) {
  CAPTURE(cut.folder, cut.acknowledged.size());
  const auto store = make_sqlite_store(cut.folder + "/waymark.db");
  REQUIRE(store);
  for (const int enrolment : cut.acknowledged) {
    CAPTURE(enrolment);
    CHECK((*store)->completions(entrance(1, enrolment))->size() == 1);
  }
  ChainCheck chain;
  std::set<std::string> completed;
  int completions = 0;
  for (const AuditRow& row : whole_audit(**store, 1)) {
    REQUIRE(chain.next(row));
    completions += row.act == "completed" ? 1 : 0;
  }
  CHECK(completions >= static_cast<int>(cut.acknowledged.size()));
}

}  // namespace

TEST_CASE("Every acknowledged completion is there once when the power goes, and the chain holds", "[store]") {
  const Folder folder;
  std::vector<PowerCut> cuts;
  std::set<int> acknowledged;
  int moments = 0;
  const ForgetfulDisk* disk = nullptr;
  const ForgetfulDisk forgetful([&] {
    if (disk == nullptr || ++moments % kEvery != 0) return;
    cuts.push_back({folder.path() + "/cut-" + std::to_string(cuts.size()), acknowledged});
    disk->power_off(cuts.back().folder, static_cast<std::uint32_t>(moments));
  });
  {
    const auto store = make_sqlite_store(folder.path() + "/waymark.db").value();
    found(*store, 1);
    for (int i = 0; i < kBatches * kBatch; ++i)
      REQUIRE(record_one(*store, enrol_act(1, 1000 + i, "L" + std::to_string(i))));
    disk = &forgetful;
    for (int batch = 0; batch < kBatches; ++batch) {
      std::vector<Act> acts;
      for (int i = 0; i < kBatch; ++i) {
        const int number = batch * kBatch + i;
        acts.emplace_back(submit(entrance(1, 1000 + number), evidence(number + 1, 1, {given("q", 1, "right")}),
                                 verified(1000, true)));
      }
      for (const auto& outcome : store->record(acts)) REQUIRE(outcome);
      for (int i = 0; i < kBatch; ++i) acknowledged.insert(1000 + batch * kBatch + i);
      if (batch % kCheckpointEvery == kCheckpointEvery - 1) REQUIRE(store->scrub());
    }
    disk = nullptr;
  }
  CHECK(cuts.size() > 50);
  for (const PowerCut& cut : cuts) check(cut);
}
