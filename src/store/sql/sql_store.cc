#include "store/sql/sql_store.h"

#include <filesystem>
#include <limits>

#include "store/search_key.h"
#include "store/sql/copy.h"
#include "store/sql/pool.h"
#include "store/sql/reads.h"
#include "store/sql/rows.h"
#include "store/sql/schema.h"
#include "store/sql/transaction.h"
#include "store/sqlite/sqlite_connection.h"

namespace waymark::sql {
namespace {

/// As many reads at a time as are worth it on a small server.
constexpr int kMostReaders = 4;

/// Turns what engines throw into an Error.
template <typename Value, typename Work>
Result<Value> guarded(Work work) {
  try {
    return work();
  } catch (const Failure& failure) {
    return failed(failure.what());
  }
}

/// With these columns after those of `t`, a member of staff.
constexpr const char* kSessionColumns = "s.form_token, s.second_factor, s.begun, s.seen, s.hash";
StaffSession read_session(const Rows& rows) {
  return {read_staff(rows), rows.text(10), rows.yes(11), rows.number(12), rows.number(13), rows.text(14)};
}

MeetingGroup read_group(const Rows& rows) {
  return {rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.yes(4)};
}

Meeting read_meeting(const Rows& rows) {
  return {rows.text(0), rows.text(1), rows.text(2), rows.number(3), rows.text(4)};
}

GroupMember read_member(const Rows& rows) {
  return {rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)};
}

Credential read_credential(const Rows& rows) {
  return {rows.text(0), rows.text(1), rows.text(2), rows.text(3)};
}

Submit read_held(const Rows& rows) {
  Submit act;
  act.entrance = {rows.text(0), rows.text(1)};
  act.body = rows.text(2);
  act.body_hash = rows.text(3);
  act.at = rows.number(4);
  if (Result<Evidence> evidence = evidence_of_json(act.body)) act.evidence = *evidence;
  return act;
}

ExportRow read_export(const Rows& rows) {
  ExportRow row;
  row.completion = read_completion(rows);
  row.summary = {rows.small(8), rows.small(9), rows.small(10), rows.small(11)};
  row.started = rows.number(12);
  row.finished = rows.number(13);
  row.minutes = rows.small(14);
  row.reference = rows.text(15);
  row.programme = rows.text(16);
  row.meeting = rows.number(17);
  return row;
}

AuditRow read_audit(const Rows& rows) {
  return {rows.number(0), rows.number(1), rows.text(2), rows.text(3), rows.text(4),
          rows.text(5),   rows.text(6),   rows.text(7), rows.text(8), rows.text(9)};
}

/// One connection that writes, and a pool of those that read.
class SqlStore : public Store {
 public:
  SqlStore(std::unique_ptr<Connection> writer, Connect connect)
      : writer_(std::move(writer)), readers_(std::move(connect), kMostReaders) {}

  std::vector<Result<Outcome>> record(const std::vector<Act>& batch) override {
    const std::lock_guard lock(write_mutex_);
    std::vector<Result<Outcome>> outcomes;
    if (record_together(batch, outcomes)) return outcomes;
    if (batch.size() == 1) return outcomes;
    // The engine failed over one of them. Each alone, so that it takes no other along.
    std::vector<Result<Outcome>> each;
    for (const Act& act : batch) {
      (void)record_together({act}, outcomes);
      each.push_back(std::move(outcomes.front()));
    }
    return each;
  }

  Result<std::optional<CodeRow>> code(const std::string& locator) override {
    return one<CodeRow>(
        "SELECT e.organisation, c.enrolment, c.hash FROM code c JOIN enrolment e ON e.id = c.enrolment "
        "WHERE c.locator = $1",
        [&](const Rows& rows) { return CodeRow{{rows.text(0), rows.text(1)}, {locator, rows.text(2)}}; }, locator);
  }

