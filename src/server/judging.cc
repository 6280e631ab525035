#include "server/judging.h"

#include "lesson/package.h"
#include "server/receipt.h"

namespace waymark {
namespace {

Status judge_waiting_for(const std::string& version, Store& store, Catalogue& catalogue, const Signer& signer) {
  Result<std::vector<Submit>> waiting = store.held(version);
  if (!waiting) return waiting.error();
  if (waiting->empty()) return Done{};
  std::vector<Act> batch;
  for (Submit& act : *waiting) {
    judge_submission(act, catalogue, signer);
    batch.emplace_back(std::move(act));
  }
  for (const Result<Outcome>& outcome : store.record(batch)) {
    if (!outcome) return outcome.error();
  }
  return Done{};
}

}  // namespace

void judge_submission(Submit& act, Catalogue& catalogue, const Signer& signer) {
  const std::shared_ptr<const Lesson> lesson = catalogue.lesson(act.evidence.version);
  act.verdict = judge(act.evidence, lesson);
  act.summary = summarise(act.evidence, lesson);
  if (act.verdict.kind != Verdict::Kind::kVerified || !act.verdict.complete) return;
  act.receipt_number = new_receipt_number();
  act.receipt = make_receipt(signer, {act.receipt_number, act.evidence.lesson, act.evidence.version, iso_date(act.at)});
}

Result<LessonRow> publish(Store& store, Catalogue& catalogue, const Signer& signer, const std::string& package_json,
                          std::int64_t now) {
  const Result<Lesson> lesson = open_package(package_json);
  if (!lesson) return Error{"bad-package", lesson.error().message};
  if (!package_is_genuine(package_json)) {
    return Error{"bad-package", "The package's version is not the hash of what it holds. Make the package again."};
  }
  const LessonRow row{lesson->version, lesson->id, lesson->title};
  const Result<Outcome> outcome = record_one(store, Publish{row, package_json, now});
  if (!outcome) return outcome.error();
  if (const Status judged = judge_waiting_for(row.version, store, catalogue, signer); !judged) return judged.error();
  return row;
}

Status judge_waiting(Store& store, Catalogue& catalogue, const Signer& signer) {
  const Result<std::vector<std::string>> versions = store.held_versions();
  if (!versions) return versions.error();
  for (const std::string& version : *versions) {
    if (!catalogue.find(version)) continue;
    if (const Status judged = judge_waiting_for(version, store, catalogue, signer); !judged) return judged;
  }
  return Done{};
}

}  // namespace waymark
