#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace waymark::sql {

/// The engine could not do it. Thrown within this folder and the engines' own; SqlStore makes an Error of it.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The connection was lost amid a commit, and what became of it cannot be found out.
class Unsure : public Failure {
 public:
  using Failure::Failure;
};

using Value = std::variant<std::int64_t, std::string_view>;

/// The rows that a statement found.
class Rows {
 public:
  virtual ~Rows() = default;
  /// Goes to the next row; false when there is none.
  virtual bool step() = 0;
  virtual std::string text(int column) const = 0;
  virtual std::int64_t number(int column) const = 0;
  virtual int columns() const = 0;
  /// Whether that column holds a number, and not a text.
  virtual bool is_number(int column) const = 0;

  int small(int column) const { return static_cast<int>(number(column)); }
  bool yes(int column) const { return number(column) != 0; }
};

/// How an engine says in a schema what the engines say differently.
struct Dialect {
  std::string_view number;       ///< A column of whole numbers of 64 bits.
  std::string_view text;         ///< A column of text that is ordered by its bytes.
  std::string_view table;        ///< What stands after a table's closing bracket.
  std::string_view keyed_table;  ///< The same, where rows are found by primary key alone.
};

/// One connection to a database. Statements are written once for all engines: parameters are $1, $2, …, first used in
/// that order; texts are ordered by their bytes. Used by one thread at a time. Everything throws Failure.
class Connection {
 public:
  virtual ~Connection() = default;

  virtual const Dialect& dialect() const = 0;
  /// Several statements without parameters.
  virtual void script(const std::string& statements) = 0;
  /// The rows of a statement; valid until it goes, before which the same statement is not asked again.
  virtual std::unique_ptr<Rows> read(std::string_view statement, std::span<const Value> values) = 0;
  /// The same, for more rows than are held in memory; nothing else is asked of the connection until they go.
  virtual std::unique_ptr<Rows> read_long(std::string_view statement) = 0;
  /// A statement that changes. An engine may put it off until the next read() or commit(), which then throws.
  virtual void write(std::string_view statement, std::span<const Value> values) = 0;

  /// A transaction that writes; no other, of this process or another one, writes at the same time.
  virtual void begin() = 0;
  /// Durable when it returns. Throws Unsure when that is not known, else nothing was changed.
  virtual void commit() = 0;
  /// A transaction that reads the database as it is at one moment.
  virtual void begin_reading() = 0;
  virtual void roll_back() noexcept = 0;

  /// The schema's version that was kept last; 0 in a new database. keep_version() belongs to a transaction.
  virtual int version() = 0;
  virtual void keep_version(int version) = 0;
  /// Overwrites what was deleted, as far as the engine can.
  virtual void scrub() = 0;
};

/// Values from whatever stands for a text, a whole number or a truth.
template <typename T>
Value value_of(const T& value) {
  if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    return Value(std::string_view(value));
  } else {
    return Value(static_cast<std::int64_t>(value));
  }
}

template <typename... Values>
std::unique_ptr<Rows> read(Connection& connection, std::string_view statement, const Values&... values) {
  const std::array<Value, sizeof...(Values)> all = {value_of(values)...};
  return connection.read(statement, all);
}

template <typename... Values>
void write(Connection& connection, std::string_view statement, const Values&... values) {
  const std::array<Value, sizeof...(Values)> all = {value_of(values)...};
  connection.write(statement, all);
}

/// Whether the statement finds a row.
template <typename... Values>
bool found(Connection& connection, std::string_view statement, const Values&... values) {
  return read(connection, statement, values...)->step();
}

}  // namespace waymark::sql
