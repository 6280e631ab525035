#include <map>
#include <mutex>

#include "store/sqlite/acts.h"
#include "store/sqlite/rows.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/statements.h"
#include "store/store.h"

namespace waymark {
namespace {

constexpr int kSchemaVersion = 1;

Error failed(const char* what) {
  return {"store-failed", std::string("The database could not do it: ") + what + "."};
}

/// Runs what an engine function does, and turns SQLiteCpp's exceptions into an Error.
template <typename Value, typename Function>
Result<Value> guarded(Function function) {
  try {
    return function();
  } catch (const std::exception& exception) {
    return failed(exception.what());
  }
}

/// One connection that writes and one that reads, each behind its lock; WAL lets them work at the same time.
class SqliteStore : public Store {
 public:
  explicit SqliteStore(const std::string& path, SqliteOptions options)
      : writer_(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE),
        reader_(prepared(writer_, path, options), SQLite::OPEN_READONLY) {}

  std::vector<Result<Outcome>> record(const std::vector<Act>& batch) override {
    const std::lock_guard lock(write_mutex_);
    std::vector<Result<Outcome>> outcomes;
    try {
      writer_.exec("BEGIN IMMEDIATE");
      for (const Act& act : batch) {
        outcomes.push_back(in_savepoint(act));
        if (!writer_.in_transaction()) return std::vector<Result<Outcome>>(batch.size(), outcomes.back());
      }
      writer_.exec("COMMIT");
    } catch (const std::exception& exception) {
      roll_back();
      outcomes.assign(batch.size(), failed(exception.what()));
    }
    return outcomes;
  }

  Result<std::optional<CodeRow>> code(const std::string& locator) override {
    return one<CodeRow>(
        sql::kCode,
        [&](const Query& query) { return CodeRow{{query.text(0), query.text(1)}, {locator, query.text(2)}}; }, locator);
  }

  Result<std::optional<Entrance>> token(const std::string& token_hash) override {
    return one<Entrance>(
        sql::kToken, [](const Query& query) { return Entrance{query.text(0), query.text(1)}; }, token_hash);
  }

  Result<std::optional<StaffMember>> staff_by_email(const std::string& email) override {
    return one<StaffMember>(
        sql::kStaffByEmail,
        [](const Query& query) { return StaffMember{query.text(0), query.text(1), query.text(2), query.text(3)}; },
        email);
  }

  Result<std::vector<Organisation>> organisations() override {
    return all<Organisation>(sql::kOrganisations,
                             [](const Query& query) { return Organisation{query.text(0), query.text(1)}; });
  }

  Result<std::vector<LessonRow>> current_lessons() override {
    return all<LessonRow>(sql::kCurrentLessons,
                          [](const Query& query) { return LessonRow{query.text(0), query.text(1), query.text(2)}; });
  }

  Result<std::optional<std::string>> package(const std::string& version) override {
    return one<std::string>(sql::kPackage, [](const Query& query) { return query.text(0); }, version);
  }

  Result<std::vector<Submit>> held(const std::string& version) override {
    return all<Submit>(
        sql::kHeld,
        [](const Query& query) {
          Submit act;
          act.entrance = {query.text(0), query.text(1)};
          act.body = query.text(2);
          act.body_hash = query.text(3);
          act.at = query.number(4);
          if (Result<Evidence> evidence = evidence_of_json(act.body)) act.evidence = *evidence;
          return act;
        },
        version);
  }

  Result<std::vector<std::string>> held_versions() override {
    return all<std::string>(sql::kHeldVersions, [](const Query& query) { return query.text(0); });
  }

  Result<std::vector<Completion>> completions(const Entrance& entrance) override {
    return all<Completion>(sql::kCompletions, read_completion, entrance.organisation, entrance.enrolment);
  }

  Result<std::vector<ParticipantRow>> participants(const std::string& organisation) override {
    return guarded<std::vector<ParticipantRow>>([&] {
      const std::lock_guard lock(read_mutex_);
      return read_participants(organisation);
    });
  }

  Result<std::vector<AuditRow>> audit(const std::string& organisation) override {
    return all<AuditRow>(sql::kAudit, read_audit, organisation);
  }

