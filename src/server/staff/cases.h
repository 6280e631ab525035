#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/html.h"
#include "store/values.h"

namespace waymark {

// How a case stands in a list.

/// What the columns of a list of cases are called, and one case's cells for them. `now` decides what is late;
/// what is due by `soon` is marked as well. `titles` are lesson_titles().
std::vector<std::string> case_columns();
std::vector<Html> case_cells(const CaseRow& row, const std::map<std::string, std::string>& titles, std::int64_t now,
                             std::int64_t soon);

/// The reference, which leads to the person, and the name if there is one.
Html person_link(const std::string& participant, const std::string& reference, const std::string& display_name);

/// Whether the server could work the result out itself, as a mark.
Html verdict_mark(const Verdict& verdict);

}  // namespace waymark
