#include <algorithm>

#include "base/hash.h"
#include "server/verifying.h"

namespace waymark {
namespace {

std::string place_of(const SubmissionRow& row) {
  return "run " + row.run + ", submission " + std::to_string(row.number);
}

/// Reasons that lie in what a run sent before, not in the evidence alone.
bool is_about_the_run(const std::string& reason) {
  return reason == "answers-changed" || reason == "lesson-changed";
}

void compare_with_today(Verifying& verifying, const SubmissionRow& row, const Evidence& evidence) {
  const std::shared_ptr<const Lesson> lesson = verifying.lesson(evidence.version);
  const Verdict& then = row.verdict;
  if (!lesson && then.kind == Verdict::Kind::kVerified) {
    verifying.fault(place_of(row), "The lesson under which it was verified, " + evidence.version + ", is gone.",
                    "Publish that version again.");
  }
  if (!lesson || is_about_the_run(then.reason)) return;
  Verdict now = judge(evidence, lesson);
  now.detail = then.detail;  // words may change
  if (then.kind == Verdict::Kind::kHeld) {
    verifying.difference(place_of(row), "It waits for a lesson that is published.",
                         "Start the server again: it checks what waits.");
  } else if (now != then) {
    verifying.difference(place_of(row), "Today's engine finds something else than the one that recorded it.",
                         "Nothing is revoked. Tell the developers, with the lesson " + evidence.version + ".");
  }
}

void verify_submission(Verifying& verifying, const SubmissionRow& row) {
  ++verifying.counts.submissions;
  const Result<Evidence> evidence = evidence_of_json(row.body);
  if (!evidence || sha256_hex(row.body) != row.body_hash || evidence->run != row.run ||
      evidence->number != row.number) {
    verifying.fault(place_of(row), "The evidence is not what was sent.", kFromBackup);
    return;
  }
  const bool verified = row.verdict.kind == Verdict::Kind::kVerified;
  if (verified && Claim{row.verdict.score, row.verdict.complete} != evidence->claim) {
    verifying.fault(place_of(row), "Its verdict does not fit its evidence.", kFromBackup);
    return;
  }
  compare_with_today(verifying, row, *evidence);
}

/// Whether the run's row says what its latest submission does.
bool agrees(const RunRow& run, const SubmissionRow& row) {
  const Result<Evidence> evidence = evidence_of_json(row.body);
  if (!evidence) return true;  // told of already
  const bool same_lesson =
      row.verdict.reason == "lesson-changed" || (run.lesson == evidence->lesson && run.version == evidence->version);
  return same_lesson && run.verdict == row.verdict && run.started == evidence->started &&
         run.finished == evidence->finished && run.minutes == evidence->minutes;
}

}  // namespace

Status verify_runs(Verifying& verifying) {
  std::string last;
  while (true) {
    const auto page = verifying.store.runs(verifying.organisation.id, last, kVerifyPage);
    if (!page) return page.error();
    if (page->empty()) return Done{};
    for (const RunRow& run : *page) {
      const auto submissions = verifying.store.submissions(verifying.organisation.id, run.run);
      if (!submissions) return submissions.error();
      ++verifying.counts.runs;
      for (const SubmissionRow& row : *submissions) verify_submission(verifying, row);
      const auto latest = std::find_if(submissions->begin(), submissions->end(),
                                       [&](const SubmissionRow& row) { return row.number == run.latest; });
      if (latest != submissions->end() && agrees(run, *latest)) continue;
      const auto again = verifying.store.runs(verifying.organisation.id, last, kVerifyPage);
      if (!again) return again.error();
      if (std::none_of(again->begin(), again->end(), [&](const RunRow& each) { return each.run == run.run; })) continue;
      verifying.fault("run " + run.run,
                      latest == submissions->end() ? "Its latest submission is gone."
                                                   : "It says something else than its latest submission.",
                      kFromBackup);
    }
    last = page->back().run;
  }
}

}  // namespace waymark
