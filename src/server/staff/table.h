#pragma once

#include <string>
#include <vector>

#include "base/html.h"

namespace waymark {

/// A table whose rows become cards where there is no room for columns. `labelled_by` is the id of what names it. The
/// first cell of a row names the row. REQUIRES: each row has as many cells as there are columns.
Html table(const std::string& labelled_by, const std::vector<std::string>& columns,
           const std::vector<std::vector<Html>>& rows);

/// What stands in a cell where there is nothing. Where rows are cards, it is left out.
inline constexpr const char* kNothing = "–";

/// A cell of plain words.
Html cell(std::string_view words);

}  // namespace waymark
