// Rows that hang on what is not there. Foreign keys see to it that there are none, unless somebody switches them off.

#include "store/sql/reads.h"

namespace waymark::sql {
namespace {

struct Kind {
  const char* words;
  const char* statement;
};

constexpr Kind kKinds[] = {
    {"staff ",
     "SELECT DISTINCT a.id FROM staff a "
     "LEFT JOIN organisation b ON b.id = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.id LIMIT 10"},
    {"session of staff ",
     "SELECT DISTINCT a.staff FROM session a "
     "LEFT JOIN staff b ON b.id = a.staff "
     "WHERE b.id IS NULL ORDER BY a.staff LIMIT 10"},
    {"credential ",
     "SELECT DISTINCT a.id FROM credential a "
     "LEFT JOIN organisation b ON b.id = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.id LIMIT 10"},
    {"programme ",
     "SELECT DISTINCT a.id FROM programme a "
     "LEFT JOIN organisation b ON b.id = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.id LIMIT 10"},
    {"lesson of programme ",
     "SELECT DISTINCT a.programme FROM programme_lesson a "
     "LEFT JOIN programme b ON b.id = a.programme "
     "WHERE b.id IS NULL ORDER BY a.programme LIMIT 10"},
    {"group ",
     "SELECT DISTINCT a.id FROM meeting_group a "
     "LEFT JOIN organisation b ON b.id = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.id LIMIT 10"},
    {"meeting ",
     "SELECT DISTINCT a.id FROM meeting a "
     "LEFT JOIN meeting_group b ON b.id = a.meeting_group AND b.organisation = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.id LIMIT 10"},
    {"participant ",
     "SELECT DISTINCT a.id FROM participant a "
     "LEFT JOIN organisation b ON b.id = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.id LIMIT 10"},
    {"enrolment ",
     "SELECT DISTINCT a.id FROM enrolment a "
     "LEFT JOIN participant b ON b.id = a.participant AND b.organisation = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.id LIMIT 10"},
    {"code of enrolment ",
     "SELECT DISTINCT a.enrolment FROM code a "
     "LEFT JOIN enrolment b ON b.id = a.enrolment "
     "WHERE b.id IS NULL ORDER BY a.enrolment LIMIT 10"},
    {"token of enrolment ",
     "SELECT DISTINCT a.enrolment FROM token a "
     "LEFT JOIN enrolment b ON b.id = a.enrolment "
     "WHERE b.id IS NULL ORDER BY a.enrolment LIMIT 10"},
    {"waiver of enrolment ",
     "SELECT DISTINCT a.enrolment FROM waiver a "
     "LEFT JOIN enrolment b ON b.id = a.enrolment "
     "WHERE b.id IS NULL ORDER BY a.enrolment LIMIT 10"},
    {"call of enrolment ",
     "SELECT DISTINCT a.enrolment FROM call_request a "
     "LEFT JOIN enrolment b ON b.id = a.enrolment "
     "WHERE b.id IS NULL ORDER BY a.enrolment LIMIT 10"},
    {"attendance of enrolment ",
     "SELECT DISTINCT a.enrolment FROM attendance a "
     "LEFT JOIN enrolment b ON b.id = a.enrolment "
     "WHERE b.id IS NULL ORDER BY a.enrolment LIMIT 10"},
    {"attendance at meeting ",
     "SELECT DISTINCT a.meeting FROM attendance a "
     "LEFT JOIN meeting b ON b.id = a.meeting "
     "WHERE b.id IS NULL ORDER BY a.meeting LIMIT 10"},
    {"run ",
     "SELECT DISTINCT a.id FROM run a "
     "LEFT JOIN enrolment b ON b.id = a.enrolment AND b.organisation = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.id LIMIT 10"},
    {"submission of run ",
     "SELECT DISTINCT a.run FROM submission a "
     "LEFT JOIN run b ON b.id = a.run "
     "WHERE b.id IS NULL ORDER BY a.run LIMIT 10"},
    {"completion of enrolment ",
     "SELECT DISTINCT a.enrolment FROM completion a "
     "LEFT JOIN enrolment b ON b.id = a.enrolment AND b.organisation = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.enrolment LIMIT 10"},
    {"audit row of organisation ",
     "SELECT DISTINCT a.organisation FROM audit a "
     "LEFT JOIN organisation b ON b.id = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.organisation LIMIT 10"},
    {"signed head of organisation ",
     "SELECT DISTINCT a.organisation FROM chain_head a "
     "LEFT JOIN organisation b ON b.id = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.organisation LIMIT 10"},
    {"figure of organisation ",
     "SELECT DISTINCT a.organisation FROM tally a "
     "LEFT JOIN organisation b ON b.id = a.organisation "
     "WHERE b.id IS NULL ORDER BY a.organisation LIMIT 10"},
};

}  // namespace

std::vector<std::string> read_strays(Connection& connection) {
  std::vector<std::string> strays;
  for (const Kind& kind : kKinds) {
    const auto rows = read(connection, kind.statement);
    while (rows->step()) strays.push_back(kind.words + rows->text(0));
  }
  return strays;
}

}  // namespace waymark::sql
