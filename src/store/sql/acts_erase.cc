// Erasing a person: everything goes, counts stay.

#include <map>

#include <nlohmann/json.hpp>

#include "store/months.h"
#include "store/sql/transaction.h"

namespace waymark::sql {
namespace {

using Counted = std::map<std::tuple<std::int64_t, Tally::Kind, std::string>, int>;

void count_enrolments(Transaction& transaction, const std::string& participant, Counted& counted) {
  const auto rows = transaction.read(
      "SELECT enrolled, entered, finished, CASE WHEN finished > 0 AND ("
      "EXISTS (SELECT 1 FROM completion c WHERE c.enrolment = enrolment.id AND c.recorded > enrolment.finished) OR "
      "EXISTS (SELECT 1 FROM attendance a JOIN meeting m ON m.id = a.meeting WHERE a.enrolment = enrolment.id "
      "AND a.presence = 1 AND m.starts > enrolment.finished)) THEN 1 ELSE 0 END "
      "FROM enrolment WHERE participant = $1",
      participant);
  while (rows->step()) {
    ++counted[{month_of(rows->number(0)), Tally::Kind::kReferred, ""}];
    if (rows->yes(1)) ++counted[{month_of(rows->number(1)), Tally::Kind::kStarted, ""}];
    if (rows->yes(2)) ++counted[{month_of(rows->number(2)), Tally::Kind::kFinished, ""}];
    if (rows->yes(3)) ++counted[{month_of(rows->number(2)), Tally::Kind::kStayed, ""}];
  }
}

void count_completions(Transaction& transaction, const std::string& participant, Counted& counted) {
  const auto rows = transaction.read(
      "SELECT c.recorded, c.lesson FROM completion c JOIN enrolment e ON e.id = c.enrolment WHERE e.participant = $1",
      participant);
  while (rows->step()) ++counted[{month_of(rows->number(0)), Tally::Kind::kCompleted, rows->text(1)}];
}

int sum_of(const Counted& counted, Tally::Kind kind) {
  int sum = 0;
  for (const auto& [what, count] : counted) sum += std::get<1>(what) == kind ? count : 0;
  return sum;
}

void keep_counts(Transaction& transaction, const std::string& organisation, const Counted& counted) {
  for (const auto& [what, count] : counted) {
    const auto& [month, kind, lesson] = what;
    transaction.write(
        "INSERT INTO tally (organisation, at, kind, lesson, count) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (organisation, at, kind, lesson) DO UPDATE SET count = tally.count + excluded.count",
        organisation, month, static_cast<int>(kind), lesson, count);
  }
}

/// The audit rows about the person lose their payload; which they are stands in the certificate, so that no other row
/// can be emptied unseen.
nlohmann::json empty_audit(Transaction& transaction, const std::string& participant) {
  nlohmann::json sequences = nlohmann::json::array();
  {
    const auto rows = transaction.read("SELECT sequence FROM audit WHERE subject = $1 ORDER BY sequence", participant);
    while (rows->step()) sequences.push_back(rows->number(0));
  }
  transaction.write("UPDATE audit SET payload = '', salt = '', subject = '' WHERE subject = $1", participant);
  return sequences;
}

void remove_rows(Transaction& transaction, const std::string& participant) {
  static constexpr const char* kOfEnrolments[] = {
      "DELETE FROM completion WHERE enrolment IN (SELECT id FROM enrolment WHERE participant = $1)",
      "DELETE FROM submission WHERE run IN (SELECT r.id FROM run r JOIN enrolment e ON e.id = r.enrolment "
      "WHERE e.participant = $1)",
      "DELETE FROM run WHERE enrolment IN (SELECT id FROM enrolment WHERE participant = $1)",
      "DELETE FROM attendance WHERE enrolment IN (SELECT id FROM enrolment WHERE participant = $1)",
      "DELETE FROM waiver WHERE enrolment IN (SELECT id FROM enrolment WHERE participant = $1)",
      "DELETE FROM call_request WHERE enrolment IN (SELECT id FROM enrolment WHERE participant = $1)",
      "DELETE FROM token WHERE enrolment IN (SELECT id FROM enrolment WHERE participant = $1)",
      "DELETE FROM code WHERE enrolment IN (SELECT id FROM enrolment WHERE participant = $1)",
      "DELETE FROM enrolment WHERE participant = $1",
      "DELETE FROM participant WHERE id = $1",
  };
  for (const char* statement : kOfEnrolments) transaction.write(statement, participant);
}

}  // namespace

Result<Outcome> apply(Transaction& transaction, const Erase& act) {
  {
    const auto rows = transaction.read("SELECT held FROM participant WHERE id = $1 AND organisation = $2",
                                       act.participant, act.organisation);
    if (!rows->step()) return unknown("participant");
    if (rows->yes(0)) {
      return Error{"held", "A legal hold stands on this record. Lift it first, if you may."};
    }
  }
  Counted counted;
  count_enrolments(transaction, act.participant, counted);
  count_completions(transaction, act.participant, counted);
  keep_counts(transaction, act.organisation, counted);
  const nlohmann::json emptied = empty_audit(transaction, act.participant);
  const Erased erased{sum_of(counted, Tally::Kind::kReferred), sum_of(counted, Tally::Kind::kCompleted),
                      static_cast<int>(emptied.size())};
  remove_rows(transaction, act.participant);
  transaction.audit(act.organisation, act.at, act.actor, "erased",
                    nlohmann::json{{"certificate", act.certificate},
                                   {"why", act.why},
                                   {"rows", emptied},
                                   {"enrolments", erased.enrolments},
                                   {"completions", erased.completions}}
                        .dump());
  return Outcome(erased);
}

}  // namespace waymark::sql
