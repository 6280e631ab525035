// What leaves by a caseworker's hand.

#include <catch2/catch_test_macros.hpp>

#include "server/completion_table.h"
#include "server/office.h"
#include "store/months.h"

using namespace waymark;
using namespace waymark::test;

namespace {

struct Exporting : Office {
  const std::int64_t last_month = month_after(month_of(now), -1);

  Exporting() {
    people(3, last_month, "small");
    people(2, month_of(now) - 1, "small");
    people(1, month_of(now), "small");
    act_as(**store->staff_by_email(kEmail));
  }

  int lines(const std::string& text) { return static_cast<int>(std::count(text.begin(), text.end(), '\n')); }
};

}  // namespace

TEST_CASE("The columns of an export are those that were promised", "[server]") {
  std::string names;
  for (const CompletionColumn& column : completion_columns()) names += std::string(column.name) + " ";
  CHECK(names ==
        "reference programme lesson lesson_title lesson_version "
        "recorded score_thousandths required_questions "
        "answered_right device_answers device_questions_tried_again "
        "device_started device_finished device_minutes "
        "receipt where ");
  ExportRow row;
  row.reference = "TV-1";
  row.programme = "Six weeks";
  row.completion = {"e", "small", "v", "r", 750, "RECEIPT", "jws", 1795305600};
  row.summary = {4, 3, 6, 2};
  row.started = 1795305000;
  row.finished = -1;
  CHECK(completion_cells(row, {{"small", "Small"}}) ==
        std::vector<std::string>{"TV-1", "Six weeks", "small", "Small", "v", "2026-11-22T00:00:00Z", "750", "4", "3",
                                 "6", "2", "2026-11-21T23:50:00Z", "", "", "RECEIPT", "home"});
  row.meeting = 1795305600;
  CHECK(completion_cells(row, {}).back() == "2026-11-22");
  CHECK(completion_cells(row, {}).size() == completion_columns().size());
}

TEST_CASE_METHOD(Exporting, "A file holds one month's completions of the caseworker's own people", "[server]") {
  const Response file = get("/staff/export/completions.csv?month=2026-10");
  REQUIRE(file.status == 200);
  CHECK(file.header("Content-Type") == "text/csv; charset=utf-8; header=present");
  CHECK(file.header("Content-Disposition") == "attachment; filename=\"completions-2026-10.csv\"");
  CHECK(file.header("Cache-Control") == "no-store");
  CHECK(file.body.starts_with("\xEF\xBB\xBF\"reference\",\"programme\",\"lesson\","));
  CHECK(lines(file.body) == 1 + 5);
  CHECK(holds(file.body, ",\"2026-10-01T00:00:00Z\","));
  CHECK(holds(file.body, ",\"2026-10-31T23:59:59Z\","));
  CHECK(lines(get("/staff/export/completions.csv").body) == 1 + 1);
  CHECK(lines(get("/staff/export/completions.csv?month=2026-09").body) == 1);
  CHECK(get("/staff/export/completions.csv?month=never").status == 404);
  act_as(StaffRole::kCaseworker);
  CHECK(lines(get("/staff/export/completions.csv?month=2026-10").body) == 1);
}

TEST_CASE_METHOD(Exporting, "A file says at which meeting a lesson was done, if somebody marked it", "[server]") {
  const auto where = [&] {
    const std::string file = get("/staff/export/completions.csv").body;
    return file.substr(file.rfind(',') + 1);
  };
  CHECK(where() == "\"home\"\r\n");
  const CaseRow who = cases().back();
  const std::string group = id(301);
  REQUIRE(record_one(*store, PutGroup{{group, organisation, "Evening", worker}, worker, now}));
  const auto meet = [&](int meeting, const char* lesson, std::int64_t starts, Presence presence) {
    REQUIRE(record_one(*store, PutMeeting{organisation, worker, {id(meeting), group, lesson, starts}, now}));
    REQUIRE(record_one(*store, MarkAttendance{organisation, worker, id(meeting), {{who.enrolment.id, presence}}, now}));
  };
  const std::int64_t day = month_of(now);  // of the one completion of this month
  meet(401, "another", day + 3600, Presence::kPresent);
  meet(402, "small", day - 3600, Presence::kPresent);
  meet(403, "small", day + 3600, Presence::kExcused);
  CHECK(where() == "\"home\"\r\n");
  meet(404, "small", day + 7200, Presence::kPresent);
  CHECK(where() == "\"2026-11-01\"\r\n");
}

TEST_CASE_METHOD(Exporting, "A reference that a spreadsheet would run is text in the file", "[server]") {
  const std::string participant = cases().back().participant;
  REQUIRE(record_one(*store, Correct{organisation, worker, participant, "=HYPERLINK(\"x\")", "Robin", now}));
  const std::string file =
      get("/staff/export/completions.csv").body + get("/staff/export/completions.csv?month=2026-10").body;
  CHECK(holds(file, "\"'=HYPERLINK(\"\"x\"\")\""));
  CHECK_FALSE(holds(file, "Robin"));
}

TEST_CASE_METHOD(Exporting, "More than 500 come in several reads and are all there, once", "[server]") {
  people(1203, last_month - 40 * 86400, "small");
  const std::string file = get("/staff/export/completions.csv?month=2026-08").body;
  CHECK(lines(file) == 1 + 1203);
}

TEST_CASE_METHOD(Exporting, "A page to print says what is the device's word", "[server]") {
  const Response page = get("/staff/export/print?month=2026-10");
  REQUIRE(page.status == 200);
  CHECK(holds(page.body, "<h1 id=\"title\">Completions, Oct 2026</h1>"));
  CHECK(holds(page.body, "<th scope=\"col\" role=\"columnheader\">Minutes*</th>"));
  CHECK(holds(page.body, "* As the device reported."));
  CHECK(holds(get("/staff/export/print?month=2026-09").body, "Nothing was recorded in this month."));
}

TEST_CASE_METHOD(Exporting,
                 "Each export stands in the audit, and a page that is only "
                 "looked at does not",
                 "[server]") {
  CHECK(get("/staff/export").status == 200);
  (void)get("/staff/export/completions.csv?month=2026-10");
  (void)get("/staff/export/print?month=2026-09");
  std::string noted;
  const auto rows = *store->latest_audit(organisation, worker, 0, 100);
  for (const AuditRow& row : rows) {
    if (row.act == "exported") noted += row.payload + "\n";
  }
  CHECK(noted ==
        "{\"form\":\"print\",\"month\":\"2026-09\",\"rows\":0}\n{"
        "\"form\":\"csv\",\"month\":\"2026-10\",\"rows\":5}\n");
}
