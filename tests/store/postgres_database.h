#pragma once

#include <string>

namespace waymark::test {

// Databases of private_postgres(). All return connection strings, and throw std::runtime_error.

/// The same one each time, without any row. It has one user at a time.
std::string empty_database();
/// A new one without anything.
std::string new_database();
/// What a statement says, its values joined by '|', rows by line feeds. For looking past the store.
std::string ask(const std::string& conninfo, const std::string& statement);

}  // namespace waymark::test
