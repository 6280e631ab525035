#pragma once

#include <string>

namespace waymark::test {

/// The connection string of a PostgreSQL that belongs to this program, started when this is first asked and stopped
/// when the program ends, however it does (postgres.sh). Throws std::runtime_error with what is missing.
const std::string& private_postgres();

}  // namespace waymark::test
