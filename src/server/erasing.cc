#include "server/erasing.h"

#include <fmt/format.h>

#include "records/access_code.h"
#include "server/receipt.h"
#include "server/secrets.h"

namespace waymark {
namespace {

constexpr std::size_t kNumberLength = 16;
constexpr std::int64_t kDay = 24 * 3600;

std::string counted(int number, const char* one, const char* more) {
  return fmt::format("{} {}", number, number == 1 ? one : more);
}

std::string reason_in_words(const std::string& why) {
  return why == "retention" ? "the time was over for which records are kept" : "it was asked for";
}

}  // namespace

std::string certificate_text(const ErasureCertificate& certificate) {
  return fmt::format(
      "Certificate of erasure {}\n"
      "{}\n"
      "\n"
      "On {} the whole record of one person was erased, because {}.\n"
      "Erased: {} with codes, answers, attendance and notes, {} with receipts, "
      "and what {} of the audit said.\n"
      "Kept: counts without a person, and that these entries were there.\n"
      "Backups that were made before hold the record until they are deleted.\n",
      show_code(certificate.number), certificate.organisation, iso_date(certificate.at),
      reason_in_words(certificate.why), counted(certificate.counted.enrolments, "enrolment", "enrolments"),
      counted(certificate.counted.completions, "completion", "completions"),
      counted(certificate.counted.audit_rows, "entry", "entries"));
}

Result<ErasureCertificate> erase_person(Store& store, const Organisation& organisation, const std::string& actor,
                                        const std::string& participant, const std::string& why, std::int64_t now) {
  ErasureCertificate certificate{random_characters(kNumberLength), organisation.name, why, now, {}};
  const Result<Outcome> outcome =
      record_one(store, Erase{organisation.id, actor, participant, why, certificate.number, now});
  if (!outcome) return outcome.error();
  certificate.counted = std::get<Erased>(*outcome);
  return certificate;
}

Result<RetentionRun> keep_retention(Store& store, std::int64_t now, bool dry,
                                    const std::function<void(const ErasureCertificate&)>& erased) {
  const auto organisations = store.organisations();
  if (!organisations) return organisations.error();
  RetentionRun run;
  for (const Organisation& organisation : *organisations) {
    const std::int64_t before = now - organisation.retention_days * kDay;
    auto due = store.untouched(organisation.id, before, kMostErasedAtOnce + 1);
    if (!due) return due.error();
    run.due += static_cast<int>(due->size());
    if (due->size() > kMostErasedAtOnce) {
      run.more = true;
      due->resize(kMostErasedAtOnce);
    }
    for (const std::string& participant : *due) {
      if (dry) continue;
      const auto certificate = erase_person(store, organisation, "operator", participant, "retention", now);
      if (!certificate && certificate.error().code == "store-failed") return certificate.error();
      if (!certificate) continue;  // a hold was set meanwhile
      ++run.erased;
      erased(*certificate);
    }
  }
  if (run.erased > 0) {
    if (const Status scrubbed = store.scrub(); !scrubbed) return scrubbed.error();
  }
  return run;
}

}  // namespace waymark
