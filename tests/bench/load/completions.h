#pragma once

#include <string>

namespace waymark::test {

/// Prints completions a second of the shipped lesson over HTTP, each by somebody else and durable before its answer,
/// beside what the engine itself does in the same run, one durable transaction at a time and as many in one as there
/// are connections; and what a thousand connections cost that do nothing. `program`: waymark-server.
void measure_sqlite_completions(const std::string& program);

/// The same on a PostgreSQL of its own, without the idle connections.
void measure_postgres_completions(const std::string& program);

}  // namespace waymark::test
