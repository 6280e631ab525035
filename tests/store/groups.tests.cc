// Groups, meetings and who came, in each engine.

#include <catch2/catch_test_macros.hpp>

#include "store/each_engine.h"

using namespace waymark;
using namespace waymark::test;

namespace {

const MeetingGroup kEvening{id(70), id(1), "Evening", id(901)};

struct OneGroup : EachEngine {
  OneGroup() {
    act(PutGroup{kEvening, "boss", 150});
    act(enrol_act(1, 12, "BBBB"));
    act(JoinGroup{id(1), "boss", id(11), id(70), 160});
    act(PutMeeting{id(1), "boss", {id(80), id(70), "sample", 1000}, 170});
  }
};

}  // namespace

TEST_CASE_METHOD(OneGroup, "Groups stand by name, those closed last", "[store]") {
  const MeetingGroup afternoon{id(71), id(1), "Afternoon", id(901)};
  act(PutGroup{afternoon, "boss", 200});
  CHECK(*store->groups(id(1)) == std::vector<MeetingGroup>{afternoon, kEvening});
  const MeetingGroup closed{id(71), id(1), "Afternoon, once", id(901), true};
  act(PutGroup{closed, "boss", 210});
  CHECK(*store->groups(id(1)) == std::vector<MeetingGroup>{kEvening, closed});
  CHECK(refused(PutGroup{{id(72), id(1), "Whose", id(99)}, "boss", 220}) == "unknown");
  Enrol late = enrol_act(1, 13, "CCCC");
  late.group = id(71);
  CHECK(refused(late) == "unknown");  // nobody new joins what is closed
  late.group = id(70);
  act(late);
  CHECK(store->members(id(1), id(70))->size() == 2);
}

TEST_CASE_METHOD(OneGroup, "Members come and go, and those whose enrolment was closed are gone", "[store]") {
  CHECK(*store->members(id(1), id(70)) == std::vector<GroupMember>{{id(11), id(511), "TV-11", "", id(901)}});
  CHECK(person(*store, 1, 11).enrolments.front().group == id(70));
  act(JoinGroup{id(1), "boss", id(12), id(70), 200});
  CHECK(store->members(id(1), id(70))->size() == 2);
  act(JoinGroup{id(1), "boss", id(11), "", 210});
  CHECK(*store->members(id(1), id(70)) == std::vector<GroupMember>{{id(12), id(512), "TV-12", "", id(901)}});
  CHECK(whole_audit(*store, 1).back().act == "group-left");
  CHECK(store->members(id(1), "")->empty());
  act(Close{id(1), "boss", id(12), "moved", 220});
  CHECK(store->members(id(1), id(70))->empty());
  CHECK(refused(JoinGroup{id(1), "boss", id(11), id(99), 230}) == "unknown");
  CHECK(refused(JoinGroup{id(1), "boss", id(99), id(70), 230}) == "unknown");
}

TEST_CASE_METHOD(OneGroup, "Meetings stand latest first, and can be moved", "[store]") {
  act(PutMeeting{id(1), "boss", {id(81), id(70), "", 2000}, 200});
  CHECK(*store->meetings(id(1), id(70)) ==
        std::vector<Meeting>{{id(81), id(70), "", 2000}, {id(80), id(70), "sample", 1000}});
  act(PutMeeting{id(1), "boss", {id(81), id(70), "other", 500}, 210});
  CHECK(*store->meetings(id(1), id(70)) ==
        std::vector<Meeting>{{id(80), id(70), "sample", 1000}, {id(81), id(70), "other", 500}});
  CHECK(refused(PutMeeting{id(1), "boss", {id(82), id(99), "", 1}, 220}) == "unknown");
}

TEST_CASE_METHOD(OneGroup, "A meeting has a place, which can be another", "[store]") {
  Meeting meeting{id(80), id(70), "sample", 1000, "The library, room 2"};
  act(PutMeeting{id(1), "boss", meeting, 200});
  CHECK(*store->meetings(id(1), id(70)) == std::vector<Meeting>{meeting});
  act(MarkAttendance{id(1), "fay", id(80), {{id(11), Presence::kPresent}}, 1100});
  meeting.place = "The old school";
  act(PutMeeting{id(1), "boss", meeting, 210});
  CHECK(store->attendance(id(1), id(80))->front().meeting == meeting);
  CHECK(person(*store, 1, 11).attendance.front().meeting == meeting);
}

