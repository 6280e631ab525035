#include "server/figures.h"

#include <array>

#include "server/staff/page.h"
#include "server/staff/words.h"
#include "store/months.h"

namespace waymark {
namespace {

constexpr std::size_t kMonths = 12;

/// In the order of Tally::Kind.
constexpr std::array kMeasures = {"Referred", "Started", "Lessons completed", "Finished", "Stayed on"};

/// Exact numbers, which do not leave this file. The last of each row is the total.
using Exact = std::array<int, kMonths + 1>;

struct Counted {
  std::array<Exact, kMeasures.size()> measures{};
  std::map<std::string, Exact> lessons;  ///< By id.
};

void count(Exact& row, std::size_t month, int number) {
  row[month] += number;
  row[kMonths] += number;
}

std::vector<RoundedCount> rounded(const Exact& row) {
  return {row.begin(), row.end()};
}

}  // namespace

std::string RoundedCount::text() const {
  return value_ == 0 ? "<5" : std::to_string(value_);
}

Result<Figures> figures(Store& store, const std::string& organisation, const std::map<std::string, std::string>& titles,
                        std::int64_t now) {
  Figures made;
  made.until = month_of(now);
  made.from = month_after(made.until, -static_cast<int>(kMonths));
  Counted counted;
  for (const auto& [lesson, title] : titles) counted.lessons[lesson];  // also those that nobody completed
  for (std::size_t month = 0; month < kMonths; ++month) {
    const std::int64_t begins = month_after(made.from, static_cast<int>(month));
    const auto tallies = store.tallies(organisation, begins, month_after(begins, 1));
    if (!tallies) return tallies.error();
    for (const Tally& tally : *tallies) {
      count(counted.measures[static_cast<std::size_t>(tally.kind)], month, tally.count);
      if (tally.kind == Tally::Kind::kCompleted) count(counted.lessons[tally.lesson], month, tally.count);
    }
    made.lessons.columns.push_back(month_year(begins));
  }
  made.lessons.columns.emplace_back("All");

  made.months.corner = "Month";
  made.months.columns.assign(kMeasures.begin(), kMeasures.end());
  for (std::size_t month = 0; month <= kMonths; ++month) {
    FigureTable::Row row{made.lessons.columns[month], {}};
    for (const Exact& measure : counted.measures) row.cells.emplace_back(measure[month]);
    made.months.rows.push_back(std::move(row));
  }
  made.lessons.corner = "Lesson";
  for (const auto& [lesson, row] : counted.lessons) {
    made.lessons.rows.push_back({title_of(titles, lesson), rounded(row)});
  }
  return made;
}

}  // namespace waymark