  Result<std::optional<Entrance>> token(const std::string& token_hash) override {
    return one<Entrance>(
        "SELECT e.organisation, t.enrolment FROM token t JOIN enrolment e ON e.id = t.enrolment WHERE t.hash = $1",
        [](const Rows& rows) { return Entrance{rows.text(0), rows.text(1)}; }, token_hash);
  }

  Result<std::optional<StaffMember>> staff_by_email(const std::string& email) override {
    static const std::string statement =
        std::string("SELECT ") + kStaffColumns + " FROM staff t WHERE t.email = $1 AND t.ended = 0";
    return one<StaffMember>(statement, read_staff, email);
  }

  Result<std::optional<StaffSession>> session(const std::string& hash) override {
    static const std::string statement =
        std::string("SELECT ") + kStaffColumns + ", " + kSessionColumns +
        " FROM session s JOIN staff t ON t.id = s.staff WHERE s.hash = $1 AND t.ended = 0";
    return one<StaffSession>(statement, read_session, hash);
  }

  Result<std::optional<Credential>> credential(const std::string& id) override {
    return one<Credential>("SELECT id, organisation, name, secret_hash FROM credential WHERE id = $1", read_credential,
                           id);
  }

  Result<std::vector<Organisation>> organisations() override {
    return all<Organisation>("SELECT id, name, retention_days FROM organisation ORDER BY name, id",
                             [](const Rows& rows) { return Organisation{rows.text(0), rows.text(1), rows.small(2)}; });
  }

  Result<std::optional<std::string>> receipt(const std::string& number) override {
    return one<std::string>(
        "SELECT receipt FROM completion WHERE receipt_number = $1", [](const Rows& rows) { return rows.text(0); },
        number);
  }

  Result<std::vector<LessonRow>> current_lessons() override {
    return all<LessonRow>(
        "SELECT version, id, title FROM lesson AS newest "
        "WHERE sequence = (SELECT max(sequence) FROM lesson WHERE id = newest.id) "
        "ORDER BY (SELECT min(sequence) FROM lesson WHERE id = newest.id)",
        [](const Rows& rows) { return LessonRow{rows.text(0), rows.text(1), rows.text(2)}; });
  }

  Result<std::optional<LessonRow>> lesson(const std::string& id, const std::string& digits) override {
    return one<LessonRow>(
        "SELECT version, id, title FROM lesson WHERE id = $1 AND version LIKE $2",
        [](const Rows& rows) { return LessonRow{rows.text(0), rows.text(1), rows.text(2)}; }, id, digits + "%");
  }

  Result<std::optional<std::string>> package(const std::string& version) override {
    return one<std::string>(
        "SELECT package FROM lesson WHERE version = $1", [](const Rows& rows) { return rows.text(0); }, version);
  }

  Result<std::vector<Submit>> held(const std::string& version) override {
    return all<Submit>(
        "SELECT r.organisation, r.enrolment, s.body, s.body_hash, s.received FROM submission s "
        "JOIN run r ON r.id = s.run WHERE s.verdict = 1 AND s.version = $1 ORDER BY s.run, s.number",
        read_held, version);
  }

  Result<std::vector<std::string>> held_versions() override {
    return all<std::string>("SELECT DISTINCT version FROM submission WHERE verdict = 1 ORDER BY version",
                            [](const Rows& rows) { return rows.text(0); });
  }

  Result<CasePage> cases(const CaseQuery& query) override {
    return reading<CasePage>([&](Connection& connection) { return read_cases(connection, query); });
  }

  Result<CaseCounts> case_counts(const std::string& organisation, const std::string& caseworker, std::int64_t now,
                                 std::int64_t completed_since) override {
    return reading<CaseCounts>([&](Connection& connection) {
      return read_case_counts(connection, organisation, caseworker, now, completed_since);
    });
  }

