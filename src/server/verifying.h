#pragma once

#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "lesson/lesson.h"
#include "server/told_house.h"
#include "server/verify.h"
#include "store/audit.h"

namespace waymark {

// The parts of verify(), each in a file of its own. Any of them can return the error "store-failed".

/// What they share while they look at one organisation.
struct Verifying {
  Verifying(Store& the_store, const Signer& the_signer, const std::function<void(const Finding&)>& tell)
      : store(the_store), signer(the_signer), found(tell) {}

  Store& store;
  const Signer& signer;
  const std::function<void(const Finding&)>& found;
  Verified counts;
  Organisation organisation;

  /// `where` is within the organisation.
  void fault(const std::string& where, const std::string& what, const std::string& mend);
  void difference(const std::string& where, const std::string& what, const std::string& mend);
  /// A published version, checked when it is first asked for; null when it is not there or was changed.
  std::shared_ptr<const Lesson> lesson(const std::string& version);

 private:
  std::map<std::string, std::shared_ptr<const Lesson>> lessons_;
};

inline constexpr int kVerifyPage = 500;  ///< Rows read at a time.

/// How most faults are mended.
inline constexpr const char* kFromBackup =
    "Keep this database as it is, restore the latest backup that verifies into a new folder, and compare.";

/// Where rows are not what the audit tells of, found before it is certain that both are of the same moment.
class Differences {
 public:
  void gone(const std::string& place);
  void put_in(const std::string& place);
  /// Notes it unless `same`; `what` it has: "roles".
  void unless(bool same, const std::string& place, const std::string& what);

  bool none() const { return all_.empty(); }
  void tell(Verifying& verifying) const;

  /// Everything in `told` is in `found`, and nothing else is; `compare(place, told, found)` looks at those in both.
  /// Both are maps by what follows `kind` in the place.
  template <typename Told, typename Found, typename Compare>
  void between(const std::string& kind, const std::map<std::string, Told>& told,
               const std::map<std::string, Found>& found, Compare compare) {
    for (const auto& [key, each] : told) {
      const auto there = found.find(key);
      if (there == found.end()) {
        gone(kind + key);
      } else {
        compare(kind + key, each, there->second);
      }
    }
    for (const auto& [key, each] : found) {
      if (told.count(key) == 0) put_in(kind + key);
    }
  }

 private:
  std::vector<std::pair<std::string, std::string>> all_;  ///< Place, what.
};

/// One organisation's chain with what it tells of.
class ChainWalk {
 public:
  /// `copied`: heads of this organisation from elsewhere, by sequence.
  ChainWalk(Verifying& verifying, std::vector<ChainHead> copied);

  /// Goes on to where the chain ends now.
  Status go_on();
  /// After the last go_on(): heads that the chain does not reach, rows emptied by no erasure.
  Status finish();
  /// Whether a row that was walked tells of this completion.
  bool tells_of(const Completion& completion) const;
  /// What the rows that were walked tell of the organisation's own things.
  const ToldHouse& house() const { return house_; }
  /// That this participant was looked at.
  void tick_off(const std::string& participant);
  /// The rows that tell of a first enrolment of somebody who was not looked at.
  std::vector<std::int64_t> not_ticked_off() const;

 private:
  Status look_at(const AuditRow& row);
  Status look_at_heads(const AuditRow& row);
  Status next_kept_heads();
  void compare(const ChainHead& head, const AuditRow& row, const std::string& where);
  void cut_off(const std::string& where);
  void note_erasure(const AuditRow& row);
  /// Whom it is about stands beside a row, not in its hash, so that it can be emptied; what the row says tells it too.
  void look_at_subject(const AuditRow& row);
  Result<bool> is_empty_now(std::int64_t sequence);

  Verifying& verifying_;
  ChainCheck check_;
  std::int64_t position_ = std::numeric_limits<std::int64_t>::min();  ///< Sequence of the last row read.
  std::vector<ChainHead> copied_;
  std::size_t next_copied_ = 0;
  std::vector<ChainHead> kept_;  ///< A page of them.
  std::size_t next_kept_ = 0;
  std::int64_t last_kept_ = std::numeric_limits<std::int64_t>::min();
  std::vector<std::int64_t> emptied_;  ///< Rows without content.
  std::vector<std::int64_t> erased_;   ///< Rows that erasures name.
  std::unordered_set<std::uint64_t> completions_;
  ToldHouse house_;
  std::unordered_map<std::uint64_t, std::uint64_t> whose_;  ///< Marks of participants by those of their enrolments.
  std::unordered_map<std::uint64_t, std::int64_t> people_;  ///< First rows of those not ticked off, by mark.
};

/// Whether the completion that a "completed" row tells of is there with its evidence and its receipt. Nothing when it
/// is not. Faults are named with the row's place.
Result<std::optional<Completion>> verify_completed(Verifying& verifying, const AuditRow& row);

/// Whether what a "held" or "rejected" row tells of is there.
Status verify_kept_evidence(Verifying& verifying, const AuditRow& row);

/// Every run and submission of the organisation.
Status verify_runs(Verifying& verifying);

/// The organisation's own things: settings, staff, credentials, programmes, groups, meetings.
Status verify_house(Verifying& verifying, ChainWalk& walk);

/// Every person of the organisation, with their enrolments, waivers, attendance and calls.
Status verify_people(Verifying& verifying, ChainWalk& walk);

}  // namespace waymark
