#pragma once

#include <functional>
#include <string>

#include "bench/load/evidence.h"

namespace waymark::test {

/// What an engine makes durable by itself, `group` in a transaction: how many a second, the median of three runs.
struct Limits {
  std::function<double(int group)> small;  ///< Rows of 600 bytes.
  std::function<double(int group)> same;   ///< Each the rows that a completion writes, put in without a question asked.
};

/// `people`: a database in which so many as `most` people are enrolled, as completions.cc numbers them; it is copied.
Limits sqlite_limits(const std::string& folder, const std::string& people, const Finisher& finisher, int most);

/// The small rows alone, in a table of its own that goes away again.
Limits postgres_limits(const std::string& conninfo);

/// The id of the `number`th of a kind: 1 people, 2 enrolments, 3 runs.
std::string id(int kind, int number);

/// Calls `group(n)`, n from 0 on, until a third of the time that is measured has gone or it gives false; gives how often
/// a second.
double rate_of(const std::function<bool(int)>& group);

/// The middle one of three calls.
double median_of_three(const std::function<double()>& measure);

}  // namespace waymark::test
