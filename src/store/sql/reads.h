#pragma once

#include "store/sql/connection.h"
#include "store/store.h"

namespace waymark::sql {

// The reads of Store that take more than one statement, on one connection. All throw Failure.

CasePage read_cases(Connection& connection, const CaseQuery& query);
CaseCounts read_case_counts(Connection& connection, const std::string& organisation, const std::string& caseworker,
                            std::int64_t now, std::int64_t completed_since);
std::optional<Person> read_person(Connection& connection, const std::string& organisation,
                                  const std::string& participant);
std::vector<Programme> read_programmes(Connection& connection, const std::string& organisation);
std::vector<Tally> read_tallies(Connection& connection, const std::string& organisation, std::int64_t from,
                                 std::int64_t until);

/// As Store::strays().
std::vector<std::string> read_strays(Connection& connection);

/// Every row of statement as `make(rows)`.
template <typename Row, typename Make, typename... Values>
std::vector<Row> read_all(Connection& connection, std::string_view statement, Make make, const Values&... values) {
  std::vector<Row> all;
  const auto rows = read(connection, statement, values...);
  while (rows->step()) all.push_back(make(*rows));
  return all;
}

}  // namespace waymark::sql
