// Times as the clock on the wall says them, in London: in winter, in summer, and in the nights between.
#include "server/wall_clock.h"

#include <catch2/catch_test_macros.hpp>

#include "server/fixture.h"
#include "server/staff/dates.h"
#include "server/staff/page.h"
#include "server/staff/words.h"

using namespace waymark;
using namespace waymark::test;

namespace {

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;
constexpr const char* kLondon = "Europe/London";

constexpr std::int64_t kJanuary = 1768501800;  // 2026-01-15T18:30:00Z
constexpr std::int64_t kJuly = 1784136600;     // 2026-07-15T17:30:00Z
constexpr std::int64_t kForward = 1774746000;  // 2026-03-29T01:00:00Z, when 01:00 to 02:00 is left out
constexpr std::int64_t kBack = 1792890000;     // 2026-10-25T01:00:00Z, when 01:00 to 02:00 begins again

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A server in London, on a July evening that is in UTC still the day before.
struct London : Server {
  London() { move_to_zone(kLondon); }
  ~London() { move_to_zone("UTC"); }
  London(const London&) = delete;
  London& operator=(const London&) = delete;

  std::string page(const std::string& path) { return get(cookie, path).body; }

  std::string cookie = [this] {
    now = kJuly + 6 * kHour;  // half past midnight on 16 July
    return session_cookie();
  }();
};

}  // namespace

TEST_CASE("Wall clock: In winter it says what UTC says, and in summer an hour more", "[server]") {
  const InZone london(kLondon);
  CHECK(short_time(kJanuary) == "15 Jan 2026, 18:30");
  CHECK(short_time(kJuly) == "15 Jul 2026, 18:30");
  CHECK(wall_words(kJanuary, "%Z") == "GMT");
  CHECK(wall_words(kJuly, "%Z") == "BST");
  CHECK(zone_sentence(kJuly) == "Times are local time (now BST).");
  CHECK(long_date(kJuly + 6 * kHour) == "16 July 2026");
  CHECK(read_moment("2026-01-15", "18:30") == kJanuary);
  CHECK(read_moment("2026-07-15", "18:30") == kJuly);
  for (const std::int64_t each : {kJanuary, kJuly, kForward, kBack - 2 * kHour}) {
    CAPTURE(each);
    CHECK(read_moment(date_value(each), time_value(each)) == each);
  }
}

TEST_CASE("Wall clock: In the hour that is there twice the first is meant", "[server]") {
  const InZone london(kLondon);
  CHECK(time_value(kBack - kHour / 2) == "01:30");
  CHECK(time_value(kBack + kHour / 2) == "01:30");
  CHECK(read_moment("2026-10-25", "01:30") == kBack - kHour / 2);
  CHECK(read_moment("2026-10-25", "00:59") == kBack - kHour - 60);
  CHECK(read_moment("2026-10-25", "02:00") == kBack + kHour);
  // Also when winter was asked about just before.
  CHECK(read_moment("2026-12-25", "01:30") == 1798162200);
  CHECK(read_moment("2026-10-25", "01:30") == kBack - kHour / 2);
}

TEST_CASE("Wall clock: What is typed of an hour that is left out is in the hour after it", "[server]") {
  const InZone london(kLondon);
  CHECK(read_moment("2026-03-29", "00:59") == kForward - 60);
  CHECK(read_moment("2026-03-29", "01:30") == kForward + kHour / 2);
  CHECK(time_value(kForward + kHour / 2) == "02:30");
  CHECK(read_moment("2026-03-29", "02:00") == kForward);
}

TEST_CASE("Wall clock: A day begins at its own midnight, and has 23 to 25 hours", "[server]") {
  const InZone london(kLondon);
  CHECK(read_date("2026-07-15") == kJuly - 18 * kHour - kHour / 2);
  CHECK(*read_date("2026-03-30") - *read_date("2026-03-29") == 23 * kHour);
  CHECK(*read_date("2026-10-26") - *read_date("2026-10-25") == 25 * kHour);
  CHECK(wall_day(*read_date("2026-07-15")) == wall_day(*read_date("2026-07-16") - 1));
  CHECK(wall_day(*read_date("2026-07-15")) == wall_day(*read_date("2026-07-15") - 1) + 1);
  const InZone beirut("Asia/Beirut");  // where clocks go forward at midnight
  const std::int64_t begins = *read_date("2026-03-29");
  CHECK(date_value(begins) == "2026-03-29");
  CHECK(date_value(begins - 1) == "2026-03-28");
}

