#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "store/store.h"

namespace waymark {

/// A number of people as it may be told: to the nearest 5, and below 5 only that it is. The exact number is forgotten
/// here, so that no page, plot or file made of it can give it away.
class RoundedCount {
 public:
  RoundedCount() = default;
  explicit RoundedCount(int count) : value_(count < 5 ? 0 : (count + 2) / 5 * 5) {}

  /// "<5", "5", "10", …
  std::string text() const;
  /// 5, 10, …; 0 for "<5".
  int value() const { return value_; }

 private:
  int value_ = 0;
};

/// One table, with names at the head of each row and column.
struct FigureTable {
  struct Row {
    std::string name;
    std::vector<RoundedCount> cells;  ///< As many as there are columns.
  };

  std::string corner;  ///< Over the names of the rows.
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

/// What a manager reports, of months that have ended. The tables are fixed: nothing narrows them down, so that no two
/// of them differ by one person's doing.
struct Figures {
  std::int64_t from = 0;   ///< When the first month began.
  std::int64_t until = 0;  ///< When the last one ended.
  /// A row for each month, and one for all; a column for each of: referred, started, lessons completed, finished,
  /// stayed on.
  FigureTable months;
  /// A row for each lesson; a column for each month, and one for all: how often it was completed.
  FigureTable lessons;
};

/// The twelve months before the one of `now`. Every cell and every total is rounded on its own. `titles` are those of
/// lessons, by id. Error: "store-failed".
Result<Figures> figures(Store& store, const std::string& organisation, const std::map<std::string, std::string>& titles,
                        std::int64_t now);

}  // namespace waymark
