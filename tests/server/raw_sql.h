#pragma once

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

namespace waymark::test {

/// Does with a database file what no act would do, past every constraint.
inline void raw_sql(const std::string& file, const std::string& statements) {
  SQLite::Database database(file, SQLite::OPEN_READWRITE, 10'000);
  database.exec("PRAGMA foreign_keys = OFF");
  database.exec(statements);
}

}  // namespace waymark::test
