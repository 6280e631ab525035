#include "store/sqlite/rows.h"

#include "store/sqlite/statements.h"

namespace waymark {
namespace {

const char* name_of(Verdict::Kind kind) {
  switch (kind) {
    case Verdict::Kind::kVerified:
      return "verified";
    case Verdict::Kind::kRejected:
      return "rejected";
    case Verdict::Kind::kHeld:
      break;
  }
  return "held";
}

Verdict::Kind kind_of(const std::string& name) {
  if (name == "verified") return Verdict::Kind::kVerified;
  if (name == "rejected") return Verdict::Kind::kRejected;
  return Verdict::Kind::kHeld;
}

/// Five columns from `first`: verdict, reason, detail, score, complete.
Verdict read_verdict(const Query& query, int first) {
  return {kind_of(query.text(first)), query.text(first + 1), query.text(first + 2), query.small(first + 3),
          query.small(first + 4) != 0};
}

}  // namespace

RunRow read_run(const Query& query) {
  RunRow row;
  row.run = query.text(0);
  row.entrance = {query.text(1), query.text(2)};
  row.lesson = query.text(3);
  row.version = query.text(4);
  row.latest = query.small(5);
  row.verdict = read_verdict(query, 6);
  row.summary = {query.small(11), query.small(12), query.small(13), query.small(14)};
  row.started = query.number(15);
  row.finished = query.number(16);
  row.minutes = query.small(17);
  row.received = query.number(18);
  return row;
}

SubmissionRow read_submission(const Query& query) {
  return {query.text(0), query.small(1), query.text(2), query.text(3), read_verdict(query, 4), query.number(9)};
}

Completion read_completion(const Query& query) {
  return {query.text(0),  query.text(1), query.text(2), query.text(3),
          query.small(4), query.text(5), query.text(6), query.number(7)};
}

AuditRow read_audit(const Query& query) {
  return {query.number(0), query.number(1), query.text(2), query.text(3), query.text(4),
          query.text(5),   query.text(6),   query.text(7), query.text(8)};
}

void put_run(Connection& connection, const RunRow& row) {
  Query(connection.statement(sql::kPutRun))
      .with(row.run, row.entrance.organisation, row.entrance.enrolment, row.lesson, row.version, row.latest,
            name_of(row.verdict.kind), row.verdict.reason, row.verdict.detail, row.verdict.score,
            row.verdict.complete ? 1 : 0, row.summary.required, row.summary.right, row.summary.attempts,
            row.summary.later_tries, row.started, row.finished, row.minutes, row.received)
      .run();
}

void put_submission(Connection& connection, const SubmissionRow& row, const std::string& version) {
  Query(connection.statement(sql::kPutSubmission))
      .with(row.run, row.number, row.body_hash, row.body, version, name_of(row.verdict.kind), row.verdict.reason,
            row.verdict.detail, row.verdict.score, row.verdict.complete ? 1 : 0, row.received)
      .run();
}

void add_completion(Connection& connection, const std::string& organisation, const Completion& completion) {
  Query(connection.statement(sql::kAddCompletion))
      .with(organisation, completion.enrolment, completion.lesson, completion.version, completion.run, completion.score,
            completion.receipt_number, completion.receipt, completion.recorded)
      .run();
}

void add_audit(Connection& connection, const std::string& organisation, const AuditRow& row) {
  Query(connection.statement(sql::kAddAudit))
      .with(organisation, row.sequence, row.at, row.actor, row.act, row.payload, row.salt, row.digest, row.previous,
            row.hash)
      .run();
}

}  // namespace waymark
