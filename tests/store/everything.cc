#include "store/everything.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "store/some_acts.h"
#include "store/sql/schema.h"

namespace waymark::test {
namespace {

void fill_person(Store& store, int organisation, int enrolment, int run, const std::string& locator) {
  const std::string number = std::to_string(enrolment);
  const Entrance who = entrance(organisation, enrolment);
  Evidence waiting = evidence(run + 1, 1, {given("q", 1, "b")});
  waiting.version = std::string(64, 'f');
  const std::string boss = id(organisation + 900);
  const std::vector<Act> acts = {
      Admit{who, locator, "token-" + number, 200},
      JoinGroup{id(organisation), boss, id(enrolment), id(organisation + 700), 210},
      MarkAttendance{id(organisation), boss, id(organisation + 600), {{id(enrolment), Presence::kPresent}}, 220},
      AskForCall{who, 230},
      Waive{id(organisation), boss, id(enrolment), "other", "reason of " + number, 240},
      submit(who, evidence(run, 1, {given("q", 1, "a")}), verified(1000, true), 250),
      submit(who, waiting, Verdict{}, 260)};
  for (const Result<Outcome>& outcome : store.record(acts)) {
    if (!outcome) throw std::runtime_error(outcome.error().message);
  }
}

}  // namespace

void fill(Store& store, int organisation) {
  const std::string boss = id(organisation + 900);
  Enrol second = enrol_act(organisation, organisation * 10 + 2, "ZZZ" + std::to_string(organisation));
  second.display_name = "Second";
  const std::vector<Act> acts = {
      PutGroup{{id(organisation + 700), id(organisation), "Evening", boss}, boss, 150},
      PutMeeting{id(organisation), boss, {id(organisation + 600), id(organisation + 700), "sample", 1000}, 160},
      AddCredential{{id(organisation + 650), id(organisation), "Statistics", "hash"}, boss, 170},
      BeginSession{id(organisation), boss, "session-" + std::to_string(organisation), "form", 180},
      Publish{{std::string(64, 'a'), "sample", "Sample"}, "package", 190},
      second};
  for (const Result<Outcome>& outcome : store.record(acts)) {
    if (!outcome) throw std::runtime_error(outcome.error().message);
  }
  const int first = organisation * 10 + 1;
  const std::string locator = organisation == 1 ? "AAAA" : "AAA" + std::to_string(organisation);
  fill_person(store, organisation, first, organisation * 100, locator);
  fill_person(store, organisation, first + 1, organisation * 100 + 50, second.code.locator);
  (void)record_one(store, Erase{id(organisation), boss, second.participant, "request", "C", 300});
  const AuditRow last = whole_audit(store, organisation).back();
  (void)record_one(store, KeepHead{{id(organisation), last.sequence, last.hash, "signed", 310}});
}

std::map<std::string, std::vector<std::string>> everything(Store& store, const std::string& folder) {
  const std::string path = folder + "/everything.db";
  std::filesystem::remove(path);
  if (const Status status = store.back_up(path); !status) throw std::runtime_error(status.error().message);
  sqlite3* opened = nullptr;
  sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
  std::map<std::string, std::vector<std::string>> all;
  for (const std::string_view table : sql::tables()) {
    std::vector<std::string>& rows = all[std::string(table)];
    sqlite3_stmt* prepared = nullptr;
    sqlite3_prepare_v2(database.get(), ("SELECT * FROM " + std::string(table)).c_str(), -1, &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(prepared, sqlite3_finalize);
    while (sqlite3_step(prepared) == SQLITE_ROW) {
      std::string row;
      for (int i = 0; i < sqlite3_column_count(prepared); ++i) {
        row += sqlite3_column_type(prepared, i) == SQLITE_INTEGER ? '#' : '"';
        row.append(reinterpret_cast<const char*>(sqlite3_column_text(prepared, i)),
                   static_cast<std::size_t>(sqlite3_column_bytes(prepared, i)));
      }
      rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end());
  }
  return all;
}

}  // namespace waymark::test
