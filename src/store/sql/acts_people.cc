// Enrolments and what staff do about one person.

#include <nlohmann/json.hpp>

#include "store/audit.h"
#include "store/search_key.h"
#include "store/sql/transaction.h"

namespace waymark::sql {
namespace {

bool locator_taken(Transaction& transaction, const std::string& locator) {
  return transaction.found("SELECT 1 FROM code WHERE locator = $1", locator);
}

Error locator_taken_error() {
  return {"locator-taken", "This code begins like another one."};
}

bool is_staff(Transaction& transaction, const std::string& organisation, const std::string& staff) {
  return transaction.found("SELECT 1 FROM staff WHERE id = $1 AND organisation = $2 AND ended = 0", staff,
                           organisation);
}

void issue_code(Transaction& transaction, const std::string& enrolment, const CodeHash& code, std::int64_t at) {
  transaction.write("INSERT INTO code (locator, enrolment, hash, issued) VALUES ($1, $2, $3, $4)", code.locator,
                    enrolment, code.hash, at);
}

/// The participant under that reference, whether their last enrolment is open, and whose they are.
struct Known {
  std::string participant;
  std::string caseworker;
  bool open = false;
};
std::optional<Known> known_under(Transaction& transaction, const std::string& organisation,
                                 const std::string& reference) {
  const auto rows =
      transaction.read("SELECT id, caseworker, open FROM participant WHERE organisation = $1 AND search = $2",
                       organisation, search_key(reference));
  if (!rows->step()) return std::nullopt;
  return Known{rows->text(0), rows->text(1), rows->yes(2)};
}

/// What the audit keeps of how a participant is called.
std::string mark_of(const std::string& participant, const std::string& reference, const std::string& display_name) {
  return audit_mark(participant, reference + "\n" + display_name);
}

/// Whether the participant is that organisation's.
bool is_participant(Transaction& transaction, const std::string& organisation, const std::string& participant) {
  return transaction.found("SELECT 1 FROM participant WHERE id = $1 AND organisation = $2", participant, organisation);
}

/// What an Enrol names that is not there, if anything.
std::optional<Error> missing(Transaction& transaction, const Enrol& act) {
  if (!act.caseworker.empty() && !is_staff(transaction, act.organisation, act.caseworker)) {
    return unknown("member of staff");
  }
  if (!act.programme.empty() &&
      !transaction.found("SELECT 1 FROM programme WHERE id = $1 AND organisation = $2 AND closed = 0", act.programme,
                         act.organisation)) {
    return unknown("programme");
  }
  if (!act.group.empty() &&
      !transaction.found("SELECT 1 FROM meeting_group WHERE id = $1 AND organisation = $2 AND closed = 0", act.group,
                         act.organisation)) {
    return unknown("group");
  }
  return std::nullopt;
}

}  // namespace

Result<Outcome> apply(Transaction& transaction, const Enrol& act) {
  if (const std::optional<Error> error = missing(transaction, act)) return *error;
  const std::optional<Known> known = known_under(transaction, act.organisation, act.reference);
  if (known && (known->open || known->caseworker != act.caseworker)) {
    return Error{"reference-taken", "Somebody is enrolled under this reference already."};
  }
  if (locator_taken(transaction, act.code.locator)) return locator_taken_error();
  const std::string& participant = known ? known->participant : act.participant;
  if (!known) {
    transaction.write(
        "INSERT INTO participant (id, organisation, caseworker, reference, search, display_name, enrolment, due, "
        "called, last, last_lesson, open, entered, added, touched, held, held_why) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, '', 1, 0, $8, $9, 0, '')",
        participant, act.organisation, act.caseworker, act.reference, search_key(act.reference), act.display_name,
        act.enrolment, act.at, act.at);
  }
  transaction.write(
      "INSERT INTO enrolment (id, organisation, participant, programme, meeting_group, starts, enrolled, entered, "
      "finished, closed, closed_why) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, '')",
      act.enrolment, act.organisation, participant, act.programme, act.group, act.starts, act.at);
  if (known) transaction.write("UPDATE participant SET enrolment = $1 WHERE id = $2", act.enrolment, participant);
  issue_code(transaction, act.enrolment, act.code, act.at);
  recount(transaction, participant, act.at);
  nlohmann::json payload = {{"participant", participant},   {"enrolment", act.enrolment}, {"programme", act.programme},
                            {"caseworker", act.caseworker}, {"group", act.group},         {"starts", act.starts}};
  if (!known) payload["who"] = mark_of(participant, act.reference, act.display_name);
  transaction.audit(act.organisation, act.at, act.actor, "enrolled", payload.dump(), participant);
  return Outcome(Enrolled{participant});
}

Result<Outcome> apply(Transaction& transaction, const Reissue& act) {
  const std::optional<Whose> known = whose(transaction, act.organisation, act.enrolment);
  if (!known) return unknown("enrolment");
  if (locator_taken(transaction, act.code.locator)) return locator_taken_error();
  transaction.write("DELETE FROM code WHERE enrolment = $1", act.enrolment);
  transaction.write("DELETE FROM token WHERE enrolment = $1", act.enrolment);
  issue_code(transaction, act.enrolment, act.code, act.at);
  touch(transaction, known->participant, act.at);
  transaction.audit(act.organisation, act.at, act.actor, "reissued",
                    nlohmann::json{{"enrolment", act.enrolment}}.dump(), known->participant);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const Correct& act) {
  if (!is_participant(transaction, act.organisation, act.participant)) return unknown("participant");
  if (const auto other = known_under(transaction, act.organisation, act.reference);
      other && other->participant != act.participant) {
    return Error{"reference-taken", "Somebody is enrolled under this reference already."};
  }
  transaction.write("UPDATE participant SET reference = $1, search = $2, display_name = $3, touched = $4 WHERE id = $5",
                    act.reference, search_key(act.reference), act.display_name, act.at, act.participant);
  transaction.audit(act.organisation, act.at, act.actor, "corrected",
                    nlohmann::json{{"participant", act.participant},
                                   {"who", mark_of(act.participant, act.reference, act.display_name)}}
                        .dump(),
                    act.participant);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const HandOver& act) {
  if (!is_staff(transaction, act.organisation, act.to)) return unknown("member of staff");
  const bool all = act.participant.empty();
  if (!all && !transaction.found("SELECT 1 FROM participant WHERE id = $1 AND organisation = $2 AND caseworker = $3",
                                 act.participant, act.organisation, act.from)) {
    return unknown("participant");
  }
  if (all) {
    transaction.write("UPDATE participant SET caseworker = $1 WHERE organisation = $2 AND caseworker = $3", act.to,
                      act.organisation, act.from);
  } else {
    transaction.write("UPDATE participant SET caseworker = $1 WHERE id = $2", act.to, act.participant);
  }
  nlohmann::json payload = {{"from", act.from}, {"to", act.to}};
  if (!all) payload["participant"] = act.participant;
  transaction.audit(act.organisation, act.at, act.actor, all ? "handed-over-all" : "handed-over", payload.dump(),
                    act.participant);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const Close& act) {
  const std::optional<Whose> known = whose(transaction, act.organisation, act.enrolment);
  if (!known) return unknown("enrolment");
  if (act.reason.empty()) return Error{"reason-missing", "Say why."};
  if (known->finished > 0 || known->closed > 0) return Error{"done-already", "This enrolment has ended already."};
  transaction.write("UPDATE enrolment SET closed = $1, closed_why = $2 WHERE id = $3", act.at, act.reason,
                    act.enrolment);
  recount(transaction, known->participant, act.at);
  transaction.audit(act.organisation, act.at, act.actor, "closed",
                    nlohmann::json{{"enrolment", act.enrolment}, {"reason", act.reason}}.dump(), known->participant);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const Waive& act) {
  const std::optional<Whose> known = whose(transaction, act.organisation, act.enrolment);
  if (!known) return unknown("enrolment");
  if (act.reason.empty()) return Error{"reason-missing", "Say why."};
  if (transaction.found("SELECT 1 FROM completion WHERE enrolment = $1 AND lesson = $2", act.enrolment, act.lesson) ||
      transaction.found("SELECT 1 FROM waiver WHERE enrolment = $1 AND lesson = $2", act.enrolment, act.lesson)) {
    return Error{"done-already", "This lesson is done or waived already."};
  }
  transaction.write("INSERT INTO waiver (enrolment, lesson, reason, staff, at) VALUES ($1, $2, $3, $4, $5)",
                    act.enrolment, act.lesson, act.reason, act.actor, act.at);
  recount(transaction, known->participant, act.at);
  transaction.audit(act.organisation, act.at, act.actor, "waived",
                    nlohmann::json{{"enrolment", act.enrolment}, {"lesson", act.lesson}, {"reason", act.reason}}.dump(),
                    known->participant);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const AskForCall& act) {
  const std::optional<Whose> known = whose(transaction, act.entrance.organisation, act.entrance.enrolment);
  if (!known) return unknown("enrolment");
  const auto standing = transaction.read("SELECT asked FROM call_request WHERE enrolment = $1 AND answered = 0",
                                         act.entrance.enrolment);
  if (standing->step()) return Outcome(CallAsked{standing->number(0)});
  transaction.write(
      "INSERT INTO call_request (enrolment, asked, answered, staff) VALUES ($1, $2, 0, '') "
      "ON CONFLICT (enrolment, asked) DO UPDATE SET answered = 0",
      act.entrance.enrolment, act.at);
  transaction.write("UPDATE participant SET called = $1, touched = $2 WHERE id = $3", act.at, act.at,
                    known->participant);
  transaction.audit(act.entrance.organisation, act.at, "participant", "asked-for-call",
                    nlohmann::json{{"enrolment", act.entrance.enrolment}}.dump(), known->participant);
  return Outcome(CallAsked{act.at});
}

Result<Outcome> apply(Transaction& transaction, const AnswerCall& act) {
  if (!is_participant(transaction, act.organisation, act.participant)) return unknown("participant");
  transaction.write(
      "UPDATE call_request SET answered = $1, staff = $2 WHERE answered = 0 AND enrolment IN "
      "(SELECT id FROM enrolment WHERE participant = $3)",
      act.at, act.actor, act.participant);
  transaction.write("UPDATE participant SET called = 0, touched = $1 WHERE id = $2", act.at, act.participant);
  transaction.audit(act.organisation, act.at, act.actor, "call-answered",
                    nlohmann::json{{"participant", act.participant}}.dump(), act.participant);
  return Outcome(Done{});
}

Result<Outcome> apply(Transaction& transaction, const Hold& act) {
  if (!is_participant(transaction, act.organisation, act.participant)) return unknown("participant");
  if (act.reason.empty()) return Error{"reason-missing", "Say why."};
  transaction.write("UPDATE participant SET held = $1, held_why = $2 WHERE id = $3", act.lifted ? 0 : act.at,
                    act.lifted ? std::string() : act.reason, act.participant);
  transaction.audit(act.organisation, act.at, act.actor, act.lifted ? "hold-lifted" : "hold-set",
                    nlohmann::json{{"participant", act.participant}, {"reason", act.reason}}.dump(), act.participant);
  return Outcome(Done{});
}

}  // namespace waymark::sql