  Result<std::vector<Arrival>> arrivals(const std::string& organisation, const std::string& caseworker,
                                        std::int64_t since, int limit) override {
    static const std::string statement =
        std::string("SELECT p.id, p.reference, ") + kRunColumns +
        // From the latest run back: SQLite keeps to the order of a CROSS JOIN, and would else begin with all people.
        " FROM run r CROSS JOIN enrolment e CROSS JOIN participant p "
        "WHERE r.organisation = $1 AND e.id = r.enrolment AND p.id = e.participant AND p.caseworker = $2 "
        "AND r.received >= $3 ORDER BY r.received DESC, r.id LIMIT $4";
    return all<Arrival>(
        statement, [](const Rows& rows) { return Arrival{rows.text(0), rows.text(1), read_run(rows, 2)}; },
        organisation, caseworker, since, limit);
  }

  Result<std::optional<Person>> person(const std::string& organisation, const std::string& participant) override {
    return reading<std::optional<Person>>(
        [&](Connection& connection) { return read_person(connection, organisation, participant); });
  }

  Result<std::optional<std::string>> find_person(const std::string& organisation,
                                                 const std::string& reference) override {
    return one<std::string>(
        "SELECT id FROM participant WHERE organisation = $1 AND search = $2",
        [](const Rows& rows) { return rows.text(0); }, organisation, search_key(reference));
  }

  Result<std::vector<Completion>> completions(const Entrance& entrance) override {
    static const std::string statement =
        std::string("SELECT ") + kCompletionColumns +
        " FROM completion c WHERE c.organisation = $1 AND c.enrolment = $2 ORDER BY c.recorded, c.lesson";
    return all<Completion>(
        statement, [](const Rows& rows) { return read_completion(rows); }, entrance.organisation, entrance.enrolment);
  }

  Result<std::int64_t> call_asked(const Entrance& entrance) override {
    const auto asked = one<std::int64_t>(
        "SELECT r.asked FROM call_request r JOIN enrolment e ON e.id = r.enrolment "
        "WHERE e.organisation = $1 AND e.id = $2 AND r.answered = 0",
        [](const Rows& rows) { return rows.number(0); }, entrance.organisation, entrance.enrolment);
    if (!asked) return asked.error();
    return asked->value_or(0);
  }

  Result<std::vector<std::string>> untouched(const std::string& organisation, std::int64_t before, int limit) override {
    return all<std::string>(
        "SELECT id FROM participant WHERE organisation = $1 AND touched < $2 AND held = 0 ORDER BY touched, id LIMIT "
        "$3",
        [](const Rows& rows) { return rows.text(0); }, organisation, before, limit);
  }

  Result<std::vector<StaffMember>> staff(const std::string& organisation) override {
    static const std::string statement =
        std::string("SELECT ") + kStaffColumns +
        " FROM staff t WHERE t.organisation = $1 ORDER BY CASE WHEN t.ended = 0 THEN 0 ELSE 1 END, t.name, t.email";
    return all<StaffMember>(statement, read_staff, organisation);
  }

  Result<std::vector<StaffSession>> sessions(const std::string& organisation, const std::string& staff) override {
    static const std::string statement = std::string("SELECT ") + kStaffColumns + ", " + kSessionColumns +
                                         " FROM session s JOIN staff t ON t.id = s.staff "
                                         "WHERE s.staff = $1 AND t.organisation = $2 ORDER BY s.begun DESC, s.hash";
    return all<StaffSession>(statement, read_session, staff, organisation);
  }

  Result<std::vector<Programme>> programmes(const std::string& organisation) override {
    return reading<std::vector<Programme>>(
        [&](Connection& connection) { return read_programmes(connection, organisation); });
  }

  Result<std::vector<MeetingGroup>> groups(const std::string& organisation) override {
    return all<MeetingGroup>(
        "SELECT id, organisation, name, facilitator, closed FROM meeting_group WHERE organisation = $1 "
        "ORDER BY closed, name, id",
        read_group, organisation);
  }

  Result<std::vector<GroupMember>> members(const std::string& organisation, const std::string& group) override {
    return all<GroupMember>(
        "SELECT e.id, p.id, p.reference, p.display_name, p.caseworker FROM enrolment e JOIN participant p ON p.id = "
        "e.participant "
        "WHERE e.meeting_group = $1 AND e.organisation = $2 AND e.meeting_group <> '' AND e.closed = 0 "
        "ORDER BY p.search, e.id",
        read_member, group, organisation);
  }

