#include <map>

#include "store/sql/reads.h"

namespace waymark::sql {
namespace {

using Counted = std::map<std::pair<Tally::Kind, std::string>, int>;

constexpr const char* kStayed =
    "SELECT count(*) FROM enrolment e WHERE e.organisation = $1 AND e.finished >= $2 AND e.finished < $3 AND ("
    "EXISTS (SELECT 1 FROM completion c WHERE c.enrolment = e.id AND c.recorded > e.finished) OR "
    "EXISTS (SELECT 1 FROM attendance a JOIN meeting m ON m.id = a.meeting WHERE a.enrolment = e.id "
    "AND a.presence = 1 AND m.starts > e.finished))";

}  // namespace

std::vector<Tally> read_tallies(Connection& connection, const std::string& organisation, std::int64_t from,
                                std::int64_t until) {
  connection.begin_reading();
  Counted counted;
  const auto count = [&](Tally::Kind kind, std::string_view statement) {
    const auto rows = read(connection, statement, organisation, from, until);
    rows->step();
    counted[{kind, ""}] += rows->small(0);
  };
  count(Tally::Kind::kReferred,
        "SELECT count(*) FROM enrolment WHERE organisation = $1 AND enrolled >= $2 AND enrolled < $3");
  count(Tally::Kind::kStarted,
        "SELECT count(*) FROM enrolment WHERE organisation = $1 AND entered >= $2 AND entered < $3");
  count(Tally::Kind::kFinished,
        "SELECT count(*) FROM enrolment WHERE organisation = $1 AND finished >= $2 AND finished < $3");
  count(Tally::Kind::kStayed, kStayed);
  {
    const auto rows = read(connection,
                           "SELECT lesson, count(*) FROM completion WHERE organisation = $1 AND recorded >= $2 "
                           "AND recorded < $3 GROUP BY lesson",
                           organisation, from, until);
    while (rows->step()) counted[{Tally::Kind::kCompleted, rows->text(0)}] += rows->small(1);
  }
  {
    const auto rows =
        read(connection, "SELECT kind, lesson, count FROM tally WHERE organisation = $1 AND at >= $2 AND at < $3",
             organisation, from, until);
    while (rows->step()) {
      counted[{static_cast<Tally::Kind>(rows->small(0)), rows->text(1)}] += rows->small(2);
    }
  }
  connection.roll_back();
  std::vector<Tally> tallies;
  for (const auto& [what, number] : counted) {
    if (number > 0) tallies.push_back({what.first, what.second, number});
  }
  return tallies;
}

std::vector<Programme> read_programmes(Connection& connection, const std::string& organisation) {
  std::vector<Programme> programmes = read_all<Programme>(
      connection,
      "SELECT id, organisation, name, closed FROM programme WHERE organisation = $1 ORDER BY closed, name, id",
      [](const Rows& rows) { return Programme{rows.text(0), rows.text(1), rows.text(2), {}, rows.yes(3)}; },
      organisation);
  for (Programme& programme : programmes) {
    programme.lessons = read_all<ProgrammeLesson>(
        connection, "SELECT lesson, week FROM programme_lesson WHERE programme = $1 ORDER BY week, position",
        [](const Rows& rows) { return ProgrammeLesson{rows.text(0), rows.small(1)}; }, programme.id);
  }
  return programmes;
}

}  // namespace waymark::sql
