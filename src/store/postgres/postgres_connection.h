#pragma once

#include <memory>
#include <string>

#include "store/sql/connection.h"

namespace waymark::sql {

/// A connection to a PostgreSQL database, by a connection string of libpq ("postgres://…" or "host=… dbname=…").
///
/// A commit is durable on the server, and on its synchronous standbys if it has any; a server with fsync off, or a
/// database that is not UTF-8, is refused. All writers of a database, of however many processes, go one after the
/// other. A connection that was lost is made again by the next begin(), begin_reading() or read() outside a
/// transaction. When it is lost amid a commit, the new one asks what became of it, so that commit() returns or throws
/// as it was.
///
/// What was erased leaves the tables' files, their indexes and the planner's statistics with scrub(), which locks each
/// table while it is written anew. It stays, where PostgreSQL keeps it: in the write-ahead log until that is recycled
/// (max_wal_size), in archived logs and base backups as long as the operator keeps them, in free blocks of the disk.
///
/// Failures name the condition and the constraint, never a value of a statement. The database's own log does name
/// values of keys unless log_error_verbosity is terse.
///
/// Throws Failure.
std::unique_ptr<Connection> connect_postgres(const std::string& conninfo);

}  // namespace waymark::sql
