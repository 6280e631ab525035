#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/acts.h"

namespace waymark {

/// Where records are kept. It speaks in acts, not in SQL; every engine passes the same contract suite (tests/store).
/// All functions may be called from several threads at once. Any of them can return the error "store-failed", when the
/// engine itself could not do it (disk full, file gone); then nothing was changed, unless the connection to a database
/// server was lost amid a commit for longer than it took to ask what became of it.
class Store {
 public:
  virtual ~Store() = default;

  /// Does all acts in one transaction, durable when it returns. An act that fails leaves no trace and does not
  /// disturb the others. Returns one outcome per act, in their order.
  virtual std::vector<Result<Outcome>> record(const std::vector<Act>& batch) = 0;

  // The ways in, which find an organisation; everything else asks for one.
  virtual Result<std::optional<CodeRow>> code(const std::string& locator) = 0;
  virtual Result<std::optional<Entrance>> token(const std::string& token_hash) = 0;
  /// Somebody of staff who has not left.
  virtual Result<std::optional<StaffMember>> staff_by_email(const std::string& email) = 0;
  virtual Result<std::optional<StaffSession>> session(const std::string& hash) = 0;
  virtual Result<std::optional<Credential>> credential(const std::string& id) = 0;
  /// By name.
  virtual Result<std::vector<Organisation>> organisations() = 0;
  /// The receipt with that number.
  virtual Result<std::optional<std::string>> receipt(const std::string& number) = 0;

  // Lessons belong to the server.
  /// The latest published version of each, in the order in which lessons first came.
  virtual Result<std::vector<LessonRow>> current_lessons() = 0;
  /// The published version of that lesson whose content hash begins with these digits, as a receipt names it.
  virtual Result<std::optional<LessonRow>> lesson(const std::string& id, const std::string& digits) = 0;
  virtual Result<std::optional<std::string>> package(const std::string& version) = 0;
  /// Submissions that wait for that version, as acts without verdict, summary and receipt.
  virtual Result<std::vector<Submit>> held(const std::string& version) = 0;
  /// Versions for which a submission waits.
  virtual Result<std::vector<std::string>> held_versions() = 0;

  // People
  virtual Result<CasePage> cases(const CaseQuery& query) = 0;
  virtual Result<CaseCounts> case_counts(const std::string& organisation, const std::string& caseworker,
                                         std::int64_t now, std::int64_t completed_since) = 0;
  /// What came in since then for that caseworker, latest first, at most `limit`.
  virtual Result<std::vector<Arrival>> arrivals(const std::string& organisation, const std::string& caseworker,
                                                std::int64_t since, int limit) = 0;
  virtual Result<std::optional<Person>> person(const std::string& organisation, const std::string& participant) = 0;
  /// The id of whoever is enrolled under that reference, in any case of letters.
  virtual Result<std::optional<std::string>> find_person(const std::string& organisation,
                                                         const std::string& reference) = 0;
  /// In order of recording.
  virtual Result<std::vector<Completion>> completions(const Entrance& entrance) = 0;
  /// When this enrolment asked for a call that nobody made yet; 0: none.
  virtual Result<std::int64_t> call_asked(const Entrance& entrance) = 0;
  /// People without a hold to whom nothing has happened since `before`: their ids, at most `limit`.
  virtual Result<std::vector<std::string>> untouched(const std::string& organisation, std::int64_t before,
                                                     int limit) = 0;

  // Staff, programmes, groups. By name, those that ended or are closed last.
  virtual Result<std::vector<StaffMember>> staff(const std::string& organisation) = 0;
  /// Where somebody is signed in, latest first; also what ended by itself since and was not asked for again.
  virtual Result<std::vector<StaffSession>> sessions(const std::string& organisation, const std::string& staff) = 0;
  virtual Result<std::vector<Programme>> programmes(const std::string& organisation) = 0;
  virtual Result<std::vector<MeetingGroup>> groups(const std::string& organisation) = 0;
  virtual Result<std::vector<GroupMember>> members(const std::string& organisation, const std::string& group) = 0;
  /// Latest first.
  virtual Result<std::vector<Meeting>> meetings(const std::string& organisation, const std::string& group) = 0;
  virtual Result<std::vector<Attendance>> attendance(const std::string& organisation, const std::string& meeting) = 0;
  /// Everybody who is marked in that meeting, whatever group they are in now, by reference.
  virtual Result<std::vector<GroupMember>> marked_in(const std::string& organisation, const std::string& meeting) = 0;
  virtual Result<std::vector<Credential>> credentials(const std::string& organisation) = 0;

