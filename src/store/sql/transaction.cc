#include "store/sql/transaction.h"

#include <algorithm>

#include "store/audit.h"

namespace waymark::sql {

void Transaction::audit(const std::string& organisation, std::int64_t at, const std::string& actor,
                        const std::string& act, const std::string& payload, const std::string& subject) {
  auto [head, unknown] = heads_.try_emplace(organisation);
  if (unknown) {
    const auto rows =
        read("SELECT sequence, hash FROM audit WHERE organisation = $1 ORDER BY sequence DESC LIMIT 1", organisation);
    if (rows->step()) head->second = {rows->number(0), rows->text(1)};
  }
  AuditRow row = link(head->second.hash, head->second.sequence + 1, at, actor, act, payload);
  write(
      "INSERT INTO audit (organisation, sequence, at, actor, act, payload, salt, digest, previous, hash, subject) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      organisation, row.sequence, row.at, row.actor, row.act, row.payload, row.salt, row.digest, row.previous, row.hash,
      subject);
  head->second = {row.sequence, row.hash};
}

std::optional<Whose> whose(Transaction& transaction, const std::string& organisation, const std::string& enrolment) {
  const auto rows = transaction.read(
      "SELECT e.participant, p.caseworker, e.programme, e.starts, e.entered, e.finished, e.closed FROM enrolment e "
      "JOIN participant p ON p.id = e.participant WHERE e.id = $1 AND e.organisation = $2",
      enrolment, organisation);
  if (!rows->step()) return std::nullopt;
  return Whose{rows->text(0),   rows->text(1),   rows->text(2),  rows->number(3),
               rows->number(4), rows->number(5), rows->number(6)};
}

void touch(Transaction& transaction, const std::string& participant, std::int64_t at) {
  transaction.write("UPDATE participant SET touched = $1 WHERE id = $2", at, participant);
}

void recount(Transaction& transaction, const std::string& participant, std::int64_t at) {
  std::string enrolment;
  std::int64_t starts = 0;
  std::int64_t entered = 0;
  std::int64_t finished = 0;
  std::int64_t closed = 0;
  std::int64_t lessons = 0;
  std::int64_t week = 0;
  {
    const auto rows = transaction.read(
        "SELECT e.id, e.starts, e.entered, e.finished, e.closed, "
        "(SELECT count(*) FROM programme_lesson l WHERE l.programme = e.programme), "
        "(SELECT coalesce(min(l.week), 0) FROM programme_lesson l WHERE l.programme = e.programme "
        "AND NOT EXISTS (SELECT 1 FROM completion c WHERE c.enrolment = e.id AND c.lesson = l.lesson) "
        "AND NOT EXISTS (SELECT 1 FROM waiver w WHERE w.enrolment = e.id AND w.lesson = l.lesson)) "
        "FROM participant p JOIN enrolment e ON e.id = p.enrolment WHERE p.id = $1",
        participant);
    if (!rows->step()) return;
    enrolment = rows->text(0);
    starts = rows->number(1);
    entered = rows->number(2);
    finished = rows->number(3);
    closed = rows->number(4);
    lessons = rows->number(5);
    week = rows->number(6);
  }
  // What was finished once stays so, also when the programme grows afterwards.
  if (finished == 0 && lessons > 0 && week == 0) {
    finished = at;
    transaction.write("UPDATE enrolment SET finished = $1 WHERE id = $2", finished, enrolment);
  }
  const bool open = finished == 0 && closed == 0;
  const std::int64_t due = open && week > 0 ? due_at(starts, static_cast<int>(week)) : kNever;
  transaction.write("UPDATE participant SET due = $1, open = $2, entered = $3, touched = $4 WHERE id = $5", due, open,
                    entered, at, participant);
}

}  // namespace waymark::sql
