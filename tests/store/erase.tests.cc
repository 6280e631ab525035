// Erasing a person, and what is counted of them afterwards, in each engine.

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>

#include "store/each_engine.h"
#include "store/everything.h"
#include "store/months.h"
#include "store/postgres_database.h"

using namespace waymark;
using namespace waymark::test;

namespace {

// All that the tests count is of February 1970, since 0 says that something has not happened.
const std::int64_t kFebruary = month_after(0, 1);
const std::int64_t kMarch = month_after(0, 2);

/// What is counted, "referred 2", "completed sample 1".
std::vector<std::string> counts(Store& store, std::int64_t from, std::int64_t until) {
  static constexpr const char* kKinds[] = {"referred ", "started ", "completed ", "finished ", "stayed "};
  const std::vector<Tally> tallies = *store.tallies(id(1), from, until);
  std::vector<std::string> all;
  for (const Tally& tally : tallies) {
    const std::string lesson = tally.lesson.empty() ? "" : tally.lesson + " ";
    all.push_back(kKinds[static_cast<int>(tally.kind)] + lesson + std::to_string(tally.count));
  }
  return all;
}

/// The names of the tables that hold a text.
std::vector<std::string> tables_with(Store& store, const std::string& folder, const std::string& text) {
  std::vector<std::string> all;
  for (const auto& [table, rows] : everything(store, folder)) {
    for (const std::string& row : rows) {
      if (row.find(text) == std::string::npos) continue;
      all.push_back(table);
      break;
    }
  }
  return all;
}

/// The engine's files that hold a text; what is in memory alone is written first.
std::vector<std::string> files_with(const EachEngine& engine, const std::string& text) {
  std::string folder = engine.store.folder();
  if (engine.engine == FreshStore::Engine::kPostgres) {
    folder = ask(engine.store.place(),
                 "CHECKPOINT; SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database "
                 "WHERE datname = current_database()");
  }
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (bytes.find(text) != std::string::npos) all.push_back(entry.path().filename());
  }
  return all;
}

}  // namespace

TEST_CASE_METHOD(EachEngine, "Nothing of an erased person is left, and the chain holds", "[store]") {
  act(Correct{id(1), "boss", id(511), "REF-GONE", "Name Gone", 120});
  fill(*store, 1);
  act(enrol_act(1, 19, "KEEP"));
  const std::string gone[] = {id(511),     id(11), id(100),    id(101),       "REF-GONE",
                              "Name Gone", "AAAA", "token-11", "reason of 11"};
  for (const std::string& text : gone) {
    INFO(text);
    CHECK_FALSE(tables_with(*store, store.folder(), text).empty());
  }
  const std::size_t rows = whole_audit(*store, 1).size();
  act(Erase{id(1), "boss", id(511), "request", "C-1", 500});
  for (const std::string& text : gone) {
    INFO(text);
    CHECK(tables_with(*store, store.folder(), text).empty());
  }
  const std::vector<AuditRow> audit = whole_audit(*store, 1);
  CHECK(audit.size() == rows + 1);
  CHECK(chain_error(audit).empty());
  CHECK(audit.back().act == "erased");
  CHECK(audit.back().payload.find("C-1") != std::string::npos);
  CHECK(audit.back().payload.find("request") != std::string::npos);
  CHECK_FALSE(*store->person(id(1), id(511)));
  CHECK(cases(*store, 1).size() == 1);  // the other one
  CHECK(person(*store, 1, 19).reference == "TV-19");
  CHECK(refused(Erase{id(1), "boss", id(511), "request", "C-2", 510}) == "unknown");
}

TEST_CASE_METHOD(EachEngine, "What was erased is not in the database's files after a scrub", "[store]") {
  const std::string name = "Marguerite Unforgotten";
  act(Correct{id(1), "boss", id(511), "UNFORGOTTEN-1", name, 120});
  fill(*store, 1);
  if (engine == FreshStore::Engine::kPostgres) ask(store.place(), "ANALYZE");  // which copies values of columns
  REQUIRE_FALSE(files_with(*this, name).empty());
  REQUIRE_FALSE(files_with(*this, "UNFORGOTTEN-1").empty());
  act(Erase{id(1), "boss", id(511), "request", "C-1", 500});
  REQUIRE(store->scrub());
  CHECK(files_with(*this, name) == std::vector<std::string>{});
  CHECK(files_with(*this, "UNFORGOTTEN-1") == std::vector<std::string>{});
  act(enrol_act(1, 12, "BBBB"));  // and it goes on
}

