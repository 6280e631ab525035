#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/acts.h"

namespace waymark {

/// Where records are kept. It speaks in acts, not in SQL; every engine passes the same contract suite (tests/store).
/// All functions may be called from several threads at once. Any of them can return the error "store-failed", when the
/// engine itself could not do it (disk full, file gone); then nothing was changed.
class Store {
 public:
  virtual ~Store() = default;

  /// Does all acts in one transaction, durable when it returns. An act that fails leaves no trace and does not
  /// disturb the others. Returns one outcome per act, in their order.
  virtual std::vector<Result<Outcome>> record(const std::vector<Act>& batch) = 0;

  /// The four ways in, which find an organisation; everything else asks for one.
  virtual Result<std::optional<CodeRow>> code(const std::string& locator) = 0;
  virtual Result<std::optional<Entrance>> token(const std::string& token_hash) = 0;
  virtual Result<std::optional<StaffMember>> staff_by_email(const std::string& email) = 0;
  virtual Result<std::vector<Organisation>> organisations() = 0;

  /// Lessons belong to the server. The latest published version of each, in the order in which lessons first came.
  virtual Result<std::vector<LessonRow>> current_lessons() = 0;
  virtual Result<std::optional<std::string>> package(const std::string& version) = 0;
  /// Submissions that wait for that version, as acts without verdict, summary and receipt.
  virtual Result<std::vector<Submit>> held(const std::string& version) = 0;
  /// Versions for which a submission waits.
  virtual Result<std::vector<std::string>> held_versions() = 0;

  /// In order of recording.
  virtual Result<std::vector<Completion>> completions(const Entrance& entrance) = 0;
  /// By reference.
  virtual Result<std::vector<ParticipantRow>> participants(const std::string& organisation) = 0;
  /// In order of sequence.
  virtual Result<std::vector<AuditRow>> audit(const std::string& organisation) = 0;
};

/// One act alone.
Result<Outcome> record_one(Store& store, Act act);

struct SqliteOptions {
  int max_pages = 0;  ///< The file may grow to so many pages; 0: as the disk allows. For tests of a full disk.
};

/// A database file, made if it is not there and brought to the newest schema if it is older. Errors: "store-newer" (a
/// newer Waymark wrote it), "store-failed".
Result<std::unique_ptr<Store>> make_sqlite_store(const std::string& path, SqliteOptions options = {});

/// A store that forgets, for tests.
std::unique_ptr<Store> make_memory_store();

}  // namespace waymark