TEST_CASE_METHOD(OneGroup, "A meeting is removed while nobody was marked in it, and by nobody else's hand", "[store]") {
  act(PutMeeting{id(1), "boss", {id(81), id(70), "", 2000}, 200});
  act(MarkAttendance{id(1), "fay", id(80), {{id(11), Presence::kAbsent}}, 1100});
  const std::size_t rows = whole_audit(*store, 1).size();
  CHECK(refused(RemoveMeeting{id(1), "boss", id(80), 1200}) == "marked");
  CHECK(refused(RemoveMeeting{id(1), "boss", id(99), 1200}) == "unknown");
  CHECK(whole_audit(*store, 1).size() == rows);
  CHECK(store->meetings(id(1), id(70))->size() == 2);
  act(RemoveMeeting{id(1), "boss", id(81), 1300});
  CHECK(*store->meetings(id(1), id(70)) == std::vector<Meeting>{{id(80), id(70), "sample", 1000}});
  CHECK(whole_audit(*store, 1).back().act == "meeting-removed");
  CHECK(chain_error(whole_audit(*store, 1)).empty());
  act(MarkAttendance{id(1), "fay", id(80), {{id(11), Presence::kUnmarked}}, 1400});
  CHECK(refused(RemoveMeeting{id(1), "boss", id(80), 1500}) == "marked");  // the audit tells of the mark
  CHECK(person(*store, 1, 11).attendance.size() == 1);
}

TEST_CASE_METHOD(OneGroup, "Who is marked in a meeting stays so after leaving the group", "[store]") {
  act(MarkAttendance{id(1), "fay", id(80), {{id(12), Presence::kPresent}, {id(11), Presence::kExcused}}, 1100});
  act(JoinGroup{id(1), "boss", id(11), "", 1200});
  act(Close{id(1), "boss", id(12), "moved", 1200});
  CHECK(*store->marked_in(id(1), id(80)) ==
        std::vector<GroupMember>{{id(11), id(511), "TV-11", "", id(901)}, {id(12), id(512), "TV-12", "", id(901)}});
  act(MarkAttendance{id(1), "fay", id(80), {{id(12), Presence::kUnmarked}}, 1300});
  CHECK(store->marked_in(id(1), id(80))->size() == 1);
  act(Erase{id(1), "boss", id(511), "request", "C", 1400});
  CHECK(store->marked_in(id(1), id(80))->empty());
}

TEST_CASE_METHOD(OneGroup, "Who came is marked, and can be marked otherwise", "[store]") {
  act(MarkAttendance{id(1), "fay", id(80), {{id(11), Presence::kPresent}, {id(12), Presence::kAbsent}}, 1100});
  const Meeting meeting{id(80), id(70), "sample", 1000};
  CHECK(*store->attendance(id(1), id(80)) ==
        std::vector<Attendance>{{meeting, id(11), Presence::kPresent, "fay", 1100},
                                {meeting, id(12), Presence::kAbsent, "fay", 1100}});
  act(MarkAttendance{id(1), "boss", id(80), {{id(12), Presence::kExcused}}, 1200});
  CHECK((*store->attendance(id(1), id(80)))[0].presence == Presence::kPresent);
  CHECK((*store->attendance(id(1), id(80)))[1] == Attendance{meeting, id(12), Presence::kExcused, "boss", 1200});
  CHECK(person(*store, 1, 12).attendance ==
        std::vector<Attendance>{{meeting, id(12), Presence::kExcused, "boss", 1200}});
  CHECK(person(*store, 1, 12).touched == 1200);
  CHECK(person(*store, 1, 11).touched == 1100);
}

TEST_CASE_METHOD(OneGroup, "Marks with one that is unknown change nothing", "[store]") {
  const std::size_t rows = whole_audit(*store, 1).size();
  CHECK(refused(MarkAttendance{id(1), "fay", id(80), {{id(11), Presence::kPresent}, {id(99), Presence::kAbsent}}, 1}) ==
        "unknown");
  CHECK(refused(MarkAttendance{id(1), "fay", id(99), {{id(11), Presence::kPresent}}, 1}) == "unknown");
  CHECK(store->attendance(id(1), id(80))->empty());
  CHECK(whole_audit(*store, 1).size() == rows);
}
