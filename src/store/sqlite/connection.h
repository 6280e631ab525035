#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace waymark {

/// A prepared statement for one use: reset and unbound again when it goes. Throws SQLite::Exception, as all of this
/// folder does inside itself; sqlite_store.cc catches.
class Query {
 public:
  explicit Query(SQLite::Statement& statement) : statement_(statement) {}
  ~Query() {
    statement_.tryReset();
    statement_.clearBindings();
  }
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  template <typename... Values>
  Query& with(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }
  bool step() { return statement_.executeStep(); }
  void run() { statement_.exec(); }
  std::string text(int column) const { return statement_.getColumn(column).getString(); }
  std::int64_t number(int column) const { return statement_.getColumn(column).getInt64(); }
  int small(int column) const { return statement_.getColumn(column).getInt(); }

 private:
  void bind(int index, const std::string& text) { statement_.bind(index, text); }
  void bind(int index, const char* text) { statement_.bind(index, text); }
  void bind(int index, std::int64_t number) { statement_.bind(index, number); }
  void bind(int index, int number) { statement_.bind(index, number); }

  SQLite::Statement& statement_;
};

/// One connection, its statements prepared once each.
class Connection {
 public:
  Connection(const std::string& path, int flags) : database_(path, flags, /*aBusyTimeoutMs=*/5000) {}

  /// REQUIRES: `sql` is a constant (its address is the key).
  SQLite::Statement& statement(const char* sql) {
    std::unique_ptr<SQLite::Statement>& kept = statements_[sql];
    if (!kept) kept = std::make_unique<SQLite::Statement>(database_, sql);
    return *kept;
  }
  void exec(const std::string& sql) { database_.exec(sql); }
  bool in_transaction() { return sqlite3_get_autocommit(database_.getHandle()) == 0; }
  SQLite::Database& database() { return database_; }

 private:
  SQLite::Database database_;
  std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> statements_;
};

}  // namespace waymark