  Result<std::vector<Meeting>> meetings(const std::string& organisation, const std::string& group) override {
    return all<Meeting>(
        "SELECT id, meeting_group, lesson, starts, place FROM meeting WHERE meeting_group = $1 AND organisation = $2 "
        "ORDER BY starts DESC, id",
        read_meeting, group, organisation);
  }

  Result<std::vector<Attendance>> attendance(const std::string& organisation, const std::string& meeting) override {
    static const std::string statement =
        std::string("SELECT ") + kAttendanceColumns +
        " FROM attendance a JOIN meeting m ON m.id = a.meeting WHERE m.id = $1 AND m.organisation = $2 "
        "ORDER BY a.enrolment";
    return all<Attendance>(statement, read_attendance, meeting, organisation);
  }

  Result<std::vector<GroupMember>> marked_in(const std::string& organisation, const std::string& meeting) override {
    return all<GroupMember>(
        "SELECT e.id, p.id, p.reference, p.display_name, p.caseworker FROM attendance a JOIN enrolment e ON e.id = "
        "a.enrolment JOIN participant p ON p.id = e.participant "
        "WHERE a.meeting = $1 AND e.organisation = $2 AND a.presence <> 0 ORDER BY p.search, e.id",
        read_member, meeting, organisation);
  }

  Result<std::vector<Credential>> credentials(const std::string& organisation) override {
    return all<Credential>(
        "SELECT id, organisation, name, secret_hash FROM credential WHERE organisation = $1 ORDER BY name, id",
        read_credential, organisation);
  }

  Result<std::vector<ExportRow>> export_rows(const std::string& organisation, const std::string& caseworker,
                                             const Completion& after, int limit) override {
    static const std::string statement =
        std::string("SELECT ") + kCompletionColumns +
        ", r.required, r.correct, r.attempts, r.later_tries, r.started, r.finished, r.minutes, p.reference, "
        "coalesce(g.name, ''), "
        "(SELECT coalesce(max(m.starts), 0) FROM attendance a JOIN meeting m ON m.id = a.meeting "
        "WHERE a.enrolment = c.enrolment AND a.presence = 1 AND m.lesson = c.lesson "
        "AND m.starts / 86400 IN (c.recorded / 86400, r.finished / 86400)) "
        "FROM completion c JOIN run r ON r.id = c.run JOIN enrolment e ON e.id = c.enrolment "
        "JOIN participant p ON p.id = e.participant LEFT JOIN programme g ON g.id = e.programme "
        "WHERE c.organisation = $1 AND (c.recorded, c.lesson, c.enrolment) > ($2, $3, $4) "
        "AND ($5 = '' OR p.caseworker = $6) ORDER BY c.recorded, c.lesson, c.enrolment LIMIT $7";
    return all<ExportRow>(statement, read_export, organisation, after.recorded, after.lesson, after.enrolment,
                          caseworker, caseworker, limit);
  }

  Result<std::vector<Tally>> tallies(const std::string& organisation, std::int64_t from, std::int64_t until) override {
    return reading<std::vector<Tally>>(
        [&](Connection& connection) { return read_tallies(connection, organisation, from, until); });
  }

  Result<std::vector<RunRow>> runs(const std::string& organisation, const std::string& after, int limit) override {
    static const std::string statement = std::string("SELECT ") + kRunColumns +
                                         " FROM run r WHERE r.organisation = $1 AND r.id > $2 ORDER BY r.id LIMIT $3";
    return all<RunRow>(statement, [](const Rows& rows) { return read_run(rows); }, organisation, after, limit);
  }

