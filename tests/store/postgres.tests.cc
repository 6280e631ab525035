// What is PostgreSQL's own: several servers on one database, connections that are lost, what it refuses.

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <set>
#include <thread>

#include "store/cut_proxy.h"
#include "store/each_engine.h"
#include "store/postgres/postgres_connection.h"
#include "store/postgres_database.h"
#include "support/private_postgres.h"

using namespace waymark;
using namespace waymark::test;

namespace {

struct OnPostgres {
  FreshStore store{FreshStore::Engine::kPostgres};

  OnPostgres() {
    found(*store, 1);
    REQUIRE(record_one(*store, enrol_act(1, 11, "AAAA")));
  }

  /// As another server that shares the database.
  std::unique_ptr<Store> other() const { return std::move(make_postgres_store(store.place()).value()); }

  /// Ends all connections to the database but the one that asks.
  void end_connections() const {
    ask(store.place(),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
        "AND pid <> pg_backend_pid()");
  }

  /// How often each audit payload of that act stands in the chain.
  std::multiset<std::string> payloads(const std::string& act) const {
    std::multiset<std::string> all;
    for (const AuditRow& row : whole_audit(*store, 1)) {
      if (row.act == act) all.insert(row.payload);
    }
    return all;
  }
};

std::string message_of(const Result<std::unique_ptr<Store>>& store) {
  return store ? "" : store.error().message;
}

Note note(int number) {
  return {id(1), "boss", "saw", std::to_string(number), 300};
}

}  // namespace

TEST_CASE("What cannot be reached or read is an error that holds no password", "[store]") {
  const auto garbled = make_postgres_store("dbname=x password hunter2");
  REQUIRE_FALSE(garbled);
  CHECK(garbled.error().code == "store-failed");
  CHECK(message_of(garbled).find("hunter2") == std::string::npos);
  CHECK(message_of(garbled).find("postgres://user@host/database") != std::string::npos);
  const auto nowhere = make_postgres_store("postgres://user:hunter2@/waymark?host=/nowhere");
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().code == "store-failed");
  CHECK(message_of(nowhere).find("hunter2") == std::string::npos);
  CHECK(message_of(nowhere).find("/nowhere") != std::string::npos);
}

TEST_CASE("A database that is not UTF-8 is refused", "[store]") {
  ask(private_postgres(), "CREATE DATABASE bytes ENCODING 'SQL_ASCII' TEMPLATE template0");
  CHECK(message_of(make_postgres_store(private_postgres() + " dbname=bytes")) ==
        "The database could not do it: this database is not in UTF-8: make one with ENCODING 'UTF8'.");
}

TEST_CASE("Commits are durable whatever the database is set to", "[store]") {
  const std::string place = new_database();
  const auto setting = [&] {
    const auto connection = sql::connect_postgres(place);
    const auto rows = sql::read(*connection, "SELECT current_setting('synchronous_commit')");
    rows->step();
    return rows->text(0);
  };
  const std::string name = ask(place, "SELECT current_database()");
  for (const char* weak : {"off", "local", "remote_write"}) {
    ask(place, "ALTER DATABASE " + name + " SET synchronous_commit = " + weak);
    CHECK(setting() == "on");
  }
  ask(place, "ALTER DATABASE " + name + " SET synchronous_commit = remote_apply");
  CHECK(setting() == "remote_apply");
}

TEST_CASE_METHOD(OnPostgres, "A text with a zero byte fails alone, and no error holds a value", "[store]") {
  Enrol bad = enrol_act(1, 12, "BBBB");
  bad.display_name = std::string("Se\0cret", 7);
  Enrol broken = enrol_act(1, 13, "CCCC");
  broken.reference = "Secret \xff";
  Enrol twice = enrol_act(1, 11, "Secret");
  twice.reference = "Secret";  // its id is taken
  const auto outcomes = store->record({note(1), bad, note(2), broken, twice, enrol_act(1, 14, "DDDD")});
  CHECK(outcomes[0]);
  CHECK(outcomes[2]);
  CHECK(outcomes[5]);
  CHECK(outcomes[1].error().message ==
        "The database could not do it: PostgreSQL keeps no text that is not UTF-8 or holds a zero byte.");
  CHECK(error_of(outcomes[3]) == "store-failed");
  CHECK(outcomes[4].error().message == "The database could not do it: SQLSTATE 23505, constraint participant_pkey.");
  for (const Result<Outcome>& outcome : outcomes) {
    if (!outcome) CHECK(outcome.error().message.find("cret") == std::string::npos);
  }
  CHECK_FALSE(store->code(std::string("A\0B", 3)));
  CHECK(cases(*store, 1).size() == 2);
  CHECK(payloads("saw") == std::multiset<std::string>{"1", "2"});
  CHECK(chain_error(whole_audit(*store, 1)).empty());
}

