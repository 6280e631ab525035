#pragma once

#include "store/acts.h"
#include "store/sqlite/connection.h"

namespace waymark {

/// Does one act within the caller's savepoint. An Error means that the savepoint is to be rolled back; so does an
/// SQLite::Exception.
Result<Outcome> apply(Connection& connection, const AddOrganisation& act);
Result<Outcome> apply(Connection& connection, const AddStaff& act);
Result<Outcome> apply(Connection& connection, const Enrol& act);
Result<Outcome> apply(Connection& connection, const Reissue& act);
Result<Outcome> apply(Connection& connection, const Admit& act);
Result<Outcome> apply(Connection& connection, const Publish& act);
Result<Outcome> apply(Connection& connection, const Submit& act);
Result<Outcome> apply(Connection& connection, const Note& act);

}  // namespace waymark
