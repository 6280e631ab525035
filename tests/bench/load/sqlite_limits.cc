#include <filesystem>

#include <SQLiteCpp/SQLiteCpp.h>

#include "bench/load/limits.h"

namespace waymark::test {
namespace {

/// Calls `group(database, n)` in databases of their own, each made by `make(path)`; gives how often a second, times
/// `size`.
template <typename Make, typename Group>
double engine_rate(const std::string& folder, int size, Make make, Group group) {
  return median_of_three([&] {
    const std::string path = folder + "/engine.db";
    make(path);
    double rate = 0;
    {
      SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      database.exec(
          "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA "
          "wal_autocheckpoint=16384");
      rate = size * rate_of([&](int groups) { return group(database, groups); });
    }
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
    return rate;
  });
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
double same_rows_rate(const std::string& folder, const std::string& people, const Finisher& finisher, int most,
                      int group) {
  const std::string body = finisher.body(id(3, 0));
  const std::string receipt(280, 'r');
  const std::string hash(64, 'h');
  const auto make = [&](const std::string& path) { std::filesystem::copy_file(people, path); };
  return engine_rate(folder, group, make, [&](SQLite::Database& database, int groups) {
    if ((groups + 1) * group > most) return false;
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

Limits sqlite_limits(const std::string& folder, const std::string& people, const Finisher& finisher, int most) {
  return {[folder](int group) { return small_rate(folder, group); },
          [folder, people, &finisher, most](int group) { return same_rows_rate(folder, people, finisher, most, group); }};
}

}  // namespace waymark::test
