#include <algorithm>

#include "base/hash.h"
#include "server/receipt.h"
#include "server/verifying.h"

namespace waymark {
namespace {

/// What a "completed", "held" or "rejected" row says of a submission.
struct Told {
  std::string enrolment;
  std::string run;
  int number = 0;
  std::string lesson;
  std::string version;
  std::string evidence;  ///< Hash of the body.
  std::string receipt;   ///< Number.
};

std::string place_of(const AuditRow& row) {
  return "audit row " + std::to_string(row.sequence);
}

Told told_in(const AuditRow& row) {
  const AuditPayload payload(row);
  return {payload.text("enrolment"), payload.text("run"),     static_cast<int>(payload.number("number")),
          payload.text("lesson"),    payload.text("version"), payload.text("evidence"),
          payload.text("receipt")};
}

Result<bool> was_erased_meanwhile(Verifying& verifying, const AuditRow& row) {
  const auto now = verifying.store.audit(verifying.organisation.id, row.sequence - 1, 1);
  if (!now) return now.error();
  return !now->empty() && now->front().sequence == row.sequence && now->front().payload.empty();
}

/// The submission that a row tells of, or nothing, which is a fault unless the person was erased meanwhile.
Result<std::optional<SubmissionRow>> submission_of(Verifying& verifying, const Told& told, const AuditRow& row) {
  const auto all = verifying.store.submissions(verifying.organisation.id, told.run);
  if (!all) return all.error();
  const auto found =
      std::find_if(all->begin(), all->end(), [&](const SubmissionRow& each) { return each.number == told.number; });
  const std::string where = place_of(row);
  if (found == all->end()) {
    const Result<bool> erased = was_erased_meanwhile(verifying, row);
    if (!erased) return erased.error();
    if (!*erased) verifying.fault(where, "The evidence that it tells of, run " + told.run + ", is gone.", kFromBackup);
    return std::optional<SubmissionRow>();
  }
  if (found->body_hash != told.evidence) {
    verifying.fault(where, "The evidence of run " + told.run + " is not what was recorded.", kFromBackup);
  }
  return std::optional(*found);
}

void verify_receipt(Verifying& verifying, const Completion& completion, const std::string& where) {
  const auto checked = check_receipt(verifying.signer, completion.receipt);
  if (!checked) {
    verifying.fault(
        where, "None of the published keys signed its receipt as it stands.",
        "Is a key missing in keys/? Every key that ever signed has to be there. Else: " + std::string(kFromBackup));
    return;
  }
  const ReceiptClaims expected{completion.receipt_number, completion.lesson, completion.version.substr(0, 16),
                               iso_date(completion.recorded)};
  if (checked->claims != expected) {
    verifying.fault(where, "Its receipt says another number, lesson, version or date than the record.", kFromBackup);
  }
}

}  // namespace

Result<std::optional<Completion>> verify_completed(Verifying& verifying, const AuditRow& row) {
  const std::string where = place_of(row);
  const Told told = told_in(row);
  const auto all = verifying.store.completions({verifying.organisation.id, told.enrolment});
  if (!all) return all.error();
  const auto found =
      std::find_if(all->begin(), all->end(), [&](const Completion& each) { return each.lesson == told.lesson; });
  if (found == all->end()) {
    const Result<bool> erased = was_erased_meanwhile(verifying, row);
    if (!erased) return erased.error();
    if (!*erased) verifying.fault(where, "The completion that it tells of is gone.", kFromBackup);
    return std::optional<Completion>();
  }
  if (found->run != told.run || found->version != told.version || found->receipt_number != told.receipt ||
      found->recorded != row.at) {
    verifying.fault(where, "The completion that it tells of was changed.", kFromBackup);
  }
  const auto submission = submission_of(verifying, told, row);
  if (!submission) return submission.error();
  if (*submission) {
    const Result<Evidence> evidence = evidence_of_json((*submission)->body);
    if (evidence && (evidence->claim.score != found->score || !evidence->claim.complete)) {
      verifying.fault(where, "The completion has another score than its evidence.", kFromBackup);
    }
  }
  verify_receipt(verifying, *found, where);
  return std::optional(*found);
}

Status verify_kept_evidence(Verifying& verifying, const AuditRow& row) {
  const auto submission = submission_of(verifying, told_in(row), row);
  return submission ? Status(Done{}) : Status(submission.error());
}

}  // namespace waymark
