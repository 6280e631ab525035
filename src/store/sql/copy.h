#pragma once

#include "store/sql/connection.h"

namespace waymark::sql {

/// Copies every row of every table, as they are at one moment, into a database with the same schema and no rows. The
/// engines may differ: this is the backup, its return, and the way from one engine to the other. Throws Failure; then
/// nothing was copied.
void copy_all(Connection& from, Connection& to);

/// Whether there is nothing in it.
bool is_empty(Connection& connection);

}  // namespace waymark::sql
