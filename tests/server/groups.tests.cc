// Groups, their meetings, and who came.

#include <catch2/catch_test_macros.hpp>

#include "server/fixture.h"
#include "server/staff/dates.h"

using namespace waymark;
using namespace waymark::test;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A server with a facilitator who leads a group, and a caseworker.
struct Hall : Server {
  Hall() {
    leader = add_staff("leader", '8', StaffRole::kFacilitator, organisation);
    REQUIRE(record_one(*store, PutGroup{{group, organisation, "Tuesdays", leader, false}, worker, now}));
    REQUIRE(record_one(*store, Correct{organisation, worker, cases().front().participant, "TV-1", "Sam", now}));
    publish_lesson();
  }
  std::string join() {
    REQUIRE(post(cookie, path() + "/join", "reference=tv-1").status == 303);
    return cases().front().enrolment.id;
  }
  /// A meeting in the evening of that day in November; the id of the latest.
  std::string meet(const std::string& day = "24") {
    REQUIRE(post(led(), path() + "/meetings", "date=2026-11-" + day + "&time=18%3A30&lesson=small").status == 303);
    return store->meetings(organisation, group)->front().id;
  }
  std::string path() { return "/staff/groups/" + group; }
  const std::string& led() {
    if (led_.empty()) led_ = session_cookie("leader");
    return led_;
  }

  std::string leader;
  const std::string group = std::string(32, 'a');
  std::string cookie = session_cookie();

 private:
  std::string led_;
};

}  // namespace

TEST_CASE("Dates and times are read as browsers send them", "[server]") {
  const InZone zone("UTC");
  CHECK(read_date("1970-01-02") == 86400);
  CHECK(read_date("2024-02-29") == 1709164800);
  for (const char* wrong : {"", "2026-02-30", "2026-13-01", "2026-1-01", "22/11/2026", "2026-11-2x", "2026-+1-01"}) {
    CAPTURE(wrong);
    CHECK_FALSE(read_date(wrong));
  }
  CHECK(read_moment("1970-01-02", "18:30") == 86400 + 66600);
  CHECK_FALSE(read_moment("1970-01-02", "24:30"));
  CHECK_FALSE(read_moment("1970-02-30", "18:30"));
  CHECK(read_time("18:30") == 66600);
  CHECK(read_time("18:30:00") == 66600);
  for (const char* wrong : {"", "24:00", "18:60", "1830", "18:3x"}) {
    CAPTURE(wrong);
    CHECK_FALSE(read_time(wrong));
  }
}

TEST_CASE_METHOD(Hall, "A facilitator sees their own groups, and names without results", "[server]") {
  join();
  REQUIRE(record_one(*store, PutGroup{{std::string(32, 'b'), organisation, "Fridays", worker, false}, worker, now}));
  CHECK(get(led(), "/staff").header("Location") == "/staff/groups");
  const std::string all = get(led(), "/staff/groups").body;
  CHECK(holds(all, ">Tuesdays</a>"));
  CHECK_FALSE(holds(all, "Fridays"));
  CHECK(get(led(), "/staff/groups/" + std::string(32, 'b')).status == 404);
  const std::string one = get(led(), path()).body;
  CHECK(holds(one, "TV-1 · Sam"));
  CHECK_FALSE(holds(one, "/staff/people"));
  CHECK(get(led(), "/staff/people").status == 403);
  CHECK(store->audit(organisation, 0, 1000)->back().act == "saw-group");
}

TEST_CASE_METHOD(Hall, "A caseworker sees every group, and names of their own people alone", "[server]") {
  join();
  const std::string other = add_staff("other", '9', StaffRole::kCaseworker, organisation);
  const std::string theirs = get(session_cookie("other"), path()).body;
  CHECK(holds(theirs, "TV-1"));
  CHECK_FALSE(holds(theirs, "Sam"));
  CHECK(holds(get(cookie, path()).body, "TV-1 · Sam"));
}

TEST_CASE_METHOD(Hall, "A new group is led by who was chosen, and by oneself if one is a facilitator", "[server]") {
  CHECK(post(cookie, "/staff/groups", "name=+&facilitator=" + leader).status == 422);
  CHECK(post(cookie, "/staff/groups", "name=Mondays&facilitator=nobody").status == 404);
  CHECK(post(cookie, "/staff/groups", "name=Mondays&facilitator=" + leader).status == 303);
  CHECK(post(led(), "/staff/groups", "name=Sundays&facilitator=" + worker).status == 303);
  const auto groups = *store->groups(organisation);
  REQUIRE(groups.size() == 3);
  for (const MeetingGroup& each : groups) CHECK(each.facilitator == leader);
}

