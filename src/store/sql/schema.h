#pragma once

#include <string>
#include <vector>

#include "store/sql/connection.h"

namespace waymark::sql {

/// The schema's versions, each a text that is run on top of those before it. What was released once is never changed:
/// a change is a further one.
const std::vector<std::string_view>& schema_versions();

/// Brings a database to the newest version, in one transaction. Returns false, and changes nothing, when a newer
/// Waymark wrote it. With fewer of the versions it makes a database as an older Waymark did, for tests.
bool migrate(Connection& connection, int newest = static_cast<int>(schema_versions().size()));

/// Every table, in an order in which each comes after those that it refers to. For copying a whole store.
const std::vector<std::string_view>& tables();

}  // namespace waymark::sql
