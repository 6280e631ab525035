#pragma once

#include <memory>
#include <string>

#include "store/sql/connection.h"
#include "store/store.h"

namespace waymark::sql {

/// A connection to a database file, made if it is not there: WAL, every commit synced, what is deleted overwritten.
/// Throws Failure.
std::unique_ptr<Connection> connect_sqlite(const std::string& path, SqliteOptions options);

}  // namespace waymark::sql
