#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/values.h"

namespace waymark {

/// One column of an export: its name in a file, and its head on paper (null: it is not printed).
struct CompletionColumn {
  const char* name;
  const char* printed;
};

/// The columns of docs/export.md, in their order. New ones come at the end, and none changes its meaning.
const std::vector<CompletionColumn>& completion_columns();

/// One completion under these columns. Flags stand in none of them. `titles` are those of lessons, by id.
std::vector<std::string> completion_cells(const ExportRow& row, const std::map<std::string, std::string>& titles);

/// "2026-11-22T19:04:00Z"; empty when it has not happened, or is beyond the year 9999.
std::string iso_time(std::int64_t time);

}  // namespace waymark