TEST_CASE_METHOD(Hall, "One's own people join and leave", "[server]") {
  CHECK(holds(post(cookie, path() + "/join", "reference=TV").body, "None of your cases has this reference."));
  const std::string enrolment = join();
  CHECK(store->members(organisation, group)->size() == 1);
  CHECK(post(cookie, path() + "/leave", "enrolment=" + std::string(32, 'f')).status == 404);
  CHECK(post(cookie, path() + "/leave", "enrolment=" + enrolment).status == 303);
  CHECK(store->members(organisation, group)->empty());
}

TEST_CASE_METHOD(Hall, "A closed group takes nobody new", "[server]") {
  CHECK(post(led(), path() + "/close", "").status == 303);
  CHECK_FALSE(holds(get(cookie, path()).body, "Add one of your people"));
  CHECK(post(cookie, "/staff/people/" + cases().front().participant + "/group", "group=" + group).status == 404);
  CHECK(post(cookie, path() + "/join", "reference=TV-1").status == 409);
  CHECK(post(led(), path() + "/open", "").status == 303);
  join();
}

TEST_CASE_METHOD(Hall, "A meeting has a day, a time and a lesson", "[server]") {
  for (const char* wrong : {"date=2026-11-31&time=18%3A30", "date=2026-11-24&time=x"}) {
    const Response refused = post(led(), path() + "/meetings", wrong);
    CHECK(refused.status == 422);
    CHECK(holds(refused.body, "Give a day such as 24/11/2026 and a time such as 18:30."));
  }
  CHECK(post(led(), path() + "/meetings", "date=2026-11-24&time=18%3A30&lesson=made-up").status == 404);
  meet();
  CHECK(store->meetings(organisation, group)->front().starts == 1795545000);
  CHECK(holds(get(led(), path()).body, ">Tue 24 Nov 2026, 18:30</a>"));
}

TEST_CASE_METHOD(Hall, "Who came is marked for each in one form", "[server]") {
  const std::string enrolment = join();
  enrolled("TV-2");
  REQUIRE(post(cookie, path() + "/join", "reference=TV-2").status == 303);
  const std::string meeting = path() + "/meetings/" + meet();
  const std::string page = get(led(), meeting).body;
  CHECK(holds(page, "<legend>TV-1 · Sam</legend>"));
  CHECK_FALSE(holds(page, " checked"));
  CHECK(post(led(), meeting, "mark-" + enrolment + "=excused&rest=present").status == 303);
  CHECK(holds(get(led(), meeting).body, "name=\"mark-" + enrolment + "\" value=\"excused\" checked"));
  std::vector<Attendance> marks = *store->attendance(organisation, store->meetings(organisation, group)->front().id);
  REQUIRE(marks.size() == 2);
  CHECK(marks[0].presence != marks[1].presence);
  const std::size_t before = store->audit(organisation, 0, 1000)->size();
  CHECK(post(led(), meeting, "mark-" + enrolment + "=excused&mark-" + std::string(32, 'f') + "=present").status == 303);
  CHECK(store->audit(organisation, 0, 1000)->size() == before);
  CHECK(get(led(), path() + "/meetings/" + std::string(32, 'f')).status == 404);
}

TEST_CASE_METHOD(Hall, "A meeting gets another day, time, place and lesson", "[server]") {
  const std::string meeting = path() + "/meetings/" + meet();
  const std::string before = get(led(), meeting).body;
  CHECK(holds(before, "type=\"date\" value=\"2026-11-24\""));
  CHECK(holds(before, "type=\"time\" value=\"18:30\""));
  CHECK(holds(before, "<option value=\"small\" selected>"));
  const Response wrong = post(led(), meeting + "/change", "date=2026-11-31&time=18%3A30&place=The+library");
  CHECK(wrong.status == 422);
  CHECK(holds(wrong.body, "<details class=\"fold\" id=\"move\" open>"));
  CHECK(holds(wrong.body, "Give a day such as 24/11/2026 and a time such as 18:30."));
  CHECK(holds(wrong.body, "value=\"The library\""));
  const std::string day = "date=2026-12-01&time=17%3A00";
  CHECK(holds(post(led(), meeting + "/change", day + "&place=" + std::string(65, 'x')).body,
              "Give a place of at most 64 letters, or none."));
  CHECK(post(led(), meeting + "/change", day + "&lesson=made-up").status == 404);
  const Response done = post(led(), meeting + "/change", day + "&place=The+library&lesson=");
  CHECK(done.header("Location") == meeting + "?done=meeting-changed");
  const auto meetings = *store->meetings(organisation, group);
  REQUIRE(meetings.size() == 1);
  CHECK(meetings.front() == Meeting{meetings.front().id, group, "", 1796144400, "The library"});
  CHECK(holds(get(led(), meeting).body, "Tuesdays, Tue 1 Dec 2026, 17:00, The library</p>"));
  CHECK(holds(get(led(), path()).body, "<span class=\"small\">The library, no lesson</span>"));
  CHECK(post(cookie, meeting + "x/change", day).status == 404);
}

