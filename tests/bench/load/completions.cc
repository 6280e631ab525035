#include "bench/load/completions.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include <SQLiteCpp/SQLiteCpp.h>

#include "base/hash.h"
#include "bench/load/clients.h"
#include "bench/load/evidence.h"
#include "bench/load/server_process.h"
#include "store/store.h"
#include "support/folder.h"

namespace waymark::test {
namespace {

constexpr double kSeconds = 4;
constexpr int kPeople = 60'000;
constexpr int kRuns = 3;

std::string id(int kind, int number) {
  std::string digits = std::to_string(number);
  return std::to_string(kind) + std::string(31 - digits.size(), '0') + digits;
}

std::string token(int number) {
  return "token-of-person-" + std::to_string(number);
}

void must(const Result<Outcome>& outcome) {
  if (outcome) return;
  std::fprintf(stderr, "%s\n", outcome.error().message.c_str());
  std::exit(1);
}

void record(Store& store, const std::vector<Act>& acts) {
  for (const auto& outcome : store.record(acts)) must(outcome);
}

/// An organisation with a programme of the lesson and kPeople in it, each with a token.
void people(Store& store, const Finisher& finisher) {
  const std::string organisation = store.organisations()->front().id;
  const std::string caseworker = store.staff(organisation)->front().id;
  const std::string programme = store.programmes(organisation)->front().id;
  record(store,
         {Publish{{finisher.lesson().version, finisher.lesson().id, finisher.lesson().title},
                  finisher.package().json,
                  1795305600},
          PutProgramme{{programme, organisation, "One week", {{finisher.lesson().id, 1}}}, "operator", 1795305600}});
  std::vector<Act> acts;
  for (int i = 0; i < kPeople; ++i) {
    Enrol enrol;
    enrol.organisation = organisation;
    enrol.actor = "operator";
    enrol.participant = id(1, i);
    enrol.enrolment = id(2, i);
    enrol.reference = "TV-" + std::to_string(i);
    enrol.code = {std::to_string(i), "no code"};
    enrol.caseworker = caseworker;
    enrol.programme = programme;
    enrol.starts = enrol.at = 1795305600;
    acts.emplace_back(enrol);
    acts.emplace_back(Admit{{organisation, enrol.enrolment}, enrol.code.locator, sha256_hex(token(i)), 1795305600});
    if (acts.size() >= 2000 || i + 1 == kPeople) {
      record(store, acts);
      acts.clear();
    }
  }
}

std::string request_of(const Finisher& finisher, int number) {
  const std::string run = id(3, number);
  const std::string body = finisher.body(run);
  return "PUT /api/runs/" + run + "/submissions/1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
         token(number) + "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}

/// Calls `group(database)` in transactions of its own until kSeconds / kRuns have gone, each run in a database of its
/// own made by `make(path)`; gives how often a second it was called, the median of kRuns, times `size`.
template <typename Make, typename Group>
double engine_rate(const std::string& folder, int size, Make make, Group group) {
  std::vector<double> rates;
  for (int run = 0; run < kRuns; ++run) {
    const std::string path = folder + "/engine.db";
    make(path);
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=16384");
    const auto from = std::chrono::steady_clock::now();
    std::chrono::duration<double> taken{};
    int groups = 0;
    while (taken.count() < kSeconds / kRuns && group(database, groups)) {
      ++groups;
      taken = std::chrono::steady_clock::now() - from;
    }
    rates.push_back(groups * size / taken.count());
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  }
  std::sort(rates.begin(), rates.end());
  return rates[kRuns / 2];
}

/// One row of 600 bytes each.
double small_rate(const std::string& folder, int group) {
  const auto make = [](const std::string& path) {
    SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)");
  };
  const std::string text(600, 'x');
  return engine_rate(folder, group, make, [&](SQLite::Database& database, int) {
    SQLite::Transaction transaction(database);
    SQLite::Statement insert(database, "INSERT INTO t(b) VALUES(?)");
    for (int i = 0; i < group; ++i) {
      insert.bind(1, text);
      insert.exec();
      insert.reset();
    }
    transaction.commit();
    return true;
  });
}

/// The rows that a completion writes, put in without a question asked, into the database of the people at `people`.
double same_rows_rate(const std::string& folder, const std::string& people, const Finisher& finisher, int group) {
  const std::string body = finisher.body(id(3, 0));
  const std::string receipt(280, 'r');
  const std::string hash(64, 'h');
  const auto make = [&](const std::string& path) { std::filesystem::copy_file(people, path); };
  return engine_rate(folder, group, make, [&](SQLite::Database& database, int groups) {
    if ((groups + 1) * group > kPeople) return false;
    SQLite::Transaction transaction(database);
    SQLite::Statement run(
        database,
        "INSERT INTO run SELECT ?1, organisation, id, 'lesson', ?2, 1, 0, '', '', 1000, 1, 8, 8, 8, 0, "
        "1, 2, 20, ?3 FROM enrolment WHERE id = ?4");
    SQLite::Statement submission(database, "INSERT INTO submission VALUES (?1, 1, ?2, ?3, ?2, 0, '', '', 1000, 1, ?4)");
    SQLite::Statement completion(database,
                                 "INSERT INTO completion SELECT id, 'lesson', organisation, ?1, ?2, 1000, ?2, ?3, ?4 "
                                 "FROM enrolment WHERE id = ?5");
    SQLite::Statement participant(database,
                                  "UPDATE participant SET last = ?1, last_lesson = 'lesson', due = 253402300800, "
                                  "open = 0, touched = ?1 WHERE id = ?2");
    SQLite::Statement audit(database,
                            "INSERT INTO audit SELECT organisation, ?1, ?2, 'participant', 'completed', ?3, ?4, ?4, "
                            "?4, ?4, participant FROM enrolment WHERE id = ?5");
    const auto put = [](SQLite::Statement& statement, const auto&... values) {
      int index = 0;
      (statement.bind(++index, values), ...);
      statement.exec();
      statement.reset();
    };
    for (int i = 0; i < group; ++i) {
      const int number = groups * group + i;
      const std::string who = id(2, number);
      put(run, id(3, number), hash, number, who);
      put(submission, id(3, number), hash, body, number);
      put(completion, hash, id(3, number), receipt, number, who);
      put(participant, number, id(1, number));
      put(audit, 10'000'000 + number, number, receipt, hash, who);
    }
    transaction.commit();
    return true;
  });
}

}  // namespace

void measure_completions(const std::string& program) {
  const Folder folder;
  const std::string data = make_data(program, folder.path());
  const Finisher finisher;
  {
    auto store = make_sqlite_store(data + "/waymark.db");
    people(**store, finisher);
    if (!(*store)->back_up(folder.path() + "/people.db")) std::exit(1);
  }
  const ServerProcess server(
      program, {"serve", "--data", data, "--listen", "127.0.0.1:0", "--quiet", "--trusted-proxy", "127.0.0.1"});
  int done = 0;
  const auto next = [&] { return done < kPeople ? request_of(finisher, done++) : std::string(); };
  std::printf(
      "SQLite, %.0f s each: small rows and the rows of a completion as the engine alone makes them durable, both in\n"
      "groups as large as there are connections; completions over HTTP\n",
      kSeconds);
  std::printf(
      "connections  small rows/s   same rows/s   completions/s   of small   of same    p50 ms   p99 ms  refused\n");
  for (const int connections : {1, 8, 64, 1000}) {
    const double small = small_rate(folder.path(), connections);
    const double same = same_rows_rate(folder.path(), folder.path() + "/people.db", finisher, connections);
    const Load load = ask(server.port(), connections, kSeconds, next);
    std::printf("%11d %13.0f %13.0f %15.0f %10.2f %9.2f %9.2f %8.2f %8d\n", connections, small, same, load.rate(),
                load.rate() / small, load.rate() / same, load.p50, load.p99, load.refused);
    std::fflush(stdout);
  }
  const long before = server.own_memory();
  hold_open(server.port(), 1000, [&] {
    std::printf("1000 idle connections: %ld kB each, %ld kB of the server's own before\n",
                (server.own_memory() - before) / 1000, before);
  });
}

}  // namespace waymark::test