TEST_CASE_METHOD(EachEngine, "Nothing is noted of whom it does not know, or no longer", "[store]") {
  const auto note = [&](const std::string& organisation, const std::string& subject) {
    const std::string payload = "{\"participant\":\"" + subject + "\"}";
    return record_one(*store, Note{organisation, "boss", "saw-person", payload, 400, subject});
  };
  CHECK(note(id(1), id(511)));
  CHECK(note(id(2), id(511)).error().code == "unknown");
  act(Erase{id(1), "boss", id(511), "request", "C-1", 500});
  CHECK(note(id(1), id(511)).error().code == "unknown");
  CHECK(tables_with(*store, store.folder(), id(511)) == std::vector<std::string>{});
}

TEST_CASE_METHOD(EachEngine, "Months are counted by what happened in them", "[store]") {
  for (const int who : {12, 13}) {
    Enrol made = enrol_act(1, who, "L" + std::to_string(who));
    made.at = kFebruary;
    act(made);
  }
  act(Admit{entrance(1, 12), "L12", "token", kFebruary + 200});
  put(submit(entrance(1, 12), evidence(1, 1, {}), verified(1000, true), kFebruary + 300));
  act(Waive{id(1), "boss", id(12), "other", "why", kMarch - 1});
  CHECK(counts(*store, kFebruary, kMarch) ==
        std::vector<std::string>{"referred 2", "started 1", "completed sample 1", "finished 1"});
  CHECK(counts(*store, kFebruary + 200, kFebruary + 300) == std::vector<std::string>{"started 1"});
  CHECK(counts(*store, kFebruary + 201, kFebruary + 301) == std::vector<std::string>{"completed sample 1"});
  CHECK(counts(*store, kMarch, 2 * kMarch).empty());
}

TEST_CASE_METHOD(EachEngine, "Whoever completes more or comes to a meeting afterwards has stayed on", "[store]") {
  act(PutGroup{{id(70), id(1), "Evening", id(901)}, "boss", 120});
  act(PutMeeting{id(1), "boss", {id(80), id(70), "", kFebruary + 350}, 120});
  act(PutMeeting{id(1), "boss", {id(81), id(70), "", kFebruary + 900}, 120});
  put(submit(entrance(1, 11), evidence(1, 1, {}), verified(1000, true), kFebruary + 300));
  act(Waive{id(1), "boss", id(11), "other", "why", kFebruary + 400});
  const auto stayed = [&] { return counts(*store, kFebruary, kMarch).back() == "stayed 1"; };
  act(MarkAttendance{id(1), "boss", id(80), {{id(11), Presence::kPresent}}, kFebruary + 950});  // before the end
  act(MarkAttendance{id(1), "boss", id(81), {{id(11), Presence::kAbsent}}, kFebruary + 950});
  CHECK_FALSE(stayed());
  SECTION("comes") {
    act(MarkAttendance{id(1), "boss", id(81), {{id(11), Presence::kPresent}}, kFebruary + 960});
  }
  SECTION("completes") {
    Evidence more = evidence(2, 1, {});
    more.lesson = "more";
    put(submit(entrance(1, 11), more, verified(1000, true), kFebruary + 500));
  }
  CHECK(stayed());
  act(Erase{id(1), "boss", id(511), "request", "C-1", kFebruary + 999});
  CHECK(stayed());
}

TEST_CASE_METHOD(EachEngine, "Erasing people leaves every count as it was", "[store]") {
  int run = 0;
  for (const int who : {12, 13, 14}) {
    const std::string number = std::to_string(who);
    Enrol made = enrol_act(1, who, "L" + number);
    made.at = kFebruary + who;
    act(made);
    if (who == 14) continue;
    act(Admit{entrance(1, who), "L" + number, "token" + number, kFebruary + 200});
    for (const char* lesson : {"sample", "other", "more"}) {
      Evidence what = evidence(++run, 1, {});
      what.lesson = lesson;
      put(submit(entrance(1, who), what, verified(1000, true), kFebruary + 300 + run));
    }
  }
  const std::vector<std::string> before = counts(*store, kFebruary, kMarch);
  CHECK(before == std::vector<std::string>{"referred 3", "started 2", "completed more 2", "completed other 2",
                                           "completed sample 2", "finished 2", "stayed 2"});
  for (const int who : {512, 513, 514}) {
    act(Erase{id(1), "boss", id(who), "retention", "C-" + std::to_string(who), kMarch + 500});
    CHECK(counts(*store, kFebruary, kMarch) == before);
  }
  CHECK(counts(*store, kMarch, 2 * kMarch).empty());
  CHECK(cases(*store, 1).size() == 1);
}