TEST_CASE_METHOD(Hall, "A meeting is removed while nobody is marked in it", "[server]") {
  const std::string enrolment = join();
  const std::string meeting = path() + "/meetings/" + meet();
  CHECK(holds(get(led(), meeting).body, "<summary>Remove this meeting</summary>"));
  REQUIRE(post(led(), meeting, "mark-" + enrolment + "=absent").status == 303);
  const std::string marked = get(led(), meeting).body;
  CHECK_FALSE(holds(marked, "<summary>Remove this meeting</summary>"));
  CHECK(holds(marked, "Somebody is or was marked in this meeting, so that it cannot be removed."));
  CHECK(post(led(), meeting + "/remove", "").status == 409);
  CHECK(store->meetings(organisation, group)->size() == 1);
  const std::string second = meet("25");
  const Response done = post(led(), path() + "/meetings/" + second + "/remove", "");
  CHECK(done.header("Location") == path() + "?done=meeting-removed");
  CHECK(store->meetings(organisation, group)->size() == 1);
  CHECK(store->meetings(organisation, group)->front().id != second);
  CHECK(post(led(), path() + "/meetings/" + second + "/remove", "").status == 404);
}

TEST_CASE_METHOD(Hall, "Who was marked and left the group since stands on the meeting's page with the mark",
                 "[server]") {
  const std::string enrolment = join();
  const std::string meeting = path() + "/meetings/" + meet();
  REQUIRE(post(led(), meeting, "mark-" + enrolment + "=excused").status == 303);
  REQUIRE(post(cookie, path() + "/leave", "enrolment=" + enrolment).status == 303);
  const std::string page = get(led(), meeting).body;
  CHECK(holds(page, "<legend>TV-1 · Sam (no longer in this group)</legend>"));
  CHECK(holds(page, "name=\"mark-" + enrolment + "\" value=\"excused\" checked"));
  REQUIRE(post(led(), meeting, "mark-" + enrolment + "=present&rest=present").status == 303);
  CHECK(holds(get(led(), meeting).body, "name=\"mark-" + enrolment + "\" value=\"present\" checked"));
  const std::string other = path() + "/meetings/" + meet("25");
  CHECK_FALSE(holds(get(led(), other).body, "TV-1"));
  REQUIRE(post(led(), other, "mark-" + enrolment + "=present").status == 303);
  CHECK(person(cases().front().participant).attendance.size() == 1);
}

TEST_CASE_METHOD(Hall, "A group gets another name, and from a caseworker another leader", "[server]") {
  CHECK(post(led(), path() + "/change", "name=+").status == 422);
  CHECK(holds(post(led(), path() + "/change", "name=" + std::string(65, 'x')).body, "Give it a name of 1 to 64"));
  CHECK(post(led(), path() + "/change", "name=Wednesdays&facilitator=" + worker).header("Location") ==
        path() + "?done=group-changed");
  CHECK(store->groups(organisation)->front() == MeetingGroup{group, organisation, "Wednesdays", leader, false});
  CHECK(post(cookie, path() + "/change", "name=Fridays&facilitator=nobody").status == 404);
  REQUIRE(post(led(), path() + "/close", "").status == 303);
  CHECK(post(cookie, path() + "/change", "name=Fridays&facilitator=" + worker).status == 303);
  CHECK(store->groups(organisation)->front() == MeetingGroup{group, organisation, "Fridays", worker, true});
  CHECK(get(led(), path()).status == 404);
}

TEST_CASE_METHOD(Hall, "Whoever leads a group and has left stays its leader until another is chosen", "[server]") {
  REQUIRE(record_one(*store, ChangeStaff{organisation, worker, leader, "Lee", StaffRole::kFacilitator, true, now}));
  CHECK(holds(get(cookie, path()).body, "<option value=\"" + leader + "\" selected>Lee</option>"));
  CHECK_FALSE(holds(get(cookie, "/staff/groups").body, ">Lee</option>"));
  CHECK(post(cookie, path() + "/change", "name=Fridays&facilitator=" + leader).status == 303);
}
