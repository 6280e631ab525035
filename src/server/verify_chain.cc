#include <algorithm>

#include "base/hash.h"
#include "server/heads.h"
#include "server/verifying.h"

namespace waymark {
namespace {

std::string place_of(const AuditRow& row) {
  return "audit row " + std::to_string(row.sequence);
}

bool is_empty(const AuditRow& row) {
  return row.payload.empty() && row.salt.empty();
}

/// Eight bytes that tell texts apart.
std::uint64_t mark_of(const std::string& text) {
  return std::stoull(sha256_hex(text).substr(0, 16), nullptr, 16);
}

std::uint64_t mark_of(const Completion& completion) {
  return mark_of(completion.enrolment + "\n" + completion.lesson);
}

/// Acts of which earlier Waymarks wrote nothing but about whom they are.
bool may_say_nothing(const AuditRow& row) {
  return row.payload == "{}" && (row.act == "saw-person" || row.act == "saw-evidence");
}

/// What is in `one` and not in `other`; both are put in order.
std::vector<std::int64_t> difference_of(std::vector<std::int64_t>& one, std::vector<std::int64_t>& other) {
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  std::vector<std::int64_t> only;
  std::set_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(only));
  return only;
}

}  // namespace

ChainWalk::ChainWalk(Verifying& verifying, std::vector<ChainHead> copied)
    : verifying_(verifying), copied_(std::move(copied)) {}

bool ChainWalk::tells_of(const Completion& completion) const {
  return completions_.count(mark_of(completion)) != 0;
}

Status ChainWalk::go_on() {
  while (true) {
    const auto page = verifying_.store.audit(verifying_.organisation.id, position_, kVerifyPage);
    if (!page) return page.error();
    if (page->empty()) return Done{};
    for (const AuditRow& row : *page) {
      if (const Status looked = look_at(row); !looked) return looked;
    }
    position_ = page->back().sequence;
  }
}

Status ChainWalk::look_at(const AuditRow& row) {
  ++verifying_.counts.audit_rows;
  if (const Status holds = check_.next(row); !holds) {
    verifying_.fault(place_of(row),
                     "The chain does not hold here: this row was changed, or one before it removed or put in.",
                     kFromBackup);
    check_.go_on_from(row);
  }
  if (const Status heads = look_at_heads(row); !heads) return heads;
  look_at_subject(row);
  if (is_empty(row)) {
    ++verifying_.counts.erased_rows;
    emptied_.push_back(row.sequence);
  } else if (row.act == "erased") {
    note_erasure(row);
  } else if (row.act == "completed") {
    const auto completion = verify_completed(verifying_, row);
    if (!completion) return completion.error();
    if (*completion) completions_.insert(mark_of(**completion));
  } else if (row.act == "held" || row.act == "rejected") {
    return verify_kept_evidence(verifying_, row);
  } else {
    house_.take(row);
  }
  return Done{};
}

void ChainWalk::look_at_subject(const AuditRow& row) {
  const AuditPayload payload(row);
  const std::string participant = payload.text("participant");
  const std::string enrolment = payload.text("enrolment");
  bool fits = row.subject.empty();
  if (!participant.empty()) {
    fits = participant == row.subject;
    if (row.act == "enrolled") {
      whose_[mark_of(enrolment)] = mark_of(participant);
      people_.try_emplace(mark_of(participant), row.sequence);
    }
  } else if (!enrolment.empty()) {
    const auto known = whose_.find(mark_of(enrolment));
    fits = known != whose_.end() && known->second == mark_of(row.subject);
  }
  if (fits || may_say_nothing(row)) return;
  verifying_.fault(place_of(row), "It is filed under another person than it tells of.", kFromBackup);
}

void ChainWalk::tick_off(const std::string& participant) {
  people_.erase(mark_of(participant));
}

std::vector<std::int64_t> ChainWalk::not_ticked_off() const {
  std::vector<std::int64_t> rows;
  rows.reserve(people_.size());
  for (const auto& [mark, sequence] : people_) rows.push_back(sequence);
  std::sort(rows.begin(), rows.end());
  return rows;
}

Status ChainWalk::next_kept_heads() {
  auto page = verifying_.store.heads(verifying_.organisation.id, last_kept_, kVerifyPage);
  if (!page) return page.error();
  kept_ = std::move(*page);
  next_kept_ = 0;
  if (!kept_.empty()) last_kept_ = kept_.back().sequence;
  return Done{};
}

Status ChainWalk::look_at_heads(const AuditRow& row) {
  for (; next_copied_ < copied_.size() && copied_[next_copied_].sequence <= row.sequence; ++next_copied_) {
    compare(copied_[next_copied_], row, "copied head " + std::to_string(copied_[next_copied_].sequence));
  }
  while (true) {
    if (next_kept_ == kept_.size()) {
      if (const Status more = next_kept_heads(); !more) return more;
      if (kept_.empty()) return Done{};
    }
    const ChainHead& head = kept_[next_kept_];
    if (head.sequence > row.sequence) return Done{};
    compare(head, row, "signed head " + std::to_string(head.sequence));
    ++next_kept_;
  }
}

void ChainWalk::compare(const ChainHead& head, const AuditRow& row, const std::string& where) {
  ++verifying_.counts.heads;
  if (!is_signed(verifying_.signer, head)) {
    verifying_.fault(where, "None of this server's keys signed it as it stands.", kFromBackup);
  } else if (head.sequence != row.sequence || head.hash != row.hash) {
    verifying_.fault(where, "The chain does not hold what was signed here: it was written anew.", kFromBackup);
  }
}

void ChainWalk::note_erasure(const AuditRow& row) {
  for (const auto& each : AuditPayload(row).list("rows")) {
    if (each.is_number_integer()) erased_.push_back(each.get<std::int64_t>());
  }
}

Result<bool> ChainWalk::is_empty_now(std::int64_t sequence) {
  const auto rows = verifying_.store.audit(verifying_.organisation.id, sequence - 1, 1);
  if (!rows) return rows.error();
  return !rows->empty() && rows->front().sequence == sequence && is_empty(rows->front());
}

void ChainWalk::cut_off(const std::string& where) {
  ++verifying_.counts.heads;
  verifying_.fault(where,
                   "The chain ends before it, at row " + std::to_string(check_.sequence()) + ": its end was cut off.",
                   kFromBackup);
}

Status ChainWalk::finish() {
  for (; next_copied_ < copied_.size(); ++next_copied_) {
    cut_off("copied head " + std::to_string(copied_[next_copied_].sequence));
  }
  while (true) {
    if (next_kept_ == kept_.size()) {
      if (const Status more = next_kept_heads(); !more) return more;
      if (kept_.empty()) break;
    }
    cut_off("signed head " + std::to_string(kept_[next_kept_++].sequence));
  }
  for (const std::int64_t sequence : difference_of(emptied_, erased_)) {
    verifying_.fault("audit row " + std::to_string(sequence), "It was emptied, and no erasure names it.", kFromBackup);
  }
  for (const std::int64_t sequence : difference_of(erased_, emptied_)) {
    const Result<bool> empty = is_empty_now(sequence);  // it may have been emptied since it was walked
    if (!empty) return empty.error();
    if (*empty) continue;
    verifying_.fault("audit row " + std::to_string(sequence), "An erasure emptied it, and it holds something again.",
                     "Somebody may have put an old copy back: find out who is in it, and erase them again.");
  }
  return Done{};
}

}  // namespace waymark