  Result<std::vector<SubmissionRow>> submissions(const std::string& organisation, const std::string& run) override {
    static const std::string statement = std::string("SELECT ") + kSubmissionColumns +
                                         " FROM submission s JOIN run r ON r.id = s.run WHERE s.run = $1 "
                                         "AND r.organisation = $2 ORDER BY s.number";
    return all<SubmissionRow>(statement, read_submission, run, organisation);
  }

  Result<std::vector<AuditRow>> audit(const std::string& organisation, std::int64_t after, int limit) override {
    return all<AuditRow>(
        "SELECT sequence, at, actor, act, payload, salt, digest, previous, hash, subject FROM audit "
        "WHERE organisation = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
        read_audit, organisation, after, limit);
  }

  Result<std::vector<AuditRow>> latest_audit(const std::string& organisation, const std::string& actor,
                                             std::int64_t before, int limit) override {
    static const std::string columns =
        "SELECT sequence, at, actor, act, payload, salt, digest, previous, hash, subject FROM audit "
        "WHERE organisation = $1 AND sequence < $2 ";
    static const std::string of_all = columns + "ORDER BY sequence DESC LIMIT $3";
    // That it is no participant is what the index asks for.
    static const std::string of_one =
        columns + "AND actor = $3 AND actor <> 'participant' ORDER BY sequence DESC LIMIT $4";
    const std::int64_t end = before > 0 ? before : std::numeric_limits<std::int64_t>::max();
    return actor.empty() ? all<AuditRow>(of_all, read_audit, organisation, end, limit)
                         : all<AuditRow>(of_one, read_audit, organisation, end, actor, limit);
  }

  Result<std::vector<AuditRow>> audit_about(const std::string& organisation, const std::string& participant) override {
    return all<AuditRow>(
        "SELECT sequence, at, actor, act, payload, salt, digest, previous, hash, subject FROM audit "
        "WHERE subject = $1 AND subject <> '' AND organisation = $2 ORDER BY sequence",
        read_audit, participant, organisation);
  }

  Result<std::optional<AuditRow>> audit_end(const std::string& organisation) override {
    return one<AuditRow>(
        "SELECT sequence, at, actor, act, payload, salt, digest, previous, hash, subject FROM audit "
        "WHERE organisation = $1 ORDER BY sequence DESC LIMIT 1",
        read_audit, organisation);
  }

  Result<std::vector<ChainHead>> heads(const std::string& organisation, std::int64_t after, int limit) override {
    return all<ChainHead>(
        "SELECT organisation, sequence, hash, signature, at FROM chain_head WHERE organisation = $1 "
        "AND sequence > $2 ORDER BY sequence LIMIT $3",
        [](const Rows& rows) {
          return ChainHead{rows.text(0), rows.number(1), rows.text(2), rows.text(3), rows.number(4)};
        },
        organisation, after, limit);
  }

  Result<std::vector<Completion>> all_completions(const std::string& organisation, const Completion& after,
                                                  int limit) override {
    static const std::string statement = std::string("SELECT ") + kCompletionColumns +
                                         " FROM completion c WHERE (c.enrolment, c.lesson) > ($1, $2) "
                                         "AND c.organisation = $3 ORDER BY c.enrolment, c.lesson LIMIT $4";
    return all<Completion>(
        statement, [](const Rows& rows) { return read_completion(rows); }, after.enrolment, after.lesson, organisation,
        limit);
  }

  Result<std::vector<std::string>> people(const std::string& organisation, const std::string& after,
                                          int limit) override {
    return all<std::string>(
        "SELECT id FROM participant WHERE id > $1 AND organisation = $2 ORDER BY id LIMIT $3",
        [](const Rows& rows) { return rows.text(0); }, after, organisation, limit);
  }

  Result<std::vector<std::string>> strays() override {
    return reading<std::vector<std::string>>([](Connection& connection) { return read_strays(connection); });
  }

