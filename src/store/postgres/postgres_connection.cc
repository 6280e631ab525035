#include "store/postgres/postgres_connection.h"

#include <libpq-fe.h>

#include <array>
#include <cstdlib>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "store/sql/sql_store.h"

namespace waymark::sql {
namespace {

constexpr Dialect kDialect = {"BIGINT", "TEXT COLLATE \"C\"", "", ""};

/// Types of PostgreSQL by their fixed numbers (pg_type.oid).
constexpr Oid kInt8 = 20;
constexpr Oid kInt2 = 21;
constexpr Oid kInt4 = 23;
constexpr Oid kText = 25;

/// So many writes are put off at most, since each one's answer waits in memory.
constexpr int kMostPending = 500;

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

struct Finish {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};

std::string field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text == nullptr ? std::string() : text;
}

/// Without a trailing line feed or full stop, in one line.
std::string line_of(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '.')) text.pop_back();
  for (char& c : text) c = c == '\n' ? ' ' : c;
  return text;
}

/// What went wrong, without any value of the statement: PostgreSQL's own words only where they hold none.
std::string problem_of(const PGresult* result) {
  const std::string state = field(result, PG_DIAG_SQLSTATE);
  if (state == "22021" || state == "22P05") return "PostgreSQL keeps no text that is not UTF-8 or holds a zero byte";
  const bool may_hold_values = state.starts_with("22") || state.starts_with("23");
  if (!may_hold_values) return line_of(field(result, PG_DIAG_MESSAGE_PRIMARY)) + " (SQLSTATE " + state + ")";
  const std::string constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
  return "SQLSTATE " + state + (constraint.empty() ? "" : ", constraint " + constraint);
}

bool is_good(const PGresult* result) {
  const ExecStatusType status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE;
}

std::string text_in(const PGresult* result, int row, int column) {
  return {PQgetvalue(result, row, column), static_cast<std::size_t>(PQgetlength(result, row, column))};
}

bool is_number_in(const PGresult* result, int column) {
  const Oid type = PQftype(result, column);
  return type == kInt8 || type == kInt4 || type == kInt2;
}

/// All rows at once.
class WholeRows : public Rows {
 public:
  explicit WholeRows(Answer answer) : answer_(std::move(answer)) {}
  bool step() override { return ++row_ < PQntuples(answer_.get()); }
  std::string text(int column) const override { return text_in(answer_.get(), row_, column); }
  std::int64_t number(int column) const override {
    return std::strtoll(PQgetvalue(answer_.get(), row_, column), nullptr, 10);
  }
  int columns() const override { return PQnfields(answer_.get()); }
  bool is_number(int column) const override { return is_number_in(answer_.get(), column); }

 private:
  Answer answer_;
  int row_ = -1;
};

/// One row at a time, as the server sends them.
class StreamedRows : public Rows {
 public:
  /// The query is sent. Throws Failure.
  explicit StreamedRows(PGconn* connection) : connection_(connection), answer_(PQgetResult(connection)) { check(); }
  ~StreamedRows() override {
    while (answer_ != nullptr) answer_.reset(PQgetResult(connection_));
  }
  StreamedRows(const StreamedRows&) = delete;
  StreamedRows& operator=(const StreamedRows&) = delete;

  bool step() override {
    if (begun_) {
      answer_.reset(PQgetResult(connection_));
      check();
    }
    begun_ = true;
    return PQresultStatus(answer_.get()) == PGRES_SINGLE_TUPLE;
  }
  std::string text(int column) const override { return text_in(answer_.get(), 0, column); }
  std::int64_t number(int column) const override {
    return std::strtoll(PQgetvalue(answer_.get(), 0, column), nullptr, 10);
  }
  int columns() const override { return PQnfields(answer_.get()); }
  bool is_number(int column) const override { return is_number_in(answer_.get(), column); }

 private:
  void check() const {
    if (answer_ == nullptr) throw Failure("the connection to PostgreSQL was lost");
    if (!is_good(answer_.get())) throw Failure(problem_of(answer_.get()));
  }

  PGconn* connection_;
  Answer answer_;
  bool begun_ = false;
};