  // What leaves, and what is checked
  /// Completions after the one named (by run and lesson; empty: from the first) in a fixed order, at most `limit`; of
  /// one caseworker, or with an empty id of all.
  virtual Result<std::vector<ExportRow>> export_rows(const std::string& organisation, const std::string& caseworker,
                                                     const Completion& after, int limit) = 0;
  /// What happened from `from` until before `until`, those counted that were erased since.
  virtual Result<std::vector<Tally>> tallies(const std::string& organisation, std::int64_t from,
                                             std::int64_t until) = 0;
  /// Runs by id, after `after`, at most `limit`.
  virtual Result<std::vector<RunRow>> runs(const std::string& organisation, const std::string& after, int limit) = 0;
  /// All submissions of a run, by number.
  virtual Result<std::vector<SubmissionRow>> submissions(const std::string& organisation, const std::string& run) = 0;
  /// Audit rows in order of sequence, after `after`, at most `limit`.
  virtual Result<std::vector<AuditRow>> audit(const std::string& organisation, std::int64_t after, int limit) = 0;
  /// Latest first: rows before the sequence `before` (0: from the latest), of one actor or with an empty `actor` of all,
  /// at most `limit`.
  virtual Result<std::vector<AuditRow>> latest_audit(const std::string& organisation, const std::string& actor,
                                                     std::int64_t before, int limit) = 0;
  /// The audit rows about one person, in order of sequence.
  virtual Result<std::vector<AuditRow>> audit_about(const std::string& organisation,
                                                    const std::string& participant) = 0;
  /// The last audit row.
  virtual Result<std::optional<AuditRow>> audit_end(const std::string& organisation) = 0;
  /// Kept heads in order of sequence, after `after`, at most `limit`.
  virtual Result<std::vector<ChainHead>> heads(const std::string& organisation, std::int64_t after, int limit) = 0;
  /// Completions by enrolment and lesson, after those of `after`, at most `limit`; whatever else is there or not.
  virtual Result<std::vector<Completion>> all_completions(const std::string& organisation, const Completion& after,
                                                          int limit) = 0;

  /// Ids of people, in order, after `after`, at most `limit`.
  virtual Result<std::vector<std::string>> people(const std::string& organisation, const std::string& after,
                                                  int limit) = 0;
  /// Rows that hang on what is not there or is another organisation's, which no act leaves: "waiver of 0123…". A few of
  /// each table are enough.
  virtual Result<std::vector<std::string>> strays() = 0;

  // The whole
  /// Writes everything, as it is at one moment, into a new SQLite database at `path`; goes on serving meanwhile.
  /// Error: "not-empty" when there is a file already.
  virtual Status back_up(const std::string& path) = 0;
  /// Takes everything from such a file, which is brought to the newest schema first: give a copy. Errors: "not-empty"
  /// when there is something in this store, "store-newer".
  virtual Status take_over(const std::string& path) = 0;
  /// Overwrites on the disk what was erased, as far as the engine can.
  virtual Status scrub() = 0;
};

/// One act alone.
Result<Outcome> record_one(Store& store, Act act);

struct SqliteOptions {
  int max_pages = 0;  ///< The file may grow to so many pages; 0: as the disk allows. For tests of a full disk.
};

/// A database file, made if it is not there and brought to the newest schema if it is older. Errors: "store-newer" (a
/// newer Waymark wrote it), "store-failed".
Result<std::unique_ptr<Store>> make_sqlite_store(const std::string& path, SqliteOptions options = {});

/// A PostgreSQL database that is there, by libpq's connection string; several servers may share it. Brought to the
/// newest schema if it is older. Errors: "store-newer", "store-failed" (also when it would not be durable, or is not in
/// UTF-8).
Result<std::unique_ptr<Store>> make_postgres_store(const std::string& conninfo);

}  // namespace waymark
