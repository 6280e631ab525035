// What comes from devices, lessons, and the audit's own.

#include <nlohmann/json.hpp>

#include "store/sql/rows.h"
#include "store/sql/transaction.h"
#include "store/submission_plan.h"

namespace waymark::sql {
namespace {

const std::string kReadRun = std::string("SELECT ") + kRunColumns + " FROM run r WHERE r.id = $1";
const std::string kReadSubmission =
    std::string("SELECT ") + kSubmissionColumns + " FROM submission s WHERE s.run = $1 AND s.number = $2";
const std::string kReadLatestAccepted = std::string("SELECT ") + kSubmissionColumns +
                                        " FROM submission s WHERE s.run = $1 AND s.verdict <> 2 "
                                        "ORDER BY s.number DESC LIMIT 1";
const std::string kReadCompletion =
    std::string("SELECT ") + kCompletionColumns + " FROM completion c WHERE c.enrolment = $1 AND c.lesson = $2";

SubmissionState state_of(Transaction& transaction, const Submit& act) {
  SubmissionState state;
  const std::string& id = act.evidence.run;
  if (const auto rows = transaction.read(kReadRun, id); rows->step()) state.run = read_run(*rows);
  if (state.run) {
    if (const auto rows = transaction.read(kReadSubmission, id, act.evidence.number); rows->step()) {
      state.same_number = read_submission(*rows);
    }
    if (const auto rows = transaction.read(kReadLatestAccepted, id); rows->step()) {
      state.latest_accepted = read_submission(*rows);
    }
  }
  if (const auto rows = transaction.read(kReadCompletion, act.entrance.enrolment, act.evidence.lesson); rows->step()) {
    state.completion = read_completion(*rows);
  }
  return state;
}

void put_run(Transaction& transaction, const RunRow& row) {
  transaction.write(
      "INSERT INTO run (id, organisation, enrolment, lesson, version, latest, verdict, reason, detail, score, "
      "complete, "
      "required, correct, attempts, later_tries, started, finished, minutes, received) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) "
      "ON CONFLICT (id) DO UPDATE SET latest = excluded.latest, verdict = excluded.verdict, reason = excluded.reason, "
      "detail = excluded.detail, score = excluded.score, complete = excluded.complete, required = excluded.required, "
      "correct = excluded.correct, attempts = excluded.attempts, later_tries = excluded.later_tries, "
      "started = excluded.started, finished = excluded.finished, minutes = excluded.minutes, "
      "received = excluded.received",
      row.run, row.entrance.organisation, row.entrance.enrolment, row.lesson, row.version, row.latest,
      static_cast<int>(row.verdict.kind), row.verdict.reason, row.verdict.detail, row.verdict.score,
      row.verdict.complete, row.summary.required, row.summary.right, row.summary.attempts, row.summary.later_tries,
      row.started, row.finished, row.minutes, row.received);
}

void put_submission(Transaction& transaction, const SubmissionRow& row, const std::string& version) {
  transaction.write(
      "INSERT INTO submission (run, number, body_hash, body, version, verdict, reason, detail, score, complete, "
      "received) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
      "ON CONFLICT (run, number) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason, "
      "detail = excluded.detail, score = excluded.score, complete = excluded.complete",
      row.run, row.number, row.body_hash, row.body, version, static_cast<int>(row.verdict.kind), row.verdict.reason,
      row.verdict.detail, row.verdict.score, row.verdict.complete, row.received);
}

void add_completion(Transaction& transaction, const Submit& act, const Completion& completion,
                    const std::string& participant) {
  transaction.write(
      "INSERT INTO completion (enrolment, lesson, organisation, version, run, score, receipt_number, receipt, "
      "recorded) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      completion.enrolment, completion.lesson, act.entrance.organisation, completion.version, completion.run,
      completion.score, completion.receipt_number, completion.receipt, completion.recorded);
  transaction.write("UPDATE participant SET last = $1, last_lesson = $2 WHERE id = $3", completion.recorded,
                    completion.lesson, participant);
}

}  // namespace

Result<Outcome> apply(Transaction& transaction, const Admit& act) {
  {
    const auto rows = transaction.read("SELECT enrolment FROM code WHERE locator = $1", act.locator);
    if (!rows->step() || rows->text(0) != act.entrance.enrolment) {
      return Error{"code-unknown", "This code is not, or no longer, known."};
    }
  }
  const std::optional<Whose> known = whose(transaction, act.entrance.organisation, act.entrance.enrolment);
  if (!known) return Error{"code-unknown", "This code is not, or no longer, known."};
  transaction.write("INSERT INTO token (hash, enrolment, issued) VALUES ($1, $2, $3)", act.token_hash,
                    act.entrance.enrolment, act.at);
  if (known->entered == 0) {
    transaction.write("UPDATE enrolment SET entered = $1 WHERE id = $2", act.at, act.entrance.enrolment);
    recount(transaction, known->participant, act.at);
  } else {
    touch(transaction, known->participant, act.at);
  }
  transaction.audit(act.entrance.organisation, act.at, "participant", "entered",
                    nlohmann::json{{"enrolment", act.entrance.enrolment}}.dump(), known->participant);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const Publish& act) {
  transaction.write(
      "INSERT INTO lesson (sequence, version, id, title, package, published) "
      "VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM lesson), $1, $2, $3, $4, $5) "
      "ON CONFLICT (version) DO NOTHING",
      act.lesson.version, act.lesson.id, act.lesson.title, act.package, act.at);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const Submit& act) {
  const std::optional<Whose> known = whose(transaction, act.entrance.organisation, act.entrance.enrolment);
  if (!known) return Error{"run-unknown", "This run is not one of this enrolment."};
  Result<SubmissionPlan> plan = plan_submission(state_of(transaction, act), act);
  if (!plan) return plan.error();
  if (plan->run) put_run(transaction, *plan->run);
  if (plan->submission) put_submission(transaction, *plan->submission, act.evidence.version);
  if (plan->completion) add_completion(transaction, act, *plan->completion, known->participant);
  if (plan->completion) {
    recount(transaction, known->participant, act.at);
  } else if (plan->submission) {
    touch(transaction, known->participant, act.at);
  }
  if (!plan->audit_act.empty()) {
    transaction.audit(act.entrance.organisation, act.at, "participant", plan->audit_act, plan->audit_payload,
                      known->participant);
  }
  return Outcome(plan->answer);
}

Result<Outcome> apply(Transaction& transaction, const Note& act) {
  // Who was erased while this waited for its turn: nothing more is written about them.
  if (!act.subject.empty() && !transaction.found("SELECT 1 FROM participant WHERE id = $1 AND organisation = $2",
                                                 act.subject, act.organisation)) {
    return unknown("participant");
  }
  transaction.audit(act.organisation, act.at, act.actor, act.act, act.payload, act.subject);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const KeepHead& act) {
  const ChainHead& head = act.head;
  transaction.write(
      "INSERT INTO chain_head (organisation, sequence, hash, signature, at) VALUES ($1, $2, $3, $4, $5) "
      "ON CONFLICT (organisation, sequence) DO NOTHING",
      head.organisation, head.sequence, head.hash, head.signature, head.at);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const Probe&) {
  // An engine need not write what does not change.
  transaction.write(
      "INSERT INTO tally (organisation, at, kind, lesson, count) SELECT id, -1, 0, '', 0 FROM organisation");
  transaction.write("DELETE FROM tally WHERE at = -1");
  return Outcome(Done{});
}

}  // namespace waymark::sql
