#include "server/figures.h"

#include <catch2/catch_test_macros.hpp>

#include "server/csv.h"
#include "server/office.h"
#include "store/months.h"

using namespace waymark;
using namespace waymark::test;

namespace {

std::string text_of(const FigureTable& table) {
  std::string text = table.corner;
  for (const std::string& column : table.columns) text += " | " + column;
  for (const FigureTable::Row& row : table.rows) {
    text += "\n" + row.name;
    for (const RoundedCount& cell : row.cells) text += " | " + cell.text();
  }
  return text;
}

struct Year : Office {
  Year() {
    people(20, now, "small");  // this month, which has not ended
    people(7, month_after(month_of(now), -1), "small");
    people(8, month_after(month_of(now), -2) + 1);
    people(4, month_after(month_of(now), -3), "small");
    people(1, month_after(month_of(now), -4) + 86400 * 29, "other");
    people(9, month_after(month_of(now), -12), "other");
    people(50, month_after(month_of(now), -12) - 1, "small");  // longer ago
  }
};

}  // namespace

TEST_CASE("A count is told to the nearest five, and below five only that it is", "[server]") {
  const auto told = [](int count) { return RoundedCount(count).text(); };
  CHECK(told(0) == "<5");
  CHECK(told(4) == "<5");
  CHECK(told(5) == "5");
  CHECK(told(7) == "5");
  CHECK(told(8) == "10");
  CHECK(told(12) == "10");
  CHECK(told(13) == "15");
  CHECK(told(1002) == "1000");
}

TEST_CASE_METHOD(Year, "The figures are of twelve months that have ended, each rounded on its own", "[server]") {
  const auto made = figures(*store, organisation, {{"small", "Small"}, {"new", "Not yet done"}}, now);
  REQUIRE(made);
  CHECK(text_of(made->months) ==
        "Month | Referred | Started | Lessons completed | Finished | Stayed on\n"
        "Nov 2025 | 10 | 10 | 10 | <5 | <5\n"
        "Dec 2025 | <5 | <5 | <5 | <5 | <5\n"
        "Jan 2026 | <5 | <5 | <5 | <5 | <5\n"
        "Feb 2026 | <5 | <5 | <5 | <5 | <5\n"
        "Mar 2026 | <5 | <5 | <5 | <5 | <5\n"
        "Apr 2026 | <5 | <5 | <5 | <5 | <5\n"
        "May 2026 | <5 | <5 | <5 | <5 | <5\n"
        "Jun 2026 | <5 | <5 | <5 | <5 | <5\n"
        "Jul 2026 | <5 | <5 | <5 | <5 | <5\n"
        "Aug 2026 | <5 | <5 | <5 | <5 | <5\n"
        "Sep 2026 | 10 | 10 | <5 | <5 | <5\n"
        "Oct 2026 | 5 | 5 | 5 | 5 | <5\n"
        "All | 30 | 30 | 20 | 10 | <5");
  CHECK(text_of(made->lessons) ==
        "Lesson | Nov 2025 | Dec 2025 | Jan 2026 | Feb 2026 | Mar 2026 | Apr 2026 | May 2026 | Jun 2026 | Jul 2026 | "
        "Aug 2026 | Sep 2026 | Oct 2026 | All\n"
        "Not yet done | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5\n"
        "other | 10 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | 10\n"
        "Small | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | <5 | 5 | 10");
}

TEST_CASE_METHOD(Year, "Erasing somebody changes no figure", "[server]") {
  const auto before = text_of(figures(*store, organisation, {}, now)->months);
  for (const CaseRow& row : cases()) {
    REQUIRE(record_one(*store, Erase{organisation, "operator", row.participant, "request", "C", now}));
  }
  CHECK(text_of(figures(*store, organisation, {}, now)->months) == before);
}

TEST_CASE_METHOD(Year, "A manager sees the figures, and nobody's reference", "[server]") {
  act_as(StaffRole::kManager);
  CHECK(get("/staff").header("Location") == "/staff/figures");
  const Response page = get("/staff/figures");
  REQUIRE(page.status == 200);
  CHECK(holds(page.body, "<p>Nov 2025 to Oct 2026</p>"));
  CHECK(holds(page.body, "<th scope=\"row\">Oct 2026</th><td>5</td><td>5</td><td>5</td><td>5</td><td>&lt;5</td>"));
  CHECK(holds(page.body, "aria-label=\"Referred, by month, as in the table\""));
  CHECK_FALSE(holds(page.body, "TV-"));
  CHECK_FALSE(holds(page.body, "Nov 2026"));
  CHECK(get("/staff/today").status == 403);
}

TEST_CASE_METHOD(Year, "The files hold what the tables hold", "[server]") {
  act_as(StaffRole::kManager);
  const Response file = get("/staff/figures/months.csv");
  CHECK(file.header("Content-Disposition") == "attachment; filename=\"waymark-months.csv\"");
  CHECK(holds(file.body,
              "\xEF\xBB\xBF\"Month\",\"Referred\",\"Started\",\"Lessons completed\",\"Finished\",\"Stayed on\"\r\n"
              "\"Nov 2025\",\"10\",\"10\",\"10\",\"<5\",\"<5\"\r\n"));
  CHECK(holds(file.body, "\"All\",\"30\",\"30\",\"20\",\"10\",\"<5\"\r\n"));
  publish_lesson();
  CHECK(holds(get("/staff/figures/lessons.csv").body, "\"A <small> lesson\",\"<5\""));
  CHECK(get("/staff/figures/other.csv").status == 404);
}

TEST_CASE("A cell that a spreadsheet would run is text", "[server]") {
  Csv csv({"a"});
  csv.row({"=1+1", "+1", "-1", "@x", "\tx", "\rx", "  =1", "a \"b\",\nc", ""});
  CHECK(csv.text() ==
        "\xEF\xBB\xBF\"a\"\r\n"
        "\"'=1+1\",\"'+1\",\"'-1\",\"'@x\",\"'\tx\",\"'\rx\",\"'  =1\",\"a \"\"b\"\",\nc\",\"\"\r\n");
}
