#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include <libpq-fe.h>

#include "bench/load/limits.h"

namespace waymark::test {
namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

[[noreturn]] void give_up(PGconn* connection) {
  std::fprintf(stderr, "PostgreSQL: %s", PQerrorMessage(connection));
  std::exit(1);
}

void run(PGconn* connection, const char* statement) {
  PGresult* const result = PQexec(connection, statement);
  const ExecStatusType status = PQresultStatus(result);
  PQclear(result);
  if (status != PGRES_COMMAND_OK) give_up(connection);
}

/// One transaction of `group` rows, sent without waiting in between.
void put_group(PGconn* connection, const std::string& text, int group) {
  const char* values[] = {text.c_str()};
  const auto send = [&](const char* name, int count) {
    if (PQsendQueryPrepared(connection, name, count, values, nullptr, nullptr, 0) == 0) give_up(connection);
  };
  send("begin_group", 0);
  for (int i = 0; i < group; ++i) send("put_small", 1);
  send("end_group", 0);
  PQpipelineSync(connection);
  while (true) {
    PGresult* const result = PQgetResult(connection);
    if (result == nullptr) continue;  // after each statement
    const ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    if (status == PGRES_PIPELINE_SYNC) return;
    if (status != PGRES_COMMAND_OK) give_up(connection);
  }
}

double small_rate(const std::string& conninfo, int group) {
  const std::string text(600, 'x');
  return median_of_three([&] {
    const Connection connection(PQconnectdb(conninfo.c_str()), PQfinish);
    run(connection.get(), "CREATE TABLE small_row(a bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, b text)");
    for (const auto& [name, statement] : {std::pair{"begin_group", "BEGIN"},
                                          {"put_small", "INSERT INTO small_row(b) VALUES ($1)"},
                                          {"end_group", "COMMIT"}}) {
      PQclear(PQprepare(connection.get(), name, statement, 0, nullptr));
    }
    if (PQenterPipelineMode(connection.get()) == 0) give_up(connection.get());
    const double rate = group * rate_of([&](int) {
      put_group(connection.get(), text, group);
      return true;
    });
    PQexitPipelineMode(connection.get());
    run(connection.get(), "DROP TABLE small_row");
    return rate;
  });
}

}  // namespace

Limits postgres_limits(const std::string& conninfo) {
  return {[conninfo](int group) { return small_rate(conninfo, group); }, {}};
}

}  // namespace waymark::test