TEST_CASE_METHOD(OnPostgres, "Servers record at once: each completion once, none refused, and the chain holds",
                 "[store]") {
  constexpr int kPeople = 40;
  std::vector<Act> enrolments;
  for (int i = 12; i < 12 + kPeople; ++i) enrolments.emplace_back(enrol_act(1, i, "L" + std::to_string(i)));
  for (const auto& outcome : store->record(enrolments)) REQUIRE(outcome);
  std::vector<std::unique_ptr<Store>> servers;
  for (int i = 0; i < 4; ++i) servers.push_back(other());
  std::vector<std::vector<std::string>> answers(8);
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < answers.size(); ++t) {
      threads.emplace_back([&, t] {
        // Everybody's completion comes from every thread, as with lost answers and several devices.
        for (int i = 12; i < 12 + kPeople; i += 2) {
          std::vector<Act> batch = {note(static_cast<int>(t) * 1000 + i)};
          for (int j = i; j < i + 2; ++j) {
            batch.emplace_back(submit(entrance(1, j), evidence(1000 + j, 1, {}), verified(1000, true)));
          }
          for (const auto& outcome : servers[t % servers.size()]->record(batch)) {
            const bool is_note = outcome && std::holds_alternative<Done>(*outcome);
            answers[t].push_back(!outcome  ? outcome.error().message
                                 : is_note ? "noted"
                                           : recorded(outcome).completion->receipt);
          }
        }
      });
    }
  }
  for (const auto& each : answers) CHECK(each == answers.front());
  CHECK(ask(store.place(), "SELECT count(*) FROM completion") == std::to_string(kPeople));
  CHECK(payloads("completed").size() == kPeople);
  const std::multiset<std::string> notes = payloads("saw");
  CHECK(notes.size() == answers.size() * kPeople / 2);
  CHECK(std::set<std::string>(notes.begin(), notes.end()).size() == notes.size());
  CHECK(chain_error(whole_audit(*store, 1)).empty());
}

TEST_CASE_METHOD(OnPostgres, "A reader and a writer come back after their connections were ended", "[store]") {
  REQUIRE(cases(*store, 1).size() == 1);
  end_connections();
  CHECK(cases(*store, 1).size() == 1);
  CHECK(store->person(id(1), id(511)));
  end_connections();
  CHECK(record_one(*store, note(1)));
  CHECK(payloads("saw") == std::multiset<std::string>{"1"});
}

TEST_CASE_METHOD(OnPostgres, "A connection that ends amid batches loses none that was acknowledged", "[store]") {
  std::atomic<bool> ended = false;
  std::vector<int> acknowledged;
  int next = 0;
  {
    std::jthread recording([&] {
      while (!ended) {
        const auto outcomes = store->record({note(next), note(next + 1), note(next + 2)});
        for (const auto& outcome : outcomes) {
          if (outcome) acknowledged.push_back(next);
          ++next;
        }
      }
    });
    for (int i = 0; i < 30; ++i) end_connections();
    ended = true;
  }
  CHECK(record_one(*store, note(next)));
  const std::multiset<std::string> kept = payloads("saw");
  for (const int number : acknowledged) CHECK(kept.count(std::to_string(number)) == 1);
  for (const std::string& payload : kept) CHECK(kept.count(payload) == 1);
  CHECK(chain_error(whole_audit(*store, 1)).empty());
}

TEST_CASE_METHOD(OnPostgres, "A commit whose answer was lost is found out about", "[store]") {
  const std::string real = ask(store.place(), "SHOW unix_socket_directories");
  CutProxy proxy(real);
  const std::string name = ask(store.place(), "SELECT current_database()");
  const auto far = std::move(make_postgres_store("user=waymark host=" + proxy.folder() + " dbname=" + name).value());
  SECTION("it was done") {
    proxy.cut(CutProxy::Cut::kAfterCommit);
  }
  SECTION("it was not done, and is done again") {
    proxy.cut(CutProxy::Cut::kBeforeCommit);
  }
  const auto outcomes = far->record({note(1), note(2)});
  CHECK(proxy.has_cut());
  CHECK(outcomes[0]);
  CHECK(outcomes[1]);
  CHECK(payloads("saw") == std::multiset<std::string>{"1", "2"});
  CHECK(record_one(*far, note(3)));
  CHECK(chain_error(whole_audit(*store, 1)).empty());
}