/// The values of a statement as libpq takes them: binary, so that texts need no copy and no closing zero.
class Parameters {
 public:
  explicit Parameters(std::span<const Value> values) : numbers_(values.size()), formats_(values.size(), 1) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (const auto* number = std::get_if<std::int64_t>(&values[i])) {
        auto bits = static_cast<std::uint64_t>(*number);
        for (std::size_t byte = 8; byte-- > 0; bits >>= 8) numbers_[i][byte] = static_cast<char>(bits & 0xff);
        types_.push_back(kInt8);
        texts_.push_back(numbers_[i].data());
        lengths_.push_back(8);
      } else {
        const std::string_view text = std::get<std::string_view>(values[i]);
        types_.push_back(kText);
        texts_.push_back(text.data() == nullptr ? "" : text.data());
        lengths_.push_back(static_cast<int>(text.size()));
      }
    }
  }

  int count() const { return static_cast<int>(types_.size()); }
  const Oid* types() const { return types_.data(); }
  const char* const* texts() const { return texts_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  std::vector<std::array<char, 8>> numbers_;  ///< Big-endian.
  std::vector<Oid> types_;
  std::vector<const char*> texts_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

/// Asked of every new connection. A commit that is durable here and on synchronous standbys is as much as "on" says;
/// "remote_apply" says more and may stay. Whoever stops amid a transaction does not hold up the other servers for ever.
constexpr const char* kGreeting =
    "SELECT current_setting('fsync'), current_setting('server_encoding'), "
    "set_config('synchronous_commit', CASE current_setting('synchronous_commit') "
    "WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, false), "
    "set_config('idle_in_transaction_session_timeout', '60s', false), set_config('lock_timeout', '60s', false), "
    "set_config('jit', 'off', false)";

/// READ COMMITTED, so that what is read behind the lock is what the last who had it left. The lock's number is
/// "waymark" in ASCII; the transaction's own tells later what became of it.
constexpr const char* kBegin =
    "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SELECT pg_advisory_xact_lock(33602696382607979); "
    "SELECT pg_current_xact_id()";

class PostgresConnection : public Connection {
 public:
  explicit PostgresConnection(const std::string& conninfo) : connection_(connect(conninfo)) { greet(); }

  const Dialect& dialect() const override { return kDialect; }

  void script(const std::string& statements) override { (void)execute(statements.c_str()); }

  std::unique_ptr<Rows> read(std::string_view statement, std::span<const Value> values) override {
    return anew_if_lost([&] {
      send(statement, values);
      return std::make_unique<WholeRows>(settle());
    });
  }

  std::unique_ptr<Rows> read_long(std::string_view statement) override {
    (void)settle();
    if (PQsendQuery(connection_.get(), std::string(statement).c_str()) == 0) lose();
    (void)PQsetSingleRowMode(connection_.get());
    return std::make_unique<StreamedRows>(connection_.get());
  }

  void write(std::string_view statement, std::span<const Value> values) override {
    send(statement, values);
    if (pending_ >= kMostPending) (void)settle();
  }

  void begin() override {
    try {
      transaction_ = anew_if_lost([&] {
        const Answer answer = execute(kBegin);
        return text_in(answer.get(), 0, 0);
      });
    } catch (const Failure&) {
      roll_back();
      throw;
    }
  }

  void commit() override {
    try {
      send("COMMIT", {});
      (void)settle();
    } catch (const Failure&) {
      if (!is_lost() || !was_committed()) throw;
    }
    transaction_.clear();
  }

  void begin_reading() override {
    (void)anew_if_lost([&] { return execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); });
  }

  void roll_back() noexcept override {
    transaction_.clear();
    try {
      (void)settle();
    } catch (const Failure&) {
    }
    if (PQtransactionStatus(connection_.get()) == PQTRANS_IDLE) return;
    const Answer ignored(PQexec(connection_.get(), "ROLLBACK"));
  }

  int version() override {
    const Answer table = execute("SELECT to_regclass('waymark_version') IS NOT NULL");
    if (text_in(table.get(), 0, 0) != "t") return 0;
    const Answer answer = execute("SELECT version FROM waymark_version");
    return PQntuples(answer.get()) == 0 ? 0 : std::atoi(PQgetvalue(answer.get(), 0, 0));
  }

  void keep_version(int version) override {
    script(
        "CREATE TABLE IF NOT EXISTS waymark_version (version BIGINT NOT NULL); DELETE FROM waymark_version; "
        "INSERT INTO waymark_version VALUES (" +
        std::to_string(version) + ")");
  }

  void scrub() override {
    // Those that hold anything about a person, and what the planner remembers of their columns.
    for (const char* table : {"submission", "completion", "run", "attendance", "waiver", "call_request", "token",
                              "code", "enrolment", "participant", "audit"}) {
      script(std::string("VACUUM (FULL, ANALYZE) ") + table);
    }
    script("VACUUM (FULL) pg_catalog.pg_statistic");
  }

 private:
  static PGconn* connect(const std::string& conninfo) {
    char* why = nullptr;
    PQconninfoOption* options = PQconninfoParse(conninfo.c_str(), &why);
    PQfreemem(why);  // it quotes the string, and a password may be in that
    if (options == nullptr) throw Failure("this is no connection string: write postgres://user@host/database");
    PQconninfoFree(options);
    // What stands before dbname can be set otherwise in the connection string.
    const char* const keys[] = {"connect_timeout",  "keepalives_idle",           "keepalives_interval",
                                "keepalives_count", "tcp_user_timeout",          "dbname",
                                "client_encoding",  "fallback_application_name", nullptr};
    const char* const values[] = {"10", "30", "10", "3", "30000", conninfo.c_str(), "UTF8", "waymark", nullptr};
    return PQconnectdbParams(keys, values, 1);
  }

  /// What a new connection is told and asked.
  void greet() {
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw Failure(line_of(PQerrorMessage(connection_.get())));
    PQsetNoticeProcessor(connection_.get(), [](void*, const char*) {}, nullptr);
    const Answer answer = execute(kGreeting);
    if (text_in(answer.get(), 0, 0) != "on") {
      throw Failure("PostgreSQL runs with fsync off, and would lose records with its power: turn it on");
    }
    if (text_in(answer.get(), 0, 1) != "UTF8") {
      throw Failure("this database is not in UTF-8: make one with ENCODING 'UTF8'");
    }
  }

  void make_anew() {
    PQreset(connection_.get());
    lost_ = false;
    statements_.clear();
    unsettled_.clear();
    pending_ = 0;
    greet();
  }

  /// What `work` gives; once more on a new connection if this one turns out to be lost and nothing had begun on it.
  template <typename Work>
  std::invoke_result_t<Work> anew_if_lost(Work work) {
    const bool in_transaction = !transaction_.empty() || PQtransactionStatus(connection_.get()) == PQTRANS_INTRANS;
    try {
      return work();
    } catch (const Failure&) {
      if (in_transaction || !is_lost()) throw;
    }
    make_anew();
    return work();
  }

  /// After the connection was lost amid a commit.
  bool was_committed() {
    try {
      make_anew();
      // Behind the lock, since the lost one may still be at it.
      (void)execute(kBegin);
      const Answer answer = execute(("SELECT pg_xact_status('" + transaction_ + "')").c_str());
      const bool committed = text_in(answer.get(), 0, 0) == "committed";
      (void)execute("ROLLBACK");
      return committed;
    } catch (const Failure& failure) {
      throw Unsure(failure.what());
    }
  }

  bool is_lost() const { return lost_ || PQstatus(connection_.get()) == CONNECTION_BAD; }

  [[noreturn]] void lose() {
    lost_ = true;
    throw Failure("the connection to PostgreSQL was lost");
  }

  /// Statements without parameters, at once; the answer to the last.
  Answer execute(const char* statements) {
    (void)settle();
    Answer answer(PQexec(connection_.get(), statements));
    check(answer.get());
    return answer;
  }

  void check(const PGresult* answer) {
    if (is_good(answer)) return;
    if (is_lost()) lose();
    throw Failure(problem_of(answer));
  }

  /// Puts a statement into the pipeline, and its preparation if it is new.
  void send(std::string_view statement, std::span<const Value> values) {
    PGconn* connection = connection_.get();
    if (PQpipelineStatus(connection) == PQ_PIPELINE_OFF && PQenterPipelineMode(connection) == 0) lose();
    const Parameters parameters(values);
    auto known = statements_.find(statement);
    if (known == statements_.end()) {
      const std::string name = "s" + std::to_string(++prepared_);
      const std::string text(statement);
      if (PQsendPrepare(connection, name.c_str(), text.c_str(), parameters.count(), parameters.types()) == 0) {
        lose();
      }
      ++pending_;
      unsettled_.push_back(text);
      known = statements_.emplace(text, name).first;
    }
    if (PQsendQueryPrepared(connection, known->second.c_str(), parameters.count(), parameters.texts(),
                            parameters.lengths(), parameters.formats(), 0) == 0) {
      lose();
    }
    ++pending_;
  }

  /// Waits for all that is in the pipeline, and leaves it. Returns the last answer; throws what the first that failed
  /// says, after which the server left out the others.
  Answer settle() {
    PGconn* connection = connection_.get();
    if (PQpipelineStatus(connection) == PQ_PIPELINE_OFF) return nullptr;
    Answer last;
    Answer failed;
    bool lost = PQpipelineSync(connection) == 0;
    for (; pending_ > 0 && !lost; --pending_) {
      while (Answer answer{PQgetResult(connection)}) {
        (is_good(answer.get()) || failed != nullptr ? last : failed) = std::move(answer);
        lost = is_lost();
        if (lost) break;
      }
    }
    if (!lost) {
      const Answer sync(PQgetResult(connection));
      lost = PQresultStatus(sync.get()) != PGRES_PIPELINE_SYNC || PQexitPipelineMode(connection) == 0;
    }
    pending_ = 0;
    if (failed != nullptr || lost) {
      // Which of them were prepared nobody knows; the next time they are, under another name.
      for (const std::string& text : unsettled_) statements_.erase(text);
    }
    unsettled_.clear();
    if (lost) lose();
    if (failed != nullptr) throw Failure(problem_of(failed.get()));
    return last;
  }

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::unique_ptr<PGconn, Finish> connection_;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> statements_;  ///< Names by text.
  std::vector<std::string> unsettled_;  ///< Texts whose preparation is in the pipeline.
  int prepared_ = 0;
  bool lost_ = false;        ///< Nothing can be asked of the connection any more.
  int pending_ = 0;          ///< Answers that the pipeline owes.
  std::string transaction_;  ///< Its number while one writes, else empty.
};

}  // namespace

std::unique_ptr<Connection> connect_postgres(const std::string& conninfo) {
  return std::make_unique<PostgresConnection>(conninfo);
}

}  // namespace waymark::sql

namespace waymark {

Result<std::unique_ptr<Store>> make_postgres_store(const std::string& conninfo) {
  return sql::open_store([conninfo] { return sql::connect_postgres(conninfo); });
}

}  // namespace waymark
