#include "store/sqlite/acts.h"

#include <nlohmann/json.hpp>

#include "store/audit.h"
#include "store/sqlite/rows.h"
#include "store/sqlite/statements.h"
#include "store/submission_plan.h"

namespace waymark {
namespace {

void append_audit(Connection& connection, const std::string& organisation, std::int64_t at, const std::string& actor,
                  const std::string& act, const std::string& payload) {
  std::int64_t sequence = 0;
  std::string previous;
  {
    Query head(connection.statement(sql::kAuditHead));
    if (head.with(organisation).step()) {
      sequence = head.number(0);
      previous = head.text(1);
    }
  }
  add_audit(connection, organisation, link(previous, sequence + 1, at, actor, act, payload));
}

template <typename... Values>
bool exists(Connection& connection, const char* sql, const Values&... values) {
  return Query(connection.statement(sql)).with(values...).step();
}

template <typename... Values>
void run(Connection& connection, const char* sql, const Values&... values) {
  Query(connection.statement(sql)).with(values...).run();
}

Error locator_taken() {
  return {"locator-taken", "This code begins like another one."};
}

SubmissionState state_of(Connection& connection, const Submit& act) {
  SubmissionState state;
  const std::string& id = act.evidence.run;
  if (Query run(connection.statement(sql::kRun)); run.with(id).step()) state.run = read_run(run);
  if (state.run) {
    if (Query same(connection.statement(sql::kSubmission)); same.with(id, act.evidence.number).step()) {
      state.same_number = read_submission(same);
    }
    if (Query latest(connection.statement(sql::kLatestAccepted)); latest.with(id).step()) {
      state.latest_accepted = read_submission(latest);
    }
  }
  Query completion(connection.statement(sql::kCompletion));
  if (completion.with(act.entrance.enrolment, act.evidence.lesson).step())
    state.completion = read_completion(completion);
  return state;
}

}  // namespace

Result<Outcome> apply(Connection& connection, const AddOrganisation& act) {
  run(connection, sql::kAddOrganisation, act.organisation.id, act.organisation.name);
  append_audit(connection, act.organisation.id, act.at, "operator", "founded",
               nlohmann::json{{"name", act.organisation.name}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Connection& connection, const AddStaff& act) {
  const StaffMember& staff = act.staff;
  if (exists(connection, sql::kStaffByEmail, staff.email)) {
    return Error{"email-taken", "Somebody signs in with this e-mail address already."};
  }
  run(connection, sql::kAddStaff, staff.id, staff.organisation, staff.email, staff.password_hash);
  append_audit(connection, staff.organisation, act.at, act.actor, "staff-added",
               nlohmann::json{{"staff", staff.id}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Connection& connection, const Enrol& act) {
  if (exists(connection, sql::kReferenceTaken, act.organisation, act.reference)) {
    return Error{"reference-taken", "Somebody is enrolled under this reference already."};
  }
  if (exists(connection, sql::kLocatorTaken, act.code.locator)) return locator_taken();
  run(connection, sql::kAddParticipant, act.participant, act.organisation, act.reference, act.display_name, act.at);
  run(connection, sql::kAddEnrolment, act.enrolment, act.organisation, act.participant);
  run(connection, sql::kAddCode, act.code.locator, act.enrolment, act.code.hash, act.at);
  append_audit(connection, act.organisation, act.at, act.actor, "enrolled",
               nlohmann::json{{"participant", act.participant}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Connection& connection, const Reissue& act) {
  if (!exists(connection, sql::kEnrolmentKnown, act.enrolment, act.organisation)) {
    return Error{"enrolment-unknown", "There is no such enrolment."};
  }
  if (exists(connection, sql::kLocatorTaken, act.code.locator)) return locator_taken();
  run(connection, sql::kEndCode, act.enrolment);
  run(connection, sql::kEndTokens, act.enrolment);
  run(connection, sql::kAddCode, act.code.locator, act.enrolment, act.code.hash, act.at);
  append_audit(connection, act.organisation, act.at, act.actor, "reissued",
               nlohmann::json{{"enrolment", act.enrolment}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Connection& connection, const Admit& act) {
  {
    Query code(connection.statement(sql::kCode));
    if (!code.with(act.locator).step() || code.text(1) != act.entrance.enrolment) {
      return Error{"code-unknown", "This code is not, or no longer, known."};
    }
  }
  run(connection, sql::kAddToken, act.token_hash, act.entrance.enrolment, act.at);
  run(connection, sql::kMarkEntered, act.at, act.entrance.enrolment);
  append_audit(connection, act.entrance.organisation, act.at, "participant", "entered",
               nlohmann::json{{"enrolment", act.entrance.enrolment}}.dump());
  return Outcome(Done{});
}

Result<Outcome> apply(Connection& connection, const Publish& act) {
  run(connection, sql::kPublish, act.lesson.version, act.lesson.id, act.lesson.title, act.package, act.at);
  return Outcome(Done{});
}

Result<Outcome> apply(Connection& connection, const Submit& act) {
  Result<SubmissionPlan> plan = plan_submission(state_of(connection, act), act);
  if (!plan) return plan.error();
  if (plan->run) put_run(connection, *plan->run);
  if (plan->submission) put_submission(connection, *plan->submission, act.evidence.version);
  if (plan->completion) add_completion(connection, act.entrance.organisation, *plan->completion);
  if (!plan->audit_act.empty()) {
    append_audit(connection, act.entrance.organisation, act.at, "participant", plan->audit_act, plan->audit_payload);
  }
  return Outcome(plan->answer);
}

Result<Outcome> apply(Connection& connection, const Note& act) {
  append_audit(connection, act.organisation, act.at, act.actor, act.act, act.payload);
  return Outcome(Done{});
}

}  // namespace waymark
