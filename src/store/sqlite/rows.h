#pragma once

#include "store/sqlite/connection.h"
#include "store/values.h"

namespace waymark {

/// Rows of the statements in statements.h as values, and back. Each reader takes the query where it stands after
/// step().
RunRow read_run(const Query& query);
SubmissionRow read_submission(const Query& query);
Completion read_completion(const Query& query);
AuditRow read_audit(const Query& query);

void put_run(Connection& connection, const RunRow& row);
void put_submission(Connection& connection, const SubmissionRow& row, const std::string& version);
void add_completion(Connection& connection, const std::string& organisation, const Completion& completion);
void add_audit(Connection& connection, const std::string& organisation, const AuditRow& row);

}  // namespace waymark
