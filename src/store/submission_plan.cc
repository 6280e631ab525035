#include "store/submission_plan.h"

#include <map>

#include <nlohmann/json.hpp>

namespace waymark {
namespace {

using AnswersByTry = std::map<std::pair<std::string, int>, Answer>;

AnswersByTry by_try(const Evidence& evidence) {
  AnswersByTry answers;
  for (const GivenAnswer& given : evidence.answers) answers[{given.question, given.attempt}] = given.answer;
  return answers;
}

bool holds_all(const Evidence& whole, const Evidence& part) {
  const AnswersByTry answers = by_try(whole);
  for (const GivenAnswer& given : part.answers) {
    const auto found = answers.find({given.question, given.attempt});
    if (found == answers.end() || found->second != given.answer) return false;
  }
  return true;
}

/// judge()'s verdict, unless the evidence does not agree with what the run sent before.
Verdict agreed_verdict(const SubmissionState& state, const Submit& act) {
  if (!state.run) return act.verdict;
  if (state.run->lesson != act.evidence.lesson || state.run->version != act.evidence.version) {
    return rejected("lesson-changed",
                    "This run began with another lesson or version. Start the lesson again to make a new run.");
  }
  if (!state.latest_accepted) return act.verdict;
  const Result<Evidence> known = evidence_of_json(state.latest_accepted->body);
  if (!known) return act.verdict;
  const bool later = act.evidence.number > known->number;
  const bool agrees = later ? holds_all(act.evidence, *known) : holds_all(*known, act.evidence);
  if (agrees) return act.verdict;
  return rejected(
      "answers-changed",
      "Answers that were sent before are missing or differ here. An answer that was given stays; start the lesson "
      "again to answer anew.");
}

bool finishes(const Verdict& verdict) {
  return verdict.kind == Verdict::Kind::kVerified && verdict.complete;
}

/// Whether the run's row should show this submission from now on.
bool shows(const SubmissionState& state, const Submit& act, const Verdict& verdict) {
  if (!state.run) return true;
  if (finishes(state.run->verdict)) return false;
  return finishes(verdict) || act.evidence.number >= state.run->latest;
}

RunRow run_row(const SubmissionState& state, const Submit& act, const Verdict& verdict) {
  const Evidence& evidence = act.evidence;
  RunRow row{evidence.run, act.entrance,     evidence.lesson,   evidence.version, evidence.number, verdict,
             act.summary,  evidence.started, evidence.finished, evidence.minutes, act.at};
  if (state.run) {
    row.lesson = state.run->lesson;
    row.version = state.run->version;
  }
  return row;
}

void plan_audit(const Submit& act, const Verdict& verdict, SubmissionPlan& plan) {
  if (plan.completion) {
    plan.audit_act = "completed";
  } else if (verdict.kind == Verdict::Kind::kHeld) {
    plan.audit_act = "held";
  } else if (verdict.kind == Verdict::Kind::kRejected) {
    plan.audit_act = "rejected";
  } else {
    return;
  }
  nlohmann::json payload = {{"enrolment", act.entrance.enrolment}, {"run", act.evidence.run},
                            {"number", act.evidence.number},       {"lesson", act.evidence.lesson},
                            {"version", act.evidence.version},     {"evidence", act.body_hash}};
  if (!verdict.reason.empty()) payload["reason"] = verdict.reason;
  if (plan.completion) payload["receipt"] = plan.completion->receipt_number;
  plan.audit_payload = payload.dump();
}

SubmissionPlan repeated(const SubmissionState& state) {
  SubmissionPlan plan;
  plan.answer.verdict = state.same_number->verdict;
  plan.answer.received = state.same_number->received;
  if (finishes(plan.answer.verdict)) plan.answer.completion = state.completion;
  return plan;
}

}  // namespace

Result<SubmissionPlan> plan_submission(const SubmissionState& state, const Submit& act) {
  if (state.run && (state.run->entrance.enrolment != act.entrance.enrolment ||
                    state.run->entrance.organisation != act.entrance.organisation)) {
    return Error{"run-unknown", "This run is not one of this enrolment."};
  }
  if (state.same_number) {
    if (state.same_number->body_hash != act.body_hash) {
      return Error{"submission-differs", "This number of this run was sent before with other contents."};
    }
    const bool can_be_decided_now =
        state.same_number->verdict.kind == Verdict::Kind::kHeld && act.verdict.kind != Verdict::Kind::kHeld;
    if (!can_be_decided_now) return repeated(state);
  }
  SubmissionPlan plan;
  const Verdict verdict = agreed_verdict(state, act);
  const std::int64_t received = state.same_number ? state.same_number->received : act.at;
  plan.submission = SubmissionRow{act.evidence.run, act.evidence.number, act.body_hash, act.body, verdict, received};
  if (shows(state, act, verdict)) plan.run = run_row(state, act, verdict);
  plan.answer = Recorded{verdict, std::nullopt, received};
  if (finishes(verdict)) {
    if (!state.completion) {
      plan.completion = Completion{act.entrance.enrolment, act.evidence.lesson, act.evidence.version, act.evidence.run,
                                   verdict.score,          act.receipt_number,  act.receipt,          act.at};
    }
    plan.answer.completion = state.completion ? state.completion : plan.completion;
  }
  plan_audit(act, verdict, plan);
  return plan;
}

}  // namespace waymark
