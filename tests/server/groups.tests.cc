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
  std::string meet() {
    REQUIRE(post(led(), path() + "/meetings", "date=2026-11-24&time=18%3A30&lesson=small").status == 303);
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
  CHECK(read_date("1970-01-02") == 86400);
  CHECK(read_date("2024-02-29") == 1709164800);
  for (const char* wrong : {"", "2026-02-30", "2026-13-01", "2026-1-01", "22/11/2026", "2026-11-2x", "2026-+1-01"}) {
    CAPTURE(wrong);
    CHECK_FALSE(read_date(wrong));
  }
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
  CHECK(holds(get(led(), path()).body, ">24 Nov 2026, 18:30</a>"));
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
