#pragma once

#include <map>
#include <string>

#include "store/acts.h"
#include "store/sql/connection.h"

namespace waymark::sql {

/// The acts of one batch on their way into the database. Each act decides before it changes anything, so one that is
/// refused has left no trace; counted(), since what is not so would show as a changed count.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(connection) {}

  template <typename... Values>
  std::unique_ptr<Rows> read(std::string_view statement, const Values&... values) {
    return sql::read(connection_, statement, values...);
  }
  template <typename... Values>
  bool found(std::string_view statement, const Values&... values) {
    return sql::found(connection_, statement, values...);
  }
  template <typename... Values>
  void write(std::string_view statement, const Values&... values) {
    ++writes_;
    sql::write(connection_, statement, values...);
  }

  /// Appends to the organisation's chain. `subject` is a participant's id, or empty.
  void audit(const std::string& organisation, std::int64_t at, const std::string& actor, const std::string& act,
             const std::string& payload, const std::string& subject = "");

  /// Statements that changed something so far.
  int writes() const { return writes_; }

 private:
  struct Head {
    std::int64_t sequence = 0;
    std::string hash;
  };

  Connection& connection_;
  std::map<std::string, Head> heads_;  ///< By organisation, since many acts of a batch are one organisation's.
  int writes_ = 0;
};

Result<Outcome> apply(Transaction& transaction, const AddOrganisation& act);
Result<Outcome> apply(Transaction& transaction, const ChangeOrganisation& act);
Result<Outcome> apply(Transaction& transaction, const AddStaff& act);
Result<Outcome> apply(Transaction& transaction, const ChangeStaff& act);
Result<Outcome> apply(Transaction& transaction, const SetPassword& act);
Result<Outcome> apply(Transaction& transaction, const SetTotp& act);
Result<Outcome> apply(Transaction& transaction, const UseTotp& act);
Result<Outcome> apply(Transaction& transaction, const BeginSession& act);
Result<Outcome> apply(Transaction& transaction, const TouchSession& act);
Result<Outcome> apply(Transaction& transaction, const EndSession& act);
Result<Outcome> apply(Transaction& transaction, const AddCredential& act);
Result<Outcome> apply(Transaction& transaction, const EndCredential& act);

Result<Outcome> apply(Transaction& transaction, const PutProgramme& act);
Result<Outcome> apply(Transaction& transaction, const PutGroup& act);
Result<Outcome> apply(Transaction& transaction, const JoinGroup& act);
Result<Outcome> apply(Transaction& transaction, const PutMeeting& act);
Result<Outcome> apply(Transaction& transaction, const RemoveMeeting& act);
Result<Outcome> apply(Transaction& transaction, const MarkAttendance& act);

Result<Outcome> apply(Transaction& transaction, const Enrol& act);
Result<Outcome> apply(Transaction& transaction, const Reissue& act);
Result<Outcome> apply(Transaction& transaction, const Correct& act);
Result<Outcome> apply(Transaction& transaction, const HandOver& act);
Result<Outcome> apply(Transaction& transaction, const Close& act);
Result<Outcome> apply(Transaction& transaction, const Waive& act);
Result<Outcome> apply(Transaction& transaction, const AskForCall& act);
Result<Outcome> apply(Transaction& transaction, const AnswerCall& act);
Result<Outcome> apply(Transaction& transaction, const Hold& act);
Result<Outcome> apply(Transaction& transaction, const Erase& act);

Result<Outcome> apply(Transaction& transaction, const Admit& act);
Result<Outcome> apply(Transaction& transaction, const Publish& act);
Result<Outcome> apply(Transaction& transaction, const Submit& act);
Result<Outcome> apply(Transaction& transaction, const Note& act);
Result<Outcome> apply(Transaction& transaction, const KeepHead& act);
Result<Outcome> apply(Transaction& transaction, const Probe& act);

// What several of them need.

/// An enrolment and whose it is, or nothing when it is not that organisation's.
struct Whose {
  std::string participant;
  std::string caseworker;
  std::string programme;
  std::int64_t starts = 0;
  std::int64_t entered = 0;
  std::int64_t finished = 0;
  std::int64_t closed = 0;
};
std::optional<Whose> whose(Transaction& transaction, const std::string& organisation, const std::string& enrolment);

/// Works out anew what the participant's row repeats of their latest enrolment: what is due next, whether it is open.
void recount(Transaction& transaction, const std::string& participant, std::int64_t at);

/// Something happened with them; retention counts from it.
void touch(Transaction& transaction, const std::string& participant, std::int64_t at);

inline Error unknown(const char* what) {
  return {"unknown", std::string("There is no such ") + what + "."};
}

}  // namespace waymark::sql
