#pragma once

#include <functional>
#include <memory>

#include "store/sql/connection.h"
#include "store/store.h"

namespace waymark::sql {

/// Opens one more connection to the same database. Throws Failure.
using Connect = std::function<std::unique_ptr<Connection>()>;

/// A Store over an engine that speaks SQL: brings the schema to the newest version first. Error: "store-newer". Throws
/// Failure.
Result<std::unique_ptr<Store>> open_store(Connect connect);

/// What the Errors of a Store say when the engine failed.
Error failed(const char* what);

}  // namespace waymark::sql
