#include "store/sqlite/sqlite_connection.h"

#include <functional>
#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "store/sql/sql_store.h"

namespace waymark::sql {
namespace {

constexpr int kBusyMilliseconds = 10'000;
constexpr Dialect kDialect = {"INTEGER", "TEXT", " STRICT", " STRICT, WITHOUT ROWID"};

/// What SQLiteCpp throws, as a Failure.
template <typename Work>
auto guarded(Work work) {
  try {
    return work();
  } catch (const SQLite::Exception& exception) {
    throw Failure(exception.what());
  }
}

/// A prepared statement while its rows are read: reset and unbound again when it goes.
class SqliteRows : public Rows {
 public:
  explicit SqliteRows(SQLite::Statement& statement) : statement_(statement) {}
  ~SqliteRows() override {
    statement_.tryReset();
    statement_.clearBindings();
  }
  bool step() override {
    return guarded([this] { return statement_.executeStep(); });
  }
  std::string text(int column) const override {
    return guarded([&] { return statement_.getColumn(column).getString(); });
  }
  std::int64_t number(int column) const override {
    return guarded([&] { return statement_.getColumn(column).getInt64(); });
  }
  int columns() const override { return statement_.getColumnCount(); }
  bool is_number(int column) const override { return statement_.getColumn(column).isInteger(); }

 private:
  SQLite::Statement& statement_;
};

class SqliteConnection : public Connection {
 public:
  SqliteConnection(const std::string& path, SqliteOptions options)
      : database_(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMilliseconds) {
    database_.exec(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON");
    // Records arrive in no order, so each touches many pages: keep them at hand, and write them back seldom.
    database_.exec("PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16384");
    if (options.max_pages > 0) database_.exec("PRAGMA max_page_count = " + std::to_string(options.max_pages));
  }

  const Dialect& dialect() const override { return kDialect; }
  void script(const std::string& statements) override {
    guarded([&] { database_.exec(statements); });
  }
  std::unique_ptr<Rows> read(std::string_view statement, std::span<const Value> values) override {
    return guarded([&] { return std::make_unique<SqliteRows>(bound(statement, values)); });
  }
  std::unique_ptr<Rows> read_long(std::string_view statement) override { return read(statement, {}); }
  void write(std::string_view statement, std::span<const Value> values) override {
    guarded([&] {
      SQLite::Statement& prepared = bound(statement, values);
      const SqliteRows reset_at_the_end(prepared);
      prepared.exec();
    });
  }

  void begin() override { script("BEGIN IMMEDIATE"); }
  void commit() override { script("COMMIT"); }
  void begin_reading() override { script("BEGIN"); }
  void roll_back() noexcept override {
    // A full disk makes SQLite roll everything back on its own; then there is nothing to do.
    if (sqlite3_get_autocommit(database_.getHandle()) == 0) database_.tryExec("ROLLBACK");
  }

  int version() override {
    return guarded([&] { return database_.execAndGet("PRAGMA user_version").getInt(); });
  }
  void keep_version(int version) override { script("PRAGMA user_version = " + std::to_string(version)); }
  void scrub() override {
    // Deleted content is zeros by now (secure_delete); what the log still holds of it goes with the log.
    script("PRAGMA wal_checkpoint(TRUNCATE)");
  }

 private:
  SQLite::Statement& bound(std::string_view text, std::span<const Value> values) {
    SQLite::Statement& statement = prepared(text);
    int index = 0;
    for (const Value& value : values) {
      ++index;
      if (const auto* number = std::get_if<std::int64_t>(&value)) {
        statement.bind(index, *number);
      } else {
        statement.bind(index, std::string(std::get<std::string_view>(value)));
      }
    }
    return statement;
  }

  SQLite::Statement& prepared(std::string_view text) {
    if (const auto known = statements_.find(text); known != statements_.end()) return *known->second;
    auto statement = std::make_unique<SQLite::Statement>(database_, std::string(text));
    // SQLite numbers $1, $2, … in the order in which they first stand; that must be the order of their numbers.
    for (int i = 1; i <= statement->getBindParameterCount(); ++i) {
      if (statement->getIndex(("$" + std::to_string(i)).c_str()) != i) {
        throw Failure("parameters out of order in: " + std::string(text));
      }
    }
    return *statements_.emplace(std::string(text), std::move(statement)).first->second;
  }

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  SQLite::Database database_;
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>, Hash, std::equal_to<>> statements_;
};

}  // namespace

std::unique_ptr<Connection> connect_sqlite(const std::string& path, SqliteOptions options) {
  return guarded([&] { return std::make_unique<SqliteConnection>(path, options); });
}

}  // namespace waymark::sql

namespace waymark {

Result<std::unique_ptr<Store>> make_sqlite_store(const std::string& path, SqliteOptions options) {
  return sql::open_store([path, options] { return sql::connect_sqlite(path, options); });
}

}  // namespace waymark