  Status back_up(const std::string& path) override {
    if (std::filesystem::exists(path)) return Error{"not-empty", path + " is there already. Name a new file."};
    const std::string part = path + ".part";
    std::error_code ignored;
    const auto forget = [&part, &ignored] {
      for (const char* end : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(part + end, ignored);
    };
    forget();
    const Status copied = reading<Done>([&](Connection& connection) {
      const auto copy = connect_sqlite(part, {});
      migrate(*copy);
      copy_all(connection, *copy);
      copy->script("PRAGMA journal_mode = DELETE");  // one file, and nothing beside it
      return Done{};
    });
    std::error_code unnamed;
    if (copied) std::filesystem::rename(part, path, unnamed);
    if (!copied || unnamed) forget();
    return unnamed ? Status(failed(("the backup cannot be named " + path).c_str())) : copied;
  }

  Status take_over(const std::string& path) override {
    return guarded<Done>([&]() -> Status {
      const std::lock_guard lock(write_mutex_);
      if (!is_empty(*writer_))
        return Error{"not-empty", "There are records here already. Take them over into a new one."};
      const auto copy = connect_sqlite(path, {});
      if (!migrate(*copy))
        return Error{"store-newer", "A newer Waymark wrote this backup. Use that one, or a newer one."};
      copy_all(*copy, *writer_);
      return Done{};
    });
  }

  Status scrub() override {
    return guarded<Done>([&] {
      const std::lock_guard lock(write_mutex_);
      writer_->scrub();
      return Done{};
    });
  }

 private:
  /// False when the engine could not do it, nothing was changed, and it can be tried again; `outcomes` says why for each.
  bool record_together(const std::vector<Act>& batch, std::vector<Result<Outcome>>& outcomes) {
    outcomes.clear();
    try {
      writer_->begin();
      Transaction transaction(*writer_);
      for (const Act& act : batch) outcomes.push_back(apply_one(transaction, act));
      writer_->commit();
      return true;
    } catch (const Unsure& failure) {
      writer_->roll_back();
      // Not again: what may stand there would stand there twice.
      outcomes.assign(batch.size(), failed(failure.what()));
      return true;
    } catch (const Failure& failure) {
      writer_->roll_back();
      outcomes.assign(batch.size(), failed(failure.what()));
      return false;
    }
  }

  static Result<Outcome> apply_one(Transaction& transaction, const Act& act) {
    const int writes = transaction.writes();
    Result<Outcome> outcome = std::visit([&](const auto& each) { return apply(transaction, each); }, act);
    if (!outcome && transaction.writes() != writes) throw Failure("an act was refused after it had changed something");
    return outcome;
  }

  template <typename Value, typename Work>
  Result<Value> reading(Work work) {
    return guarded<Value>([&]() -> Result<Value> { return readers_.with(work); });
  }

  template <typename Row, typename Make, typename... Values>
  Result<std::vector<Row>> all(std::string_view statement, Make make, const Values&... values) {
    return reading<std::vector<Row>>(
        [&](Connection& connection) { return read_all<Row>(connection, statement, make, values...); });
  }

  template <typename Row, typename Make, typename... Values>
  Result<std::optional<Row>> one(std::string_view statement, Make make, const Values&... values) {
    return reading<std::optional<Row>>([&](Connection& connection) {
      const auto rows = read(connection, statement, values...);
      return rows->step() ? std::optional<Row>(make(*rows)) : std::nullopt;
    });
  }

  std::mutex write_mutex_;
  std::unique_ptr<Connection> writer_;
  Pool readers_;
};

}  // namespace

Error failed(const char* what) {
  return {"store-failed", std::string("The database could not do it: ") + what + "."};
}

Result<std::unique_ptr<Store>> open_store(Connect connect) {
  return guarded<std::unique_ptr<Store>>([&]() -> Result<std::unique_ptr<Store>> {
    std::unique_ptr<Connection> writer = connect();
    if (!migrate(*writer)) {
      return Error{"store-newer", "A newer Waymark wrote this database. Use that one, or a newer one still."};
    }
    return std::unique_ptr<Store>(std::make_unique<SqlStore>(std::move(writer), std::move(connect)));
  });
}

}  // namespace waymark::sql