 private:
  /// Sets the database up, and hands back its path, so that the reader is opened only after that.
  static const std::string& prepared(Connection& writer, const std::string& path, SqliteOptions options) {
    writer.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    if (options.max_pages > 0) writer.exec("PRAGMA max_page_count = " + std::to_string(options.max_pages));
    if (writer.database().execAndGet("PRAGMA user_version").getInt() == 0) {
      SQLite::Transaction transaction(writer.database());
      writer.exec(sql::kSchema1);
      writer.exec("PRAGMA user_version = " + std::to_string(kSchemaVersion));
      transaction.commit();
    }
    return path;
  }

  Result<Outcome> in_savepoint(const Act& act) {
    writer_.exec("SAVEPOINT act");
    Result<Outcome> outcome = guarded<Outcome>([&]() -> Result<Outcome> {
      return std::visit([this](const auto& each) { return apply(writer_, each); }, act);
    });
    // A full disk makes SQLite roll everything back on its own; then there is no savepoint left.
    if (!writer_.in_transaction()) return outcome;
    if (!outcome) writer_.exec("ROLLBACK TO act");
    writer_.exec("RELEASE act");
    return outcome;
  }

  void roll_back() {
    try {
      if (writer_.in_transaction()) writer_.exec("ROLLBACK");
    } catch (const std::exception&) {
      // Nothing more can be done; the transaction was not committed, so nothing is kept.
    }
  }

  template <typename Row, typename Read, typename... Values>
  Result<std::vector<Row>> all(const char* sql, Read read, const Values&... values) {
    return guarded<std::vector<Row>>([&] {
      const std::lock_guard lock(read_mutex_);
      return rows<Row>(sql, read, values...);
    });
  }

  template <typename Row, typename Read, typename... Values>
  Result<std::optional<Row>> one(const char* sql, Read read, const Values&... values) {
    Result<std::vector<Row>> found = all<Row>(sql, read, values...);
    if (!found) return found.error();
    return found->empty() ? std::optional<Row>() : std::optional<Row>(std::move(found->front()));
  }

  /// REQUIRES: read_mutex_ is held.
  template <typename Row, typename Read, typename... Values>
  std::vector<Row> rows(const char* sql, Read read, const Values&... values) {
    std::vector<Row> found;
    Query query(reader_.statement(sql));
    query.with(values...);
    while (query.step()) found.push_back(read(query));
    return found;
  }

  std::vector<ParticipantRow> read_participants(const std::string& organisation) {
    SQLite::Transaction snapshot(reader_.database());
    std::vector<ParticipantRow> found = rows<ParticipantRow>(
        sql::kParticipants,
        [](const Query& query) {
          return ParticipantRow{
              query.text(0), query.text(1), query.text(2), query.text(3), query.number(4), query.number(5), {}, {}};
        },
        organisation);
    std::map<std::string, ParticipantRow*> by_enrolment;
    for (ParticipantRow& row : found) by_enrolment[row.enrolment] = &row;
    for (RunRow& run : rows<RunRow>(sql::kRuns, read_run, organisation)) {
      by_enrolment.at(run.entrance.enrolment)->runs.push_back(run);
    }
    for (Completion& completion : rows<Completion>(sql::kAllCompletions, read_completion, organisation)) {
      by_enrolment.at(completion.enrolment)->completions.push_back(completion);
    }
    return found;
  }

  std::mutex write_mutex_;
  std::mutex read_mutex_;
  Connection writer_;
  Connection reader_;
};

}  // namespace

Result<std::unique_ptr<Store>> make_sqlite_store(const std::string& path, SqliteOptions options) {
  return guarded<std::unique_ptr<Store>>([&]() -> Result<std::unique_ptr<Store>> {
    if (Connection probe(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        probe.database().execAndGet("PRAGMA user_version").getInt() > kSchemaVersion) {
      return Error{"store-newer", "A newer Waymark wrote this database. Use that one, or a newer one still."};
    }
    return std::unique_ptr<Store>(std::make_unique<SqliteStore>(path, options));
  });
}

}  // namespace waymark