TEST_CASE("Wall clock: What is due is due by the end of a local day, whenever the clock was changed", "[server]") {
  const InZone london(kLondon);
  // Six weeks from a midnight in summer end at 23:00 in winter, and the other way round at 01:00.
  const std::int64_t autumn = *read_date("2026-10-02") + 6 * kWeekSeconds;
  const std::int64_t spring = *read_date("2026-03-06") + 6 * kWeekSeconds;
  CHECK(time_value(autumn) == "23:00");
  CHECK(time_value(spring) == "01:00");
  const auto look = [](std::int64_t due, const char* day, const char* eve, const char* after) {
    CHECK(date_value(day_due(due)) == day);
    for (const char* time : {"00:01", "12:00", "23:59"}) {
      CAPTURE(day, time);
      CHECK(due_words(due, *read_moment(eve, time)) == "due tomorrow");
      CHECK(due_words(due, *read_moment(day, time)) == "due today");
      CHECK(due_words(due, *read_moment(after, time)) == "1 day late");
      CHECK(due > late_by(*read_moment(day, time)));
      CHECK(due <= late_by(*read_moment(after, time)));
      CHECK(due <= soon_by(*read_moment(eve, time)));
      CHECK(due > soon_by(*read_moment(eve, time) - kDay));
    }
  };
  look(autumn, "2026-11-12", "2026-11-11", "2026-11-13");
  look(spring, "2026-04-16", "2026-04-15", "2026-04-17");
  Enrolment enrolment;
  enrolment.starts = *read_date("2026-03-06");
  CHECK(week_words(enrolment, 6, *read_moment("2026-03-05", "12:00")) == "1 of 6");
  CHECK(week_words(enrolment, 6, *read_moment("2026-04-02", "23:59")) == "4 of 6");
  CHECK(week_words(enrolment, 6, *read_moment("2026-04-03", "00:01")) == "5 of 6");
}

TEST_CASE_METHOD(London, "Wall clock: Staff's pages say local time, and take it", "[server]") {
  CHECK(holds(page("/staff/today"), "<h1>Thursday 16 July</h1>"));
  CHECK(holds(page("/staff/today"), "Times are local time (now BST)."));
  CHECK(holds(page("/staff/enrol"), "type=\"date\" value=\"2026-07-16\""));
  const std::string group(32, 'a');
  REQUIRE(record_one(*store, PutGroup{{group, organisation, "Tuesdays", worker, false}, worker, now}));
  const std::string at = "/staff/groups/" + group;
  CHECK(holds(page(at), "type=\"date\" value=\"2026-07-16\""));
  REQUIRE(post(cookie, at + "/meetings", "date=2026-07-21&time=18%3A30").status == 303);
  const Meeting meeting = store->meetings(organisation, group)->front();
  CHECK(meeting.starts == kJuly + 6 * kDay);
  CHECK(holds(page(at), ">Tue 21 Jul 2026, 18:30</a>"));
  CHECK(holds(page(at + "/meetings/" + meeting.id), "type=\"time\" value=\"18:30\""));
  REQUIRE(post(cookie, at + "/meetings/" + meeting.id + "/change", "date=2026-11-24&time=18%3A30").status == 303);
  CHECK(store->meetings(organisation, group)->front().starts == 1795545000);
  REQUIRE(post(cookie, "/staff/enrol", "reference=TV-9&starts=2026-07-16").status == 200);
  CHECK(person(cases().back().participant).enrolments.front().starts == *read_date("2026-07-17"));
}

TEST_CASE_METHOD(London, "Wall clock: A record says local time to eyes, and UTC to machines", "[server]") {
  const std::string id = cases().front().participant;
  REQUIRE(record_one(*store, AskForCall{{organisation, person(id).enrolments.front().id}, now}));
  const std::string at = "/staff/people/" + id;
  CHECK(holds(page(at), "on 16 Jul 2026, 00:30."));
  CHECK(holds(page(at + "/evidence"), "Made on 16 Jul 2026, 00:30 BST by"));
  CHECK(holds(page(at + "/record"), "16 Jul 2026, 00:30<"));
  CHECK(holds(page(at + "/record"), "Times are local time (now BST)."));
  CHECK(holds(page(at + "/record.json"), "\"asked\": \"2026-07-15T23:30:00Z\""));
  CHECK(holds(page("/staff/export/print"), "Times are local time (now BST). The month is counted in UTC"));
}
