// Organisations are walls: nothing of another's is seen or changed, in each engine.

#include <catch2/catch_test_macros.hpp>

#include "store/each_engine.h"
#include "store/everything.h"

using namespace waymark;
using namespace waymark::test;

namespace {

/// Organisations 1 and 2, both full.
struct TwoHouses : EachEngine {
  TwoHouses() {
    fill(*store, 1);
    found(*store, 2);
    act(enrol_act(2, 21, "AAA2"));
    fill(*store, 2);
  }
};

/// Every act about something of organisation 2, as organisation 1 would do it.
std::vector<Act> acts_over_the_wall() {
  const std::string me = id(901);
  const auto enrol = [](auto change) {
    Enrol made = enrol_act(1, 19, "NEW1");
    change(made);
    return made;
  };
  return {ChangeStaff{id(1), me, id(902), "Mine", StaffRole::kManager, true, 400},
          SetPassword{id(1), me, id(902), "mine", 400},
          SetTotp{id(1), me, id(902), "MINE", 1, "", 400},
          BeginSession{id(1), id(902), "mine", "form", 400},
          EndSession{id(1), id(902), "session-2", 400},
          PutProgramme{{id(802), id(1), "Mine", {}}, me, 400},
          enrol([](Enrol& made) { made.caseworker = id(902); }),
          enrol([](Enrol& made) { made.programme = id(802); }),
          enrol([](Enrol& made) { made.group = id(702); }),
          Reissue{id(1), me, id(21), {"NEW2", "hash"}, 400},
          Correct{id(1), me, id(521), "MINE", "", 400},
          HandOver{id(1), me, id(521), id(902), id(901), 400},
          HandOver{id(1), me, id(511), id(901), id(902), 400},
          Close{id(1), me, id(21), "mine", 400},
          Waive{id(1), me, id(21), "third", "mine", 400},
          AskForCall{entrance(1, 21), 400},
          AnswerCall{id(1), me, id(521), 400},
          Hold{id(1), me, id(521), "mine", false, 400},
          Erase{id(1), me, id(521), "request", "C", 400},
          PutGroup{{id(702), id(1), "Mine", me}, me, 400},
          PutGroup{{id(703), id(1), "Mine", id(902)}, me, 400},
          JoinGroup{id(1), me, id(21), id(701), 400},
          JoinGroup{id(1), me, id(11), id(702), 400},
          PutMeeting{id(1), me, {id(602), id(701), "", 1}, 400},
          PutMeeting{id(1), me, {id(603), id(702), "", 1}, 400},
          RemoveMeeting{id(1), me, id(602), 400},
          MarkAttendance{id(1), me, id(602), {{id(11), Presence::kPresent}}, 400},
          MarkAttendance{id(1), me, id(601), {{id(21), Presence::kPresent}}, 400},
          EndCredential{id(1), me, id(652), 400}};
}

}  // namespace

TEST_CASE_METHOD(TwoHouses, "Nothing of another organisation's is changed", "[store]") {
  const auto before = everything(*store, store.folder());
  for (const Act& each : acts_over_the_wall()) {
    INFO("act " << each.index());
    CHECK(refused(each) == "unknown");
  }
  CHECK(refused(UseTotp{id(1), id(902), 99, "session-2", 400}) == "code-used");
  CHECK(refused(Admit{entrance(1, 21), "AAA2", "mine", 400}) == "code-unknown");
  CHECK(refused(submit(entrance(1, 21), evidence(900, 1, {}), verified(0, false))) == "run-unknown");
  CHECK(refused(submit(entrance(1, 11), evidence(200, 2, {}), verified(0, false))) == "run-unknown");
  CHECK(everything(*store, store.folder()) == before);
}

TEST_CASE_METHOD(TwoHouses, "Nothing of another organisation's is seen", "[store]") {
  CaseQuery query;
  query.organisation = id(1);
  query.caseworker = id(902);
  CHECK(store->cases(query)->rows.empty());
  CHECK(*store->case_counts(id(1), id(902), 1'000'000'000, 0) == CaseCounts{});
  CHECK(store->arrivals(id(1), id(902), 0, 10)->empty());
  CHECK_FALSE(*store->person(id(1), id(521)));
  CHECK(store->completions({id(1), id(21)})->empty());
  CHECK(*store->call_asked({id(1), id(21)}) == 0);
  CHECK(store->members(id(1), id(702))->empty());
  CHECK(store->meetings(id(1), id(702))->empty());
  CHECK(store->attendance(id(1), id(602))->empty());
  CHECK(store->marked_in(id(1), id(602))->empty());
  CHECK(store->export_rows(id(1), id(902), {}, 10)->empty());
  CHECK(store->submissions(id(1), id(200))->empty());

  const auto only = [](const auto& rows, auto organisation_of) {
    CHECK_FALSE(rows.empty());
    for (const auto& row : rows) CHECK(organisation_of(row) == id(1));
  };
  only(*store->staff(id(1)), [](const StaffMember& row) { return row.organisation; });
  only(*store->programmes(id(1)), [](const Programme& row) { return row.organisation; });
  only(*store->groups(id(1)), [](const MeetingGroup& row) { return row.organisation; });
  only(*store->credentials(id(1)), [](const Credential& row) { return row.organisation; });
  only(*store->heads(id(1), 0, 10), [](const ChainHead& row) { return row.organisation; });
  only(*store->runs(id(1), "", 10), [](const RunRow& row) { return row.entrance.organisation; });
  CHECK(store->export_rows(id(1), "", {}, 10)->size() == 1);
  CHECK(*store->untouched(id(1), 1'000'000, 10) == std::vector<std::string>{id(511)});
  CHECK(*store->people(id(1), "", 10) == std::vector<std::string>{id(511)});
  CHECK(store->people(id(1), id(511), 10)->empty());
  CHECK(store->strays()->empty());
  CHECK(store->sessions(id(1), id(902))->empty());
  CHECK(store->sessions(id(1), id(901))->size() == 1);
  CHECK(*store->tallies(id(1), 0, 1000) == *store->tallies(id(2), 0, 1000));  // each its own, and as many
  CHECK(chain_error(whole_audit(*store, 1)).empty());
  CHECK(chain_error(whole_audit(*store, 2)).empty());
}
