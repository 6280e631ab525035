#include "store/postgres_database.h"

#include <libpq-fe.h>

#include <memory>
#include <stdexcept>

#include "store/sql/schema.h"
#include "support/private_postgres.h"

namespace waymark::test {
namespace {

std::string conninfo_of(const std::string& name) {
  return private_postgres() + " dbname=" + name;
}

}  // namespace

std::string empty_database() {
  static const std::string conninfo = new_database();
  // A new one costs a fifth of a second, and to drop it a second.
  if (ask(conninfo, "SELECT to_regclass('waymark_version')").empty()) return conninfo;
  std::string statements;
  for (const std::string_view table : sql::tables()) {
    statements.insert(0, "DELETE FROM " + std::string(table) + ";");
  }
  ask(conninfo, statements);
  return conninfo;
}

std::string new_database() {
  static int made = 0;
  const std::string name = "test" + std::to_string(++made);
  ask(private_postgres(), "CREATE DATABASE " + name);
  return conninfo_of(name);
}

std::string ask(const std::string& conninfo, const std::string& statement) {
  const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(PQconnectdb(conninfo.c_str()), PQfinish);
  const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(connection.get(), statement.c_str()), PQclear);
  const ExecStatusType status = PQresultStatus(result.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
    throw std::runtime_error(PQerrorMessage(connection.get()));
  }
  std::string text;
  for (int row = 0; row < PQntuples(result.get()); ++row) {
    if (row > 0) text += '\n';
    for (int column = 0; column < PQnfields(result.get()); ++column) {
      if (column > 0) text += '|';
      text += PQgetvalue(result.get(), row, column);
    }
  }
  return text;
}

}  // namespace waymark::test
